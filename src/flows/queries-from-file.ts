/** Reads a JSON file of queries as campaigns that are not stored. For turf evaluate --queries. */
import { queriesIn } from '../core/evaluate/queries-json.js';
import type { Campaign } from '../domain/campaign.js';
import type { SmallFile } from '../source/small-text.js';
import { jsonFile } from './json-file.js';

const HINT = 'turf evaluate --help   (what the file must look like)';

/** By id. Throws a TurfError (exit 4) for what can't be read, and for what is no such list. */
export async function queriesFromFile(path: string, stdin: SmallFile['stdin']): Promise<ReadonlyMap<string, Campaign>> {
  const file = { path, stdin, hint: HINT };
  return queriesIn(await jsonFile(file), file);
}
