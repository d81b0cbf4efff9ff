/** All suspects in little memory: texts joined into one string a place, and what repeats kept once. */
import type { Kind } from '../../domain/listing.js';
import { namesOf } from './other-names.js';
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
  /** Adds the words of a name, and of one within it (see likenessWords); the first is the one of today. */
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

/** The line with one text more, or as it was where it has the text or is full. */
function withText(line: string, text: string): string {
  if (text === '' || line === text) return line;
  if (line === '') return text;
  const texts = line.split(BETWEEN);
  return texts.length < MOST && !texts.includes(text) ? `${line}${BETWEEN}${text}` : line;
}

const textsOf = (line: string): readonly string[] => (line === '' ? NONE : line.split(BETWEEN));
const splitWords = (text: string): readonly string[] => text.split(' ');
const itself = (text: string): string => text;

/** Column of short lists of texts, a string a place, split when it is asked for. */
function ownColumn<T>(parse: (text: string) => T) {
  const lines: string[] = [];
  return {
    of: (at: number): readonly T[] => textsOf(lines[at] ?? '').map(parse),
    grow: (): unknown => lines.push(''),
    add: (at: number, text: string): void => {
      lines[at] = withText(lines[at] ?? '', text);
    },
  };
}

/** The same where many places have the same list: it is kept and split once. */
function sharedColumn<T>(parse: (text: string) => T) {
  const empty: { readonly line: string; readonly values: readonly T[] } = { line: '', values: [] };
  const known = new Map([['', empty]]);
  const entries: (typeof empty)[] = [];
  const kept = (line: string): typeof empty => {
    const entry = known.get(line) ?? { line, values: textsOf(line).map(parse) };
    known.set(line, entry);
    return entry;
  };
  return {
    of: (at: number): readonly T[] => entries[at]?.values ?? [],
    grow: (): unknown => entries.push(empty),
    add: (at: number, text: string): void => {
      const { line } = entries[at] ?? empty;
      const more = withText(line, text);
      if (more !== line) entries[at] = kept(more);
    },
  };
}

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
  const [names, handles, numbers] = [ownColumn(splitWords), ownColumn(itself), ownColumn(itself)];
  const [places, sites, slots, lists] = [
    sharedColumn(splitWords),
    sharedColumn(itself),
    sharedColumn(itself),
    sharedColumn(Number),
  ];
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
    name: (at, words) => {
      for (const one of namesOf(words)) names.add(at, one.join(' '));
    },
    place: (at, words) => places.add(at, namesOf(words).flat().join(' ')),
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
        names: names.of(at),
        handles: handles.of(at),
        numbers: numbers.of(at),
        slots: itsSlots,
        places: places.of(at),
        description: descriptions[at] ?? 0,
        sites: sites.of(at),
        members: count < 0 ? null : count,
        lists: lists.of(at),
        besides: besides.get(at) ?? [],
      };
    },
  };
}
