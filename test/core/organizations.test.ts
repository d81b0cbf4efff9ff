/** Which places are one organization: rows by hand, and the laws over random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizations } from '../../src/core/organizations.js';
import type { RowPlace } from '../../src/domain/row-place.js';

const SORTS: Readonly<Record<string, string>> = { f: 'facebook group', s: 'website site', x: 'x account' };

/** 'f1 s2': a row with the places 1, a Facebook group, and 2, a website. */
function row(text: string): readonly RowPlace[] {
  return text.split(' ').map((place) => ({ id: Number(place.slice(1)), sort: SORTS[place.slice(0, 1)] ?? '' }));
}

/** The organizations among the places of the rows, as '1 2 5'. */
function found(rows: readonly (readonly RowPlace[])[]): readonly string[] {
  const book = organizations(rows);
  const numbers = new Set(rows.flat().flatMap(({ id }) => book.of(id) ?? []));
  return [...numbers].sort((a, b) => a - b).map((number) => book.members(number).join(' '));
}

describe('organizations', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['the places of one row', ['f1 s2 x3'], ['1 2 3']],
    ['two rows apart', ['f1 s2', 'f3 s4'], ['1 2', '3 4']],
    ['two rows with one website', ['f1 s9', 'f4 s9'], ['1 4 9']],
    ['rows that hang together through others', ['f1 s2', 's2 x3', 'x3 s4'], ['1 2 3 4']],
    ['the same row again and again', ['f1 s2', 's2 f1', 'f1 s2', 'f1 s2', 'f1 s2'], ['1 2']],
    ['a website beside three groups', ['f1 s9', 'f2 s9', 'f3 s9'], ['1 2 3 9']],
    ['a website beside four groups is a directory', ['f1 s9', 'f2 s9', 'f3 s9', 'f4 s9'], []],
    ['a directory takes none of their own ties', ['f1 s9 x5', 'f2 s9 x6', 'f3 s9', 'f4 s9'], ['1 5', '2 6']],
    ['four places, each of another sort or seldom', ['f1 s9 x5', 'f2 s9 x6'], ['1 2 5 6 9']],
    ['a directory of its own sort', ['f1 f9', 'f2 f9', 'f3 f9', 'f4 f9'], []],
    ['three of one sort in one row', ['f1 f2 f3'], ['1 2 3']],
    ['four of one sort in one row are a list', ['f1 f2 f3 f4'], []],
    ['a list takes no ties from what it lists', ['f1 f2 f3 f4 s9', 'f1 x5', 's9 x6'], ['1 5']],
    ['a list of two columns', ['f1 f2 f3 f4 x5 x6 x7 x8', 'f1 x5'], ['1 5']],
    ['a number is the lowest, whatever came first', ['x30 s20', 's20 f10'], ['10 20 30']],
  ])('%s', (_, rows, expected) => {
    expect(found(rows.map(row))).toEqual(expected);
  });

  it('has no organization for a place that stands alone, that it never met, or of a number that is none', () => {
    const book = organizations([row('f5 s7')]);
    expect([book.of(5), book.of(7), book.of(6)]).toEqual([5, 5, null]);
    expect([book.members(5), book.members(7), book.members(6)]).toEqual([[5, 7], [], []]);
  });

  it('takes numbers with wide holes between them', () => {
    expect(found([row('f9007199254740991 s3')])).toEqual(['3 9007199254740991']);
  });

  it('ties a long chain and a row of thousands in no time', () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => row(`s${2 * at + 1} x${2 * at + 2}`));
    const links = Array.from({ length: 49_999 }, (_, at) => row(`x${2 * at + 2} s${2 * at + 3}`));
    const crowd = row(Array.from({ length: 20_000 }, (_, at) => `f${at + 200_000}`).join(' '));
    const book = organizations([...links.reverse(), crowd, ...chain]);
    expect(book.members(1)).toHaveLength(100_000);
    expect(book.of(200_000)).toBeNull();
  });
});

const PLACES = ['f1', 'f2', 'f3', 'f4', 'f5', 's6', 's7', 's8', 's9', 'x10', 'x11', 'x12'];
const rowsOf = fc.array(
  fc.subarray(PLACES, { minLength: 2, maxLength: 6 }).map((places) => row(places.join(' '))),
  { maxLength: 10 },
);

/** The rule in the words of the rule: slow, and without any of its shortcuts. */
function bySlowRule(rows: readonly (readonly RowPlace[])[]): readonly string[] {
  const alike = (places: readonly RowPlace[], sort: string): number => places.filter((one) => one.sort === sort).length;
  const isCrowd = (one: RowPlace, of: readonly RowPlace[]): boolean => alike(of, one.sort) > 3;
  const isDirectory = (place: RowPlace): boolean => {
    const beside = new Map<number, RowPlace>();
    for (const of of rows.filter((each) => each.some(({ id }) => id === place.id)))
      for (const other of of)
        if (other.id !== place.id && !(isCrowd(other, of) && isCrowd(place, of))) beside.set(other.id, other);
    return [...beside.values()].some(({ sort }) => alike([...beside.values()], sort) > 3);
  };
  const ties = rows
    .filter((of) => !of.some((place) => isCrowd(place, of)))
    .map((of) => of.filter((place) => !isDirectory(place)).map(({ id }) => id));
  const group = (id: number): readonly number[] => {
    const reached = new Set([id]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const tie of ties) if (tie.some((one) => reached.has(one))) for (const one of tie) reached.add(one);
    }
    return [...reached].sort((a, b) => a - b);
  };
  const groups = PLACES.map((place) => group(Number(place.slice(1)))).filter((members) => members.length > 1);
  return [...new Set(groups.sort(([a = 0], [b = 0]) => a - b).map((members) => members.join(' ')))];
}

describe('laws', () => {
  it('finds what the rule says', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(found(rows)).toEqual(bySlowRule(rows));
      }),
      { numRuns: 500 },
    );
  });

  it('no order of rows, and of places in them, matters', () => {
    const shuffled = rowsOf.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc
          .tuple(...rows.map((one) => fc.shuffledSubarray([...one], { minLength: one.length })))
          .chain((mixed) => fc.shuffledSubarray(mixed, { minLength: mixed.length })),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, mixed]) => {
        expect(found(mixed)).toEqual(found(rows));
      }),
    );
  });
});
