/** Which places are one organization: those that stood in one row, and through them all that hang together. Used by flows/organizations.ts. */
import type { RowPlace } from '../domain/row-place.js';

export interface OrganizationBook {
  /** Number of the organization that a place belongs to; null: it stands alone. */
  of(spaceId: number): number | null;
  /** Its places, ascending; none where there is no such organization. The first has the organization's number. */
  members(organization: number): readonly number[];
}

/**
 * What stands beside more places of one platform and kind than this is a directory, a council's site or a publisher: it
 * ties nothing. In a list of 4,565 local news outlets (github.com/yinleon/LocalNewsDataset, 2018) what stands beside three
 * is mostly one newsroom with sections of one site; from four on it is mostly a publisher whose titles have pages of their own.
 */
const MOST_ALIKE = 3;

/** Places get positions 0, 1, 2 … as they are met: they are fewer than spaces, and numbers of spaces may have holes. */
interface Places {
  readonly ids: readonly number[];
  readonly positions: ReadonlyMap<number, number>;
  /** Of each place: its platform and kind as a number. */
  readonly sorts: readonly number[];
  at(place: RowPlace): number;
}

function placesMet(): Places {
  const ids: number[] = [];
  const sorts: number[] = [];
  const positions = new Map<number, number>();
  /** Each sort's number. */
  const names = new Map<string, number>();
  return {
    ids,
    positions,
    sorts,
    at: ({ id, sort }) => {
      const known = positions.get(id);
      if (known !== undefined) return known;
      const name = names.get(sort) ?? names.size;
      names.set(sort, name);
      positions.set(id, ids.length);
      sorts.push(name);
      return ids.push(id) - 1;
    },
  };
}

interface Company {
  /** `place` stood beside `other`. */
  meet(place: number, other: number): void;
  markDirectory(place: number): void;
  isDirectory(place: number): boolean;
}

/** Who stood beside whom: at most MOST_ALIKE of each sort are kept a place, as chains in three lists of numbers. */
function company(sorts: readonly number[]): Company {
  const END = -1;
  const directories = new Set<number>();
  const last: number[] = [];
  const others: number[] = [];
  const before: number[] = [];
  return {
    meet: (place, other) => {
      let alike = 0;
      for (let at = last[place] ?? END; at !== END; at = before[at] ?? END) {
        const known = others[at] ?? END;
        if (known === other) return;
        if (sorts[known] === sorts[other]) alike += 1;
      }
      if (alike === MOST_ALIKE) directories.add(place);
      if (directories.has(place)) return;
      while (last.length <= place) last.push(END);
      before.push(last[place] ?? END);
      last[place] = others.push(other) - 1;
    },
    markDirectory: (place) => directories.add(place),
    isDirectory: (place) => directories.has(place),
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Sorts of which a row has more places than one may stand beside. */
function crowdsOf(row: readonly number[], sorts: readonly number[]): ReadonlySet<number> {
  if (row.length <= MOST_ALIKE) return NONE;
  const counts = new Map<number, number>();
  for (const place of row) counts.set(sorts[place] ?? 0, (counts.get(sorts[place] ?? 0) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > MOST_ALIKE).map(([sort]) => sort));
}

/**
 * Notes who stood beside whom. A row with a crowd of one sort is a list itself: it ties nothing, what stands beside the crowd
 * is a directory, and the crowd is only what it lists. false: such a row.
 */
function readRow(row: readonly number[], sorts: readonly number[], met: Company): boolean {
  const crowds = crowdsOf(row, sorts);
  const single = crowds.size === 0 ? row : row.filter((place) => !crowds.has(sorts[place] ?? 0));
  for (const place of row) for (const other of single) if (place !== other) met.meet(place, other);
  if (crowds.size > 0) single.forEach(met.markDirectory);
  return crowds.size === 0;
}

/** Sets of positions that were tied; each is known by its place with the lowest number. */
function ties(ids: readonly number[]) {
  const parent = Int32Array.from(ids.keys());
  const rootOf = (position: number): number => {
    let at = position;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  return {
    rootOf,
    tie: (one: number, other: number): void => {
      const [a, b] = [rootOf(one), rootOf(other)];
      if ((ids[a] ?? 0) < (ids[b] ?? 0)) parent[b] = a;
      else parent[a] = b;
    },
  };
}

/** Organizations of two or more places; the order of rows, and of places in them, does not matter. */
export function organizations(rows: Iterable<readonly RowPlace[]>): OrganizationBook {
  const places = placesMet();
  const met = company(places.sorts);
  /** The rows that may tie, one after the other: how many places, then the places. */
  const kept: number[] = [];
  for (const row of rows) {
    const positions = row.map(places.at);
    if (readRow(positions, places.sorts, met)) kept.push(positions.length, ...positions);
  }
  const { tie, rootOf } = ties(places.ids);
  for (let at = 0; at < kept.length; ) {
    const end = at + 1 + (kept[at] ?? 0);
    let first: number | null = null;
    for (at += 1; at < end; at += 1) {
      const place = kept[at] ?? 0;
      if (met.isDirectory(place)) continue;
      if (first === null) first = place;
      else tie(first, place);
    }
  }
  return bookOf(places, rootOf);
}

function bookOf({ ids, positions }: Places, rootOf: (position: number) => number): OrganizationBook {
  const groups = new Map<number, number[]>();
  for (const [at, id] of ids.entries()) {
    const organization = ids[rootOf(at)] ?? id;
    if (organization === id) continue;
    const group = groups.get(organization);
    if (group === undefined) groups.set(organization, [organization, id]);
    else group.push(id);
  }
  for (const group of groups.values()) group.sort((a, b) => a - b);
  return {
    of: (spaceId) => {
      const position = positions.get(spaceId);
      const organization = position === undefined ? null : (ids[rootOf(position)] ?? null);
      return organization !== null && groups.has(organization) ? organization : null;
    },
    members: (organization) => groups.get(organization) ?? [],
  };
}
