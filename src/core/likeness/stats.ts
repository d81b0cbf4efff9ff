/** Stats: how common names, places and addresses are in this collection, so that agreeing on a rare one says much (Winkler's frequency weights; "term frequency" in https://moj-analytical-services.github.io/splink). */
import { isPlain } from './plain-words.js';
import { nameKey, type Suspect } from './suspect.js';
import { newTally, type Tally } from './tally.js';

export interface Stats {
  readonly spaces: number;
  readonly add: (suspect: Suspect) => void;
  /** File number → its source label and its rank among all files by date; a list of one source may be the newer copy of another. */
  readonly lists: ReadonlyMap<number, { readonly source: string; readonly order: number }>;
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
  let spaces = 0;
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
    for (const word of new Set(suspect.places.flat())) tallies.placeWords.add(word);
    for (const place of places) tallies.placesWhole.add(place);
    for (const handle of suspect.handles) tallies.handles.add(handle);
    for (const site of suspect.sites) tallies.sites.add(site);
    if (suspect.description !== 0) tallies.descriptions.addHash(suspect.description);
  };
  return {
    ...tallies,
    lists,
    add,
    get spaces() {
      return spaces;
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

/** Bits that a word in both places says. */
export function placeWordBits(word: string, stats: Stats): number {
  const bits = rarityBits(stats.placeWords.count(word), stats);
  return isPlain(word) ? Math.min(bits, -Math.log2(PLAIN_SHARE)) : bits;
}
