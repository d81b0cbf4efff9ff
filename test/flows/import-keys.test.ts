/** Keys in a list that turf exported: websites and short links stay what they are, persons are left out, and too many are refused. */
import { expect, it } from 'vitest';
import type { Outcome } from '../../src/flows/import.js';
import type { Store } from '../../src/store/store.js';
import { bring, stateOf, tally, withStore } from '../scratch.js';

const FIELDS = { platform: 'facebook', kind: 'group', members: 120, as_of: '2026-03-01', name: 'Seamill' };
const URL = 'https://www.facebook.com/groups/seamill';
const KEY = 'facebook:groups/seamill';

interface Exported {
  readonly key?: string;
  readonly url?: string;
  readonly keys?: readonly string[];
  readonly not_same?: readonly string[];
}

async function imported<T>(row: Exported, look: (store: Store, outcome: Outcome) => T): Promise<T> {
  return withStore(async (store, folder) => {
    const content = `${JSON.stringify({ ...FIELDS, key: KEY, url: URL, ...row })}\n`;
    return look(store, await bring(store, { folder, name: 'places.ndjson', content }));
  });
}

const unread = (outcome: Outcome, column: string): number =>
  outcome.is === 'imported'
    ? outcome.record.warnings
        .filter(({ id, values }) => id === 'import.key-unread' && values.column === column)
        .reduce((sum, { values }) => sum + Number(values.times), 0)
    : 0;

it('the keys of a website and of a short link are those that any list gives them', async () => {
  const keys = [KEY, 'site:aaa.example', 'link:bit.ly/aaa'];
  const state = await imported({ keys }, (store) => stateOf(store.path));
  expect(JSON.stringify(state.spaces)).toContain(
    [
      'facebook:groups/seamill facebook.group-name strong',
      'link:bit.ly/aaa link.address weak',
      'site:aaa.example website.address strong',
    ].join('; '),
  );
});

const PERSONS = ['whatsapp:+441234567890', 'mailto:anna@example.org', 'facebook:profile/anna.smith'];

it.each(['keys', 'not_same'] as const)('persons in the column %s are counted and left out', async (column) => {
  await imported({ [column]: [...PERSONS, KEY] }, (store, outcome) => {
    expect(tally(outcome)).toMatchObject({ rows: 1, rejected: 0 });
    expect(unread(outcome, column)).toBe(PERSONS.length);
    expect(store.spaces.keysOf(store.spaces.byKey(KEY)?.id ?? 0)).toEqual([KEY]);
    expect(store.decisions.all()).toEqual([]);
  });
});

it('a person stands for no place either where the row has no address', async () => {
  await imported({ key: 'whatsapp:+441234567890', url: '' }, (store, outcome) => {
    expect(unread(outcome, 'keys')).toBe(1);
    expect(store.spaces.keysOf(1)).toEqual(['facebook:name/places/seamill']);
  });
});

it('places that are not the same are kept: by address, by a name in a list, and with a key as long as can be', async () => {
  const long = `site:seamill.example/${'x'.repeat(500)}`.slice(0, 500);
  const others = ['reddit:r/seamill', 'unknown:name/list/seamill', 'unknown:id/list/7', long];
  await imported({ not_same: others }, (store, outcome) => {
    expect(unread(outcome, 'not_same')).toBe(0);
    const said = store.decisions.all().flatMap(({ a, b }) => [a, b].filter((text) => text !== KEY));
    expect(said.sort()).toEqual([...others].sort());
  });
});

it.each(['keys', 'not_same'] as const)('a row with more than 1,000 keys in %s is rejected', async (column) => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `reddit:r/seamill_${at}`);
  const rejected = (count: number) => imported({ [column]: many(count) }, (_, outcome) => outcome);
  expect(tally(await rejected(1_000))).toMatchObject({ rejected: 0 });
  const outcome = await rejected(1_001);
  expect(tally(outcome)).toMatchObject({ rows: 1, rejected: 1 });
  expect(outcome).toMatchObject({ rejects: [{ code: 'too-many-keys', column }] });
});
