/** The laws of importing, as properties: same file twice, order of rows and of files, shapes of one table, rows accounted for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bring, derivedState, tally, withStore } from '../scratch.js';

interface Row {
  readonly name: string;
  readonly url: string;
  readonly members: string;
  readonly place: string;
  readonly notes: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom(
    'Riverside Tenants',
    'Asociación Vecinal',
    'Garden "Friends", East',
    'Nächste Nachbarn',
    'حي النهر',
    '市民の会',
    '=SUM(A1)',
  ),
  url: fc.constantFrom(
    'https://www.facebook.com/groups/riverside',
    'm.facebook.com/groups/Riverside/?ref=share',
    'https://t.me/rivercity',
    'https://www.reddit.com/r/tenants',
    'r/Tenants',
    'https://example.org/garden/',
    '',
  ),
  members: fc.constantFrom('', '120', '1,234', '12.5K', 'N/A', '0', 'lots'),
  place: fc.constantFrom('', 'Riverside', 'Elm Road'),
  notes: fc.constantFrom('', 'meets on Tuesdays', 'eviction help; rent strike', 'line one\nline two'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

const HEADINGS = ['name', 'url', 'members', 'place', 'description'];
const cells = (one: Row): readonly string[] => [one.name, one.url, one.members, one.place, one.notes];
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n\r;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function csv(list: readonly Row[], delimiter = ',', end = '\n'): string {
  return (
    [HEADINGS, ...list.map(cells)]
      .map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter))
      .join(end) + end
  );
}

const FILE = 'groups-2026-03-01.csv';
const runs = { numRuns: 40 };

async function stateOf(content: string | Uint8Array, name = FILE): Promise<string> {
  return withStore(async (store, folder) => {
    await bring(store, { folder, name, content });
    return derivedState(store);
  });
}

describe('the laws of importing', () => {
  it('accounts for every row', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        await withStore(async (store, folder) => {
          const counts = tally(await bring(store, { folder, name: FILE, content: csv(list) }));
          const {
            rows: all = 0,
            added = 0,
            updated = 0,
            unchanged = 0,
            duplicate = 0,
            rejected = 0,
            spaces = 0,
          } = counts;
          expect(all).toBe(list.length);
          expect(added + updated + unchanged + duplicate + rejected).toBe(all);
          expect(spaces).toBe(store.spaces.count());
          expect(added).toBeLessThanOrEqual(spaces);
        });
      }),
      runs,
    );
  });

  it('changes nothing the second time, by bytes and by rows in another order', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        await withStore(async (store, folder) => {
          await bring(store, { folder, name: FILE, content: csv(list) });
          const before = derivedState(store);
          const again = await bring(store, { folder, name: FILE, content: csv(list) });
          expect(again.is).toBe('known');
          expect(derivedState(store)).toBe(before);
          const turned = await bring(store, { folder, name: FILE, content: `${csv([...list].reverse())}\n` });
          expect(tally(turned)).toMatchObject({ added: 0, updated: 0 });
          expect(derivedState(store)).toBe(before);
        });
      }),
      runs,
    );
  });

  it('does not mind the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, shuffled]) => {
          expect(await stateOf(csv(shuffled))).toBe(await stateOf(csv(list)));
        },
      ),
      runs,
    );
  });

  it('does not mind BOM, line ends, delimiter, composed or decomposed letters, or encoding', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const plain = await stateOf(csv(list));
        expect(await stateOf(`\uFEFF${csv(list)}`)).toBe(plain);
        expect(await stateOf(csv(list, ',', '\r\n').replaceAll('line one\nline two', 'line one\r\nline two'))).toBe(
          plain,
        );
        expect(await stateOf(csv(list, ';'))).toBe(plain);
        expect(await stateOf(csv(list, '\t'))).toBe(plain);
        expect(await stateOf(csv(list).normalize('NFD'))).toBe(plain);
        expect(await stateOf(Buffer.from(`\uFEFF${csv(list)}`, 'utf16le'))).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  it('reads the same places from CSV, JSON and NDJSON', async () => {
    await fc.assert(
      // One object alone is rather a setting than a list; two rows are one.
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 12 }), async (list) => {
        const objects = list.map((one) =>
          Object.fromEntries(HEADINGS.map((heading, at) => [heading, cells(one)[at] ?? ''])),
        );
        const plain = await stateOf(csv(list));
        expect(await stateOf(JSON.stringify(objects), 'groups-2026-03-01.json')).toBe(plain);
        expect(await stateOf(objects.map((one) => JSON.stringify(one)).join('\n'), 'groups-2026-03-01.ndjson')).toBe(
          plain,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('does not mind the order in which dated files come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(rows, rows, rows), async (lists) => {
        const files = lists.map((list, at) => ({ name: `groups-2026-0${at + 1}-01.csv`, content: csv(list) }));
        const inOrder = async (order: readonly number[]): Promise<string> =>
          withStore(async (store, folder) => {
            for (const at of order) {
              const file = files[at];
              if (file !== undefined) await bring(store, { folder, ...file });
            }
            return derivedState(store);
          });
        const plain = await inOrder([0, 1, 2]);
        expect(await inOrder([2, 0, 1])).toBe(plain);
        expect(await inOrder([1, 2, 0])).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the whole file out when one row is bad and --strict is asked', async () => {
    await withStore(async (store, folder) => {
      const content = 'name,url,members\nA,https://t.me/aaaaa,1\nB,https://t.me/bbbbb\nC,https://t.me/ccccc,3\n';
      const strict = await bring(store, { folder, name: FILE, content }, { isStrict: true });
      expect(strict.is).toBe('refused');
      expect(store.spaces.count()).toBe(0);
      expect(store.imports.all()).toHaveLength(0);
      const lenient = await bring(store, { folder, name: FILE, content });
      expect(tally(lenient)).toMatchObject({ rows: 3, added: 2, rejected: 1 });
    });
  });
});
