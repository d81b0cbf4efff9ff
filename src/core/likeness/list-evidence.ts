/** What the lists say that name two places: who puts two addresses into one list mostly means two places. */
import type { Evidence } from '../../domain/likeness.js';
import type { Stats } from './stats.js';
import type { Suspect } from './suspect.js';

/** One row with two addresses names two places of one organization: nothing outweighs that. A decision. */
const ONE_ROW = -40;
/** Two rows of one list. Lists do hold places twice, so that much can outweigh it. A decision. */
const ONE_LIST = -4;
/** Where one of the two rows has no address, its author may have forgotten the other row. */
const ONE_LIST_NO_ADDRESS = -2;
/** Both lists have both. */
const SEVERAL_LISTS = -2;
/** The older copy of a list has one, the newer the other: so looks a place that moved. */
const NEWER_COPY = 2;

/**
 * Twins with equal addresses are one place already, so among those that are left a name without address is many times as
 * frequent as elsewhere: nine of ten in lists of local news that were compared by their websites.
 */
const NO_ADDRESS = 2;

type Lists = Stats['lists'];

/** The lists of the one all come before those of the other. */
function isBefore(one: Suspect, other: Suspect, lists: Lists): boolean {
  const order = (id: number): number => lists.get(id)?.order ?? 0;
  return one.lists.every((first) => other.lists.every((second) => order(first) < order(second)));
}

/** One is only in older copies of a list, the other only in newer ones. */
export function isReplaced(a: Suspect, b: Suspect, lists: Lists): boolean {
  const [first] = a.lists;
  if (first === undefined || b.lists.length === 0) return false;
  const source = lists.get(first)?.source;
  const isOfSource = (id: number): boolean => lists.get(id)?.source === source;
  return a.lists.every(isOfSource) && b.lists.every(isOfSource) && (isBefore(a, b, lists) || isBefore(b, a, lists));
}

/** Each stands in the newest copy of some list: both are there today. */
export function areBothLive(a: Suspect, b: Suspect, { lists, newest }: Stats): boolean {
  const isNewest = (id: number): boolean => {
    const list = lists.get(id);
    return list !== undefined && newest.get(list.source) === list.order;
  };
  return a.lists.some(isNewest) && b.lists.some(isNewest);
}

export function listEvidence(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  if (a.besides.includes(b.id) || b.besides.includes(a.id))
    return [{ because: { id: 'dupes.one-row', values: {} }, weight: ONE_ROW }];
  const count = a.lists.filter((list) => b.lists.includes(list)).length;
  if (count === 0)
    return [
      ...(isReplaced(a, b, stats.lists)
        ? [{ because: { id: 'dupes.newer-copy', values: {} }, weight: NEWER_COPY }]
        : []),
      ...(a.hasAddress && b.hasAddress
        ? []
        : [{ because: { id: 'dupes.no-address', values: {} }, weight: NO_ADDRESS }]),
    ];
  const weight = (a.hasAddress && b.hasAddress ? ONE_LIST : ONE_LIST_NO_ADDRESS) + (count > 1 ? SEVERAL_LISTS : 0);
  return [{ because: { id: 'dupes.one-list', values: { count } }, weight }];
}
