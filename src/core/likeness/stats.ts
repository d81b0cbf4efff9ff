/** Stats: how common names, places and addresses are in this collection, so that agreeing on a rare one says much (Winkler's frequency weights; "term frequency" in https://moj-analytical-services.github.io/splink). */
import { isPlain } from './plain-words.js';
import { isRegionWord } from './region-words.js';
import { nameKey, type Suspect } from './suspect.js';
import { newTally, type Tally } from './tally.js';

export interface Stats {
  readonly spaces: number;
  /** Those of them that are said to be somewhere. */
  readonly placed: number;
  readonly add: (suspect: Suspect) => void;
  /** File number → its source label and its rank among all files by date; a list of one source may be the newer copy of another. */
  readonly lists: ReadonlyMap<number, { readonly source: string; readonly order: number }>;
  /** Source label → the order of its newest file. */
  readonly newest: ReadonlyMap<string, number>;
  readonly words: Tally;
  readonly names: Tally;
  /** Names together with places: "elm road tenants|leeds". */
  readonly namesInPlaces: Tally;
  readonly placeWords: Tally;
  readonly placesWhole: Tally;
  readonly handles: Tally;
  readonly descriptions: Tally;
  readonly sites: Tally;
}

/** As many places as these are taken to be out there that no list has: a small list does not know what is common. A decision. */
const UNSEEN = 1_000;
/** Words like "group" are taken to stand in one name of ten, in lists too small to show it. A decision. */
const PLAIN_SHARE = 0.1;
/** What so large a share of the places has is no town that tells them apart: London is 11 % of a British list. A decision. */
const REGION_SHARE = 0.08;
/** In a small list a few are a large share. A decision. */
const LEAST_REGION = 20;
/**
 * A state in common says what its share of the list says, and never much: names come in families that keep to one. Measured on
 * lists of local news that know a state only: with 2 hardly a twin is found, more than 4 makes namesakes sure.
 */
const MOST_BY_REGION = 4;
/** Of n places one in twelve is taken to have a twin: n / 12 of n * n / 2 pairs. A decision. */
const TWINS = 2 / 12;

export function newStats(lists: Stats['lists']): Stats {
  const tallies = {
    words: newTally(),
    names: newTally(),
    namesInPlaces: newTally(),
    placeWords: newTally(),
    placesWhole: newTally(),
    handles: newTally(),
    descriptions: newTally(),
    sites: newTally(),
  };
  const newest = new Map<string, number>();
  for (const { source, order } of lists.values()) newest.set(source, Math.max(order, newest.get(source) ?? order));
  let [spaces, placed] = [0, 0];
  const add = (suspect: Suspect): void => {
    spaces += 1;
    // Places of one row are one organization: what they share is not common because of that.
    if (suspect.besides.some((id) => id < suspect.id)) return;
    const keys = new Set(suspect.names.map(nameKey));
    const places = new Set(suspect.places.map(nameKey));
    for (const word of new Set(suspect.names.flat())) tallies.words.add(word);
    for (const key of keys) {
      tallies.names.add(key);
      for (const place of places) tallies.namesInPlaces.add(`${key}|${place}`);
    }
    if (places.size > 0) placed += 1;
    for (const word of new Set(suspect.places.flat())) tallies.placeWords.add(word);
    for (const place of places) tallies.placesWhole.add(place);
    for (const handle of suspect.handles) tallies.handles.add(handle);
    for (const site of suspect.sites) tallies.sites.add(site);
    if (suspect.description !== 0) tallies.descriptions.addHash(suspect.description);
  };
  return {
    ...tallies,
    lists,
    newest,
    add,
    get spaces() {
      return spaces;
    },
    get placed() {
      return placed;
    },
  };
}

/** Log2 of the odds that any two places are one, before anything is known of them. */
export function priorBits({ spaces }: Stats): number {
  return Math.log2(TWINS / (spaces + UNSEEN));
}

/** Bits that agreeing on a value says which `count` places have, the two that agree among them. */
export function rarityBits(count: number, { spaces }: Stats): number {
  return Math.log2((spaces + UNSEEN) / Math.max(1, count - 1));
}

/** Bits that a word in both names says. */
export function wordBits(word: string, stats: Stats): number {
  const bits = rarityBits(stats.words.count(word), stats);
  return isPlain(word) ? Math.min(bits, -Math.log2(PLAIN_SHARE)) : bits;
}

/** The word says in which state or part of the country a place is, or how all places of the list are called. */
export function isRegion(word: string, { placeWords, placed }: Stats): boolean {
  if (isRegionWord(word)) return true;
  const count = placeWords.count(word);
  return count >= LEAST_REGION && count > REGION_SHARE * placed;
}

/** Bits that a word in both places says. */
export function placeWordBits(word: string, stats: Stats): number {
  const count = stats.placeWords.count(word);
  if (isRegion(word, stats)) return Math.min(MOST_BY_REGION, Math.log2(Math.max(1, stats.placed / Math.max(1, count))));
  const bits = rarityBits(count, stats);
  return isPlain(word) ? Math.min(bits, -Math.log2(PLAIN_SHARE)) : bits;
}
