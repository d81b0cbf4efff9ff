/** All suspects in little memory: texts joined into one string a place, and what repeats kept once. */
import type { Kind } from '../../domain/listing.js';
import type { Suspect } from './suspect.js';

/** What a place is, without its names: a list of a million places holds a few thousand of these. */
export interface Traits {
  readonly platform: string;
  readonly kind: Kind | null;
  readonly language: string | null;
  readonly country: string | null;
}

export interface SuspectTable {
  readonly size: number;
  /** Adds a space; numbers must ascend. */
  add(id: number, traits: Traits, more: { readonly members: number | null; readonly description: number }): void;
  /** Where the space of this number stands, or -1. */
  indexOf(id: number): number;
  /** Adds the words of a name; the first is the one of today. */
  name(at: number, words: readonly string[]): void;
  place(at: number, words: readonly string[]): void;
  handle(at: number, letters: string): void;
  number(at: number, digits: string): void;
  slot(at: number, slot: string): void;
  site(at: number, host: string): void;
  list(at: number, importId: number): void;
  beside(at: number, id: number): void;
  get(at: number): Suspect;
}

/** More names, places or handles of one place say no more; it also bounds the work on a hostile one. */
const MOST = 8;
/** Stands between texts of one place; no folded text has it. */
const BETWEEN = '\n';
const NONE: readonly string[] = [];

/** Column of short lists of texts, each list one string; `isRepeating`: many places have the same, which is kept once. */
function textsColumn(isRepeating: boolean) {
  const lines: string[] = [];
  const known = new Map<string, string>();
  const kept = (line: string): string => {
    if (!isRepeating) return line;
    const old = known.get(line);
    if (old !== undefined) return old;
    known.set(line, line);
    return line;
  };
  const of = (at: number): readonly string[] => {
    const line = lines[at];
    return line === undefined || line === '' ? NONE : line.split(BETWEEN);
  };
  return {
    of,
    add: (at: number, text: string): void => {
      if (text === '') return;
      const line = lines[at];
      if (line === undefined || line === '') {
        lines[at] = kept(text);
        return;
      }
      if (line === text) return;
      const texts = line.split(BETWEEN);
      if (texts.length < MOST && !texts.includes(text)) lines[at] = kept(`${line}${BETWEEN}${text}`);
    },
    grow: (): void => {
      lines.push('');
    },
  };
}

const splitWords = (text: string): readonly string[] => text.split(' ');

/** Places of their numbers, by halving. */
function positionOf(ids: readonly number[], id: number): number {
  let [from, to] = [0, ids.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

export function newSuspectTable(): SuspectTable {
  const ids: number[] = [];
  const traits: Traits[] = [];
  const known = new Map<string, Traits>();
  const members: number[] = [];
  const descriptions: number[] = [];
  const besides = new Map<number, number[]>();
  const [names, handles, numbers] = [textsColumn(false), textsColumn(false), textsColumn(false)];
  const [places, sites, slots, lists] = [textsColumn(true), textsColumn(true), textsColumn(true), textsColumn(true)];
  const columns = [names, handles, places, sites, slots, lists, numbers];
  const keptTraits = (one: Traits): Traits => {
    const key = `${one.platform} ${one.kind} ${one.language} ${one.country}`;
    const old = known.get(key);
    if (old === undefined) known.set(key, one);
    return old ?? one;
  };
  return {
    get size() {
      return ids.length;
    },
    add: (id, its, more) => {
      ids.push(id);
      traits.push(keptTraits(its));
      members.push(more.members ?? -1);
      descriptions.push(more.description);
      for (const column of columns) column.grow();
    },
    indexOf: (id) => positionOf(ids, id),
    name: (at, words) => names.add(at, words.join(' ')),
    place: (at, words) => places.add(at, words.join(' ')),
    handle: (at, letters) => handles.add(at, letters),
    number: (at, digits) => numbers.add(at, digits),
    slot: (at, slot) => slots.add(at, slot),
    site: (at, host) => sites.add(at, host),
    list: (at, importId) => lists.add(at, String(importId)),
    beside: (at, id) => {
      const others = besides.get(at) ?? [];
      if (others.length < MOST && !others.includes(id)) besides.set(at, [...others, id]);
    },
    get: (at) => {
      const own = traits[at];
      if (own === undefined) throw new Error(`no suspect at ${at}`);
      const itsSlots = slots.of(at);
      const count = members[at] ?? -1;
      return {
        id: ids[at] ?? 0,
        ...own,
        hasAddress: itsSlots.length > 0,
        names: names.of(at).map(splitWords),
        handles: handles.of(at),
        numbers: numbers.of(at),
        slots: itsSlots,
        places: places.of(at).map(splitWords),
        description: descriptions[at] ?? 0,
        sites: sites.of(at),
        members: count < 0 ? null : count,
        lists: lists.of(at).map(Number),
        besides: besides.get(at) ?? [],
      };
    },
  };
}
