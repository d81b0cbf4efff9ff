/** A database of two spaces and one campaign, made once for each file of tests, then copied: most cases only need that there is one. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Turf } from '../run-turf.js';

export const LIST =
  'name,url,members\nElm Road Help,https://t.me/elm_road_help,120\nRiver,https://t.me/river_city_club,90\n';

let bytes: Buffer | null = null;

/** turf.db with the spaces of LIST and the campaign "help", which is in use; LIST itself is a.csv. */
export async function filled(turf: Turf): Promise<void> {
  turf.write('a.csv', LIST);
  if (bytes === null) {
    await turf.run(['import', 'a.csv']);
    await turf.run(['campaign', 'new', 'help', '--terms', 'help']);
    bytes = readFileSync(turf.db);
  } else writeFileSync(turf.db, bytes, { mode: 0o600 });
}
