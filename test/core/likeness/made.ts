/** Suspects for tests, made of what a row would say; and the statistics of a small list of other places. */
import { keyMarks } from '../../../src/core/likeness/key-marks.js';
import { likenessWords } from '../../../src/core/likeness/likeness-words.js';
import { namesOf } from '../../../src/core/likeness/other-names.js';
import { newStats, type Stats } from '../../../src/core/likeness/stats.js';
import type { Suspect } from '../../../src/core/likeness/suspect.js';
import { textHash } from '../../../src/core/likeness/text-hash.js';
import type { Kind } from '../../../src/domain/listing.js';

export interface Said {
  readonly id?: number;
  readonly name: string | readonly string[];
  readonly place?: string;
  /** Key text and slot: ['facebook:groups/123', 'facebook.group-id']; none: known by name only. */
  readonly key?: readonly [text: string, slot: string];
  readonly kind?: Kind;
  readonly language?: string;
  readonly country?: string;
  readonly description?: string;
  readonly site?: string;
  readonly members?: number;
  readonly lists?: readonly number[];
  readonly besides?: readonly number[];
}

export function suspect(said: Said): Suspect {
  const [text, slot] = said.key ?? ['unknown:name/list/x', 'unknown.name-in-list'];
  const { handle, number } = keyMarks(text, slot);
  return {
    id: said.id ?? 1,
    platform: slot.split('.')[0] ?? '',
    hasAddress: said.key !== undefined,
    kind: said.kind ?? null,
    names: [said.name].flat().map(likenessWords).flatMap(namesOf),
    handles: handle === null ? [] : [handle],
    numbers: number === null ? [] : [number],
    slots: said.key === undefined ? [] : [slot],
    places: said.place === undefined ? [] : [likenessWords(said.place)],
    language: said.language ?? null,
    country: said.country ?? null,
    description: said.description === undefined ? 0 : textHash(said.description),
    sites: said.site === undefined ? [] : [said.site],
    members: said.members ?? null,
    lists: said.lists ?? [],
    besides: said.besides ?? [],
  };
}

const TOWNS =
  'Leeds York Dover Camden Bexley London Hull Derby Exeter Truro Bath Ely Wells Ripon Lincoln Durham Stroud Luton Crewe Ayr'.split(
    ' ',
  );
const TOPICS = 'Tenants Gardeners Cyclists Parents Readers Food Repair Choir Chess Swap'.split(' ');
const FORMS = 'Union Group Network Club Support Forum'.split(' ');

/** 300 places of which many share words, as in lists of real groups. */
export const background: readonly Suspect[] = Array.from({ length: 300 }, (_, at) => {
  const [town, topic, form] = [TOWNS[at % 20], TOPICS[Math.floor(at / 3) % 10], FORMS[at % 6]];
  return suspect({ id: 1_000 + at, name: `${town} ${topic} ${form} ${at % 7}`, place: `${town}` });
});

/** Files 1 and 2 are copies of one list, 3 and 4 of others. */
export const lists: Stats['lists'] = new Map([
  [1, { source: 'directory', order: 0 }],
  [2, { source: 'directory', order: 1 }],
  [3, { source: 'survey', order: 2 }],
  [4, { source: 'members', order: 3 }],
]);

export function statsOf(suspects: readonly Suspect[]): Stats {
  const stats = newStats(lists);
  for (const one of suspects) stats.add(one);
  return stats;
}
