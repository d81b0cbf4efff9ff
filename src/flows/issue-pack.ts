/** Finds an issue pack: one that turf brings along by its id, or a person's own by the path of its file. */
import { packIn } from '../core/issues/read-pack.js';
import { shippedPack } from '../core/issues/shipped.js';
import type { IssuePack } from '../domain/issue-pack.js';
import type { SmallFile } from '../source/small-text.js';
import { jsonFile } from './json-file.js';

/** 'my-pack.json', './packs/rent', '-': no id has such letters. */
const PATH = /[./\\]|^-$/;

/**
 * null when `text` is an id that does not exist.
 * @throws TurfError exit 4 for a file that can't be read or is no pack
 */
export async function issuePack(text: string, stdin: SmallFile['stdin']): Promise<IssuePack | null> {
  if (!PATH.test(text)) return shippedPack(text.toLowerCase());
  const hint = 'turf campaign issues housing -o my-pack.json   (a pack to change)';
  return packIn(await jsonFile({ path: text, stdin, hint }), { path: text, hint });
}
