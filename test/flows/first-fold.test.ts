/** Places folded from their first row at once: the store must hold just what it would fold from all that was said, and index it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.js';
import { searchText } from '../../src/core/score/space-words.js';
import type { Key } from '../../src/domain/place-key.js';
import { loadDriver } from '../../src/store/driver.js';
import type { Store } from '../../src/store/store.js';
import { bring, withStore } from '../scratch.js';

const HEADINGS = ['name', 'url', 'website', 'members', 'description', 'tags', 'country', 'as_of'];

const row = fc.tuple(
  fc.constantFrom('Riverside Tenants', 'RiverCity2024', 'Nächste Nachbarn', 'Garden Friends'),
  fc.constantFrom(
    'https://www.facebook.com/groups/riverside',
    'https://t.me/rivercity',
    'r/Tenants',
    'https://t.me/elmroad',
    '',
  ),
  fc.constantFrom('', '', 'https://example.org/garden/', 'https://www.reddit.com/r/tenants'),
  fc.constantFrom('', '120', '12.5K'),
  fc.constantFrom('', 'meets on tuesdays', 'eviction help and a rent strike'),
  fc.constantFrom('', 'housing', 'garden|food'),
  fc.constantFrom('', 'MX'),
  fc.constantFrom('', '', '2026-01-15', '2026-02-20'),
);
const files = fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });

function csv(rows: readonly (readonly string[])[]): string {
  return [HEADINGS, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function keysOf(store: Store, id: number): readonly Key[] {
  const Driver = loadDriver();
  const db = new Driver(store.path, { readonly: true });
  const keys = db.prepare<[number], Key>('SELECT text, platform, slot, strength FROM key WHERE space_id = ?').all(id);
  db.close();
  return keys;
}

const COLUMNS = ['name', 'title', 'description', 'place', 'ends'] as const;

/** Number of a space and column → the words the index holds of it, in order. */
function indexed(store: Store): ReadonlyMap<string, string> {
  const Driver = loadDriver();
  const db = new Driver(store.path);
  db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'instance')");
  const found = new Map<string, string>();
  const rows = db
    .prepare<[], { doc: number; col: string; term: string }>(
      'SELECT doc, col, term FROM temp.words ORDER BY doc, col, "offset"',
    )
    .all();
  db.close();
  for (const { doc, col, term } of rows) {
    const known = found.get(`${doc} ${col}`);
    found.set(`${doc} ${col}`, known === undefined ? term : `${known} ${term}`);
  }
  return found;
}

function expectWhole(store: Store): void {
  const words = new Map<string, string>();
  for (const { id, ...space } of [...store.spaces.all()]) {
    const { descriptionFrom: _, ...folded } = fold(keysOf(store, id), store.spaces.observationsOf(id));
    expect(space).toEqual(folded);
    const text = searchText(folded);
    for (const column of COLUMNS) if (text[column] !== '') words.set(`${id} ${column}`, text[column]);
  }
  expect(new Map([...indexed(store)].sort())).toEqual(new Map([...words].sort()));
}

describe('places folded from their first row', () => {
  it('are what all their rows say, and so is the index', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom<readonly string[]>([], ['spring']), async (lists, tags) => {
        await withStore(async (store, folder) => {
          for (const [at, rows] of lists.entries()) {
            await bring(store, { folder, name: `groups-2026-0${3 - at}-01.csv`, content: csv(rows) }, { tags });
            expectWhole(store);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('take the date that the import has in the end', async () => {
    await withStore(async (store, folder) => {
      const rows = [
        ['Elm Road', 'https://t.me/elmroad', '', '5', '', '', '', ''],
        ['River City', 'https://t.me/rivercity', '', '7', '', '', '', '2026-02-20'],
      ];
      await bring(store, { folder, name: 'groups-2026-01-01.csv', content: csv(rows) });
      const undated = store.spaces.byKey('telegram:elmroad');
      expect(undated?.asOf).toBe('2026-02-20');
      expectWhole(store);
    });
  });
});
