/** Folding: by hand before files, newer before older, the later import of one day, the content within one import; never the order of arrival. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isSameSpace, primaryKey } from '../../src/core/fold.js';
import type { Access } from '../../src/domain/access.js';
import type { Observation } from '../../src/domain/space.js';
import { exactly, observed, strongKey } from './observed.js';

const KEYS = [strongKey('reddit:r/tenants')];
const folded = (...observations: readonly Observation[]) => fold(KEYS, observations);

describe('which word counts', () => {
  const old = observed({ id: 1, importId: 1, date: '2026-01-01', members: exactly(100), name: 'Old name' });
  const fresh = observed({ id: 2, importId: 2, date: '2026-03-01', members: exactly(300) });
  it('the newest date', () => {
    expect(folded(old, fresh).members?.value).toBe(300);
  });
  it('the newest date, also when the older list comes later', () => {
    expect(folded({ ...old, importId: 9 }, fresh).members?.value).toBe(300);
  });
  it('of the fields it knows: what it does not say stays', () => {
    expect(folded(old, fresh).name).toBe('Old name');
  });
  it('by hand before any file, however old', () => {
    expect(folded({ ...old, byHand: true }, fresh).members?.value).toBe(100);
  });
  it('on one day the later import', () => {
    const again = observed({ id: 3, importId: 3, date: '2026-03-01', members: exactly(299) });
    expect(folded(again, fresh, old).members?.value).toBe(299);
  });
  it('in one import the larger count, of two equal ones the surer', () => {
    const twin = observed({ id: 4, importId: 2, line: 9, date: '2026-03-01', members: exactly(301) });
    expect(folded(twin, fresh).members?.value).toBe(301);
    const rounded = observed({ id: 5, importId: 2, date: '2026-03-01', members: { value: 301, low: 250, high: 349 } });
    expect(folded(rounded, twin).members).toEqual(exactly(301));
  });
  it('in one import the text that says more, then the first in the order of letters', () => {
    const said = (name: string) => observed({ name });
    expect(folded(said('Tenants'), said('Tenants Union')).name).toBe('Tenants Union');
    expect(folded(said('Zebra'), said('Aalen')).name).toBe('Aalen');
  });
});

describe('access and risk', () => {
  const old = observed({
    date: '2026-01-01',
    posting: 'anyone',
    rules: ['no-links'],
    gatekeeper: 'refused',
    risk: 'high',
  });
  const fresh = observed({ id: 2, importId: 2, date: '2026-03-01', rules: ['no-politics'], gatekeeper: 'friendly' });
  const accessOf = ({ posting, rules, gatekeeper, risk }: Pick<Observation, keyof Access>) => ({
    posting,
    rules,
    gatekeeper,
    risk,
  });

  it('are of the newest that knows them, rules as a whole', () => {
    const access = { posting: 'anyone', rules: ['no-politics'], gatekeeper: 'friendly', risk: 'high' };
    expect(accessOf(folded(old, fresh))).toEqual(access);
    expect(accessOf(folded(fresh, old))).toEqual(access);
  });
  it('are unknown where a person says so', () => {
    const cleared = observed({ id: 3, importId: 3, byHand: true, cleared: ['posting', 'rules', 'gatekeeper', 'risk'] });
    expect(accessOf(folded(old, fresh, cleared))).toEqual({ posting: null, rules: [], gatekeeper: null, risk: null });
  });
  it('of two rows of one list the more cautious counts', () => {
    const one = observed({ posting: 'anyone', rules: ['no-links'], gatekeeper: 'friendly', risk: 'low' });
    const other = observed({
      line: 2,
      posting: 'admins',
      rules: ['no-politics', 'no-links'],
      gatekeeper: 'refused',
      risk: 'high',
    });
    expect(accessOf(folded(one, other))).toEqual(accessOf(other));
    expect(accessOf(folded(other, one))).toEqual(accessOf(other));
  });
  it('a change of one of them is a change', () => {
    const before = folded(old);
    for (const few of [{ posting: 'admins' }, { rules: [] }, { gatekeeper: null }, { risk: 'low' }] as const)
      expect(isSameSpace(folded({ ...old, ...few }), before)).toBe(false);
    expect(isSameSpace(folded(old), before)).toBe(true);
  });
});

describe('a place with several addresses', () => {
  const NAMES = [
    { ...strongKey('facebook:groups/old'), slot: 'facebook.group-name', platform: 'facebook' },
    { ...strongKey('facebook:groups/new'), slot: 'facebook.group-name', platform: 'facebook' },
  ];
  const MOVED = [...NAMES.slice(0, 1), { ...strongKey('telegram:new'), platform: 'telegram', slot: 'telegram.name' }];
  const before = observed({
    key: 'facebook:groups/old',
    url: 'https://www.facebook.com/groups/old',
    members: exactly(5000),
  });
  const later = { importId: 2, date: '2026-04-01', name: 'New name', members: exactly(300) };
  const renamed = observed({
    ...later,
    key: 'facebook:groups/new',
    url: 'https://www.facebook.com/groups/new-and-long',
  });
  const moved = observed({ ...later, key: 'telegram:new', url: 'https://t.me/new' });

  it('is called by that of the newest list, and lives there', () => {
    for (const list of [
      [before, renamed],
      [renamed, before],
    ]) {
      const { key, url, name } = fold(NAMES, list);
      expect([key, url, name]).toEqual(['facebook:groups/new', renamed.url, 'New name']);
    }
    const { key, platform, url } = fold(MOVED, [before, moved]);
    expect([key, platform, url]).toEqual(['telegram:new', 'telegram', 'https://t.me/new']);
    const byHand = observed({
      importId: 3,
      date: '2026-09-01',
      byHand: true,
      key: 'facebook:groups/old',
      url: before.url,
    });
    expect(fold(MOVED, [before, moved, byHand]).url).toBe('https://t.me/new');
  });

  it('grows and shrinks where an id says that it was renamed; where it moved, or two were made one, people are counted anew', () => {
    const id = { ...strongKey('facebook:groups/123'), platform: 'facebook', slot: 'facebook.group-id' };
    expect(fold([...NAMES, id], [before, renamed]).growthPerDay).toBeLessThan(0);
    expect(fold(NAMES, [before, renamed]).growthPerDay).toBeNull();
    expect(fold(MOVED, [before, moved]).growthPerDay).toBeNull();
  });

  it('has the figures of where it is now, and the words of both', () => {
    const talk = observed({ ...before, postsPerWeek: 9, kind: 'group', description: 'Tenants of Elm Road' });
    const bare = observed({ ...moved, members: null, kind: null });
    const { members, postsPerWeek, kind, description } = fold(MOVED, [talk, bare]);
    expect([members, postsPerWeek, kind, description]).toEqual([null, null, null, 'Tenants of Elm Road']);
  });

  it('counts too what lists say that know no address of it', () => {
    const name = {
      text: 'unknown:name/list/old',
      platform: 'unknown',
      slot: 'unknown.name-in-list',
      strength: 'weak' as const,
    };
    const byName = observed({ importId: 4, date: '2026-03-01', key: name.text, members: exactly(900) });
    expect(fold([...MOVED.slice(0, 1), name], [before, byName]).growthPerDay).toBeLessThan(0);
  });
});

describe('what is made of it', () => {
  it('a name is never empty: title, handle, then the key', () => {
    expect(folded(observed({ title: 'We rent', handle: 'tenants' })).name).toBe('We rent');
    expect(folded(observed({ handle: 'tenants' })).name).toBe('tenants');
    expect(folded(observed({})).name).toBe('reddit:r/tenants');
  });
  it('a strong key is the name of the place before a weak one', () => {
    const weak = { text: 'a:name/list/tenants', platform: 'a', slot: 'a.weak', strength: 'weak' as const };
    expect(primaryKey([weak, strongKey('reddit:r/b'), strongKey('reddit:r/a')]).text).toBe('reddit:r/a');
  });
  it('tags of imports gather, those of rows are the newest', () => {
    const first = observed({ tags: ['old'], importTags: ['spring'] });
    const second = observed({ importId: 2, date: '2026-02-01', tags: ['new'], importTags: ['summer'] });
    expect(folded(first, second).tags).toEqual(['new', 'spring', 'summer']);
  });
  it('growth from people active where no members are known, of one and the same span', () => {
    const active = (date: string, value: number, activePeriod: Observation['activePeriod'] = 'month') =>
      observed({ date, active: exactly(value), activePeriod });
    const [first, last] = [active('2026-01-01', 100), active('2026-03-12', 200)];
    const { growthPerDay, growthDays, members } = folded(first, last);
    expect([members, growthPerDay, growthDays]).toEqual([null, Math.log(2) / 70, 70]);
    expect(folded(active('2026-01-01', 100, 'day'), last).growthPerDay).toBeNull();
    expect(folded(active('2026-01-01', 100, 'now'), active('2026-03-12', 200, 'now')).growthPerDay).toBeNull();
    expect(folded(first, { ...last, members: exactly(9) }).growthPerDay).toBeNull();
  });
  it('the last post, with the newest day on which a list told of it', () => {
    const told = observed({ date: '2026-01-15', lastPostAt: '2026-01-01' });
    const again = observed({ id: 2, importId: 2, date: '2026-02-15', lastPostAt: '2026-01-01' });
    const silent = observed({ id: 3, importId: 3, date: '2026-11-01', members: exactly(9) });
    expect(folded(told, silent)).toMatchObject({ lastPostAsOf: '2026-01-15', asOf: '2026-11-01' });
    expect(folded(silent, again, told).lastPostAsOf).toBe('2026-02-15');
    expect(folded(silent).lastPostAsOf).toBeNull();
  });
  it('growth from the counts by date, one a date', () => {
    const counts = [
      observed({ members: exactly(100) }),
      observed({ importId: 2, date: '2026-03-12', members: exactly(200) }),
    ];
    const { growthPerDay, growthDays } = folded(...counts);
    expect([growthPerDay, growthDays]).toEqual([Math.log(2) / 70, 70]);
  });
  it('the period belongs to people active', () => {
    expect(folded(observed({ activePeriod: 'week' })).activePeriod).toBeNull();
    expect(folded(observed({ active: exactly(7), activePeriod: 'week' })).activePeriod).toBe('week');
  });
  it('an older list of the same is no change', () => {
    const one = observed({ members: exactly(100) });
    const older = observed({ importId: 2, date: '2025-12-30', members: exactly(90) });
    expect(isSameSpace(folded(one), folded(one, older))).toBe(true);
    expect(isSameSpace(folded(one), folded(one, { ...older, date: '2026-01-02' }))).toBe(false);
  });
});

describe('what a person made unknown', () => {
  const file = observed({
    id: 1,
    importId: 1,
    date: '2026-01-01',
    members: exactly(100),
    tags: ['old'],
    importTags: ['spring'],
  });
  const cleared = observed({ id: 2, importId: 2, byHand: true, date: '2026-02-01', cleared: ['members', 'tags'] });
  it('stays unknown, whatever files say, then and later', () => {
    const later = { ...file, id: 3, importId: 3, date: '2026-09-01', members: exactly(300) };
    const { members, tags, growthPerDay } = folded(file, cleared, later);
    expect([members, tags, growthPerDay]).toEqual([null, [], null]);
  });
  it('is known again when a person says so later, or in the same edit', () => {
    const again = observed({ id: 4, importId: 4, byHand: true, date: '2026-03-01', members: exactly(7) });
    expect(folded(file, cleared, again).members?.value).toBe(7);
    expect(folded(file, { ...cleared, members: exactly(5) }).members?.value).toBe(5);
  });
  it('a name falls back to the title, and a place known by name to the words of its key', () => {
    const named = observed({ name: 'Elm Road Help' });
    const without = observed({ id: 2, importId: 2, byHand: true, cleared: ['name'] });
    const key = {
      text: 'whatsapp:name/my-list/elm-road-help/riverside',
      platform: 'whatsapp',
      slot: 'whatsapp.name-in-list',
      strength: 'weak' as const,
    };
    expect(fold([key], [named, without]).name).toBe('elm road help');
    expect(fold([key], [{ ...named, title: 'Help!' }, without]).name).toBe('Help!');
  });
});

describe('where it is', () => {
  it('is for files to say first: what is typed of a place keeps the address that was known then', () => {
    const typed = observed({ byHand: true, date: '2026-09-01', url: 'https://a.example/old', handle: 'old' });
    const file = observed({ id: 2, importId: 2, url: 'https://a.example/a-longer-one', handle: 'new' });
    expect(folded(typed, file)).toMatchObject({ url: 'https://a.example/a-longer-one', handle: 'new' });
    expect(folded(typed)).toMatchObject({ url: 'https://a.example/old', handle: 'old' });
  });
});

describe('insiders', () => {
  const list = (memberList: string, more: Partial<Observation> = {}) => observed({ memberList, ...more });
  it('are the members whose lists name it, each once', () => {
    expect(folded(observed({})).insiders).toBeNull();
    expect(folded(list('a'), list('b', { importId: 2 }), list('a', { importId: 3 })).insiders).toBe(2);
  });
  it('without those who left, by a row or by a whole list', () => {
    expect(folded(list('a', { tags: ['left'] })).insiders).toBeNull();
    expect(folded(list('a'), list('b', { importId: 2, importTags: ['left'] })).insiders).toBe(1);
  });
  it('are a change', () => {
    expect(isSameSpace(folded(list('a')), folded(list('a'), list('b', { importId: 2 })))).toBe(false);
  });
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    importId: fc.integer({ min: 1, max: 3 }),
    byHand: fc.boolean(),
    date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    name: maybe(fc.constantFrom('Tenants', 'Tenants Union', 'Zebra')),
    url: maybe(fc.constantFrom('https://a.example', 'https://a.example/b')),
    members: maybe(fc.integer({ min: 0, max: 3 }).map(exactly)),
    active: maybe(fc.integer({ min: 0, max: 3 }).map(exactly)),
    activePeriod: maybe(fc.constantFrom('day' as const, 'week' as const)),
    tags: fc.subarray(['a', 'b']),
    importTags: fc.subarray(['c', 'd']),
    description: maybe(fc.constantFrom('rent', 'rents')),
    cleared: fc.subarray(['members', 'name', 'tags', 'description'] as const),
    memberList: maybe(fc.constantFrom('a', 'b')),
  })
  .map(observed);

it('the order of arrival does not matter', () => {
  const several = fc.uniqueArray(anyObservation, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      several.chain((list) => {
        const numbered = list.map((one, at) => ({ ...one, id: at + 1 }));
        return fc.tuple(fc.constant(numbered), fc.shuffledSubarray(numbered, { minLength: numbered.length }));
      }),
      ([list, shuffled]) => {
        expect(folded(...shuffled)).toEqual(folded(...list));
      },
    ),
    { numRuns: 300 },
  );
});
