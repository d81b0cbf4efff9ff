/** contradiction: what sources, or rows, can't all be right about; and what is no contradiction. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/checks/contradiction.js';
import type { Observation } from '../../../src/domain/space.js';
import { exactly } from '../observed.js';
import type { Few } from '../score/made.js';
import { contextOf, importOf, once, several, told } from './subject.js';

type Said = Partial<Observation>;
const first: Said = { importId: 1, date: '2026-11-01' };
const second: Said = { importId: 2, date: '2026-11-10' };
const judge = (few: Few, observations: readonly Said[], more = {}) =>
  check.judge(several({ id: 12, ...few }, observations), contextOf(more));

describe('members', () => {
  const two = (a: number, b: number, more: Said = {}) =>
    judge({ members: b }, [
      { ...first, members: exactly(a) },
      { ...second, members: exactly(b), ...more },
    ]);

  it('says who said what, and keeps what counts', () => {
    expect(two(1200, 3000)).toEqual([
      {
        weight: expect.any(Number),
        because: {
          id: 'check.differs',
          values: {
            field: 'members',
            value: 3000,
            import: 2,
            date: '2026-11-10',
            other: 1200,
            otherImport: 1,
            otherDate: '2026-11-01',
            more: 0,
          },
        },
        command: ['edit', '12', '--set', 'members=3000'],
      },
    ]);
  });

  it.each([
    [1000, 1250, 0],
    [1000, 1251, 1],
    [100, 150, 0],
    [100, 151, 1],
    [5, 50, 0],
    [3000, 1200, 1],
  ])('%i and %i', (a, b, count) => {
    expect(two(a, b)).toHaveLength(count);
  });

  it('of rounded figures takes what they can mean', () => {
    const rounded = { value: 12_000, low: 11_500, high: 16_000 };
    expect(
      judge({ members: 15_500 }, [
        { ...first, members: rounded },
        { ...second, members: exactly(15_500) },
      ]),
    ).toEqual([]);
  });

  it('are growth where a month lies between, and of one source always', () => {
    const imports = new Map([
      [1, importOf(1, '2026-11-01', 'a')],
      [2, importOf(2, '2026-11-10', 'a')],
    ]);
    expect(two(1200, 3000, { date: '2026-12-02' })).toEqual([]);
    expect(two(1200, 3000, { date: '2026-12-01' })).toHaveLength(1);
    expect(
      judge(
        { members: 3000 },
        [
          { ...first, members: exactly(1200) },
          { ...second, members: exactly(3000) },
        ],
        { imports },
      ),
    ).toEqual([]);
  });

  it('of two rows of one list are told', () => {
    const rows = [1200, 3000].map((count, at) => ({ ...first, line: at + 2, members: exactly(count) }));
    expect(judge({ members: 3000 }, rows)).toMatchObject([{ because: { values: { import: 1, otherImport: 1 } } }]);
  });

  it('are settled by hand, also by making them unknown', () => {
    const files: readonly Said[] = [
      { ...first, members: exactly(1200) },
      { ...second, members: exactly(3000) },
    ];
    const hand: Said = { importId: 3, date: '2026-11-20', byHand: true };
    expect(judge({ members: 3000 }, [...files, { ...hand, members: exactly(3000) }])).toEqual([]);
    expect(judge({ members: null }, [...files, { ...hand, cleared: ['members'] }])).toEqual([]);
    expect(judge({ members: 3000 }, [...files, hand])).toHaveLength(1);
  });
});

describe('words', () => {
  const two = (field: keyof Observation & keyof Few, a: string, b: string, more: Few = {}, other: Said = first) =>
    told(
      judge({ [field]: a, ...more }, [
        { ...second, [field]: a },
        { ...other, [field]: b },
      ]),
    );

  it.each<[keyof Observation & keyof Few, string, string, number]>([
    ['visibility', 'public', 'private', 1],
    ['posting', 'anyone', 'admins', 1],
    ['gatekeeper', 'friendly', 'refused', 1],
    ['gatekeeper', 'friendly', 'asked', 0],
    ['risk', 'low', 'high', 1],
    ['language', 'en', 'es', 1],
    ['language', 'en', 'en', 0],
    ['country', 'US', 'MX', 1],
    ['country', 'GB', 'Great Britain', 0],
    ['place', 'Riverside', 'Elm Road', 1],
    ['place', 'Riverside', 'Riverside, CA', 0],
    ['place', 'Newport Beach', 'newport', 0],
    ['place', 'São Paulo', 'Sao Paulo', 0],
    ['name', 'River Tenants', 'Garden Friends', 1],
    ['name', 'River Tenants', 'Tenants of the river', 0],
    ['name', 'Northside Tenants Union', 'NTU', 0],
    ['name', 'Elmroaders', 'Elm Road Help', 0],
    ['name', 'Harwell', '!!!', 0],
  ])('%s: %s and %s', (field, a, b, count) => {
    expect(two(field, a, b)).toHaveLength(count);
  });

  it('a name that is the address says nothing else', () => {
    expect(two('name', 'Cute pictures', 'r/aww', { handle: 'aww' })).toEqual([]);
    expect(two('name', 'aww', 'Cute pictures', { handle: 'AWW' })).toEqual([]);
  });

  it('a kind differs where reach does', () => {
    expect(two('kind', 'group', 'page', { platform: 'facebook' })).toEqual([
      'check.differs → edit 12 --set kind=group',
    ]);
    expect(two('kind', 'forum', 'group', { platform: 'reddit' })).toEqual([]);
  });

  it('rows of one list may give several towns', () => {
    expect(two('place', 'Riverside', 'Elm Road', {}, second)).toEqual([]);
  });

  it.each<[string, Few, Said, Said, boolean]>([
    ['what people join', { kind: 'group' }, {}, {}, true],
    ['of what sort it is, is not known', {}, {}, {}, true],
    ['in one town', { kind: 'group' }, { place: 'Riverside' }, { place: 'Riverside, CA' }, true],
    ['in one of two towns', { kind: 'group' }, { place: 'Riverside' }, { place: 'Elm Road' }, false],
    ['a page of two newsrooms', { kind: 'page', platform: 'facebook' }, {}, {}, false],
    ['their site', { platform: 'website' }, {}, {}, false],
  ])('one address has one name in one list: %s', (_, few, one, other, isTold) => {
    const said = [
      { ...second, name: 'River Tenants', ...one },
      { ...second, line: 2, name: 'Garden Friends', ...other },
    ];
    const found = judge({ name: 'River Tenants', ...few }, said);
    expect(told(found)).toEqual(isTold ? ['check.shared-address → edit 12 --set name=River Tenants'] : []);
  });

  it('several names in one list come last, as they may be right', () => {
    const names = [
      { ...second, name: 'River Tenants' },
      { ...second, line: 2, name: 'Garden Friends' },
    ];
    const [large] = judge({ name: 'River Tenants', members: 9_000_000_000 }, names);
    const [small] = judge({ place: 'Riverside' }, [
      { ...second, place: 'Riverside' },
      { ...first, place: 'Elm Road' },
    ]);
    expect(large?.weight).toBeLessThan(small?.weight ?? 0);
  });

  it('knows the rows of what each place of a row repeats', () => {
    const rows = (few: Few, field: Said, other: Said) =>
      judge(few, [
        { ...second, line: 7, ...field },
        { ...first, line: 3, ...other },
      ]).map((one) => one.rows);
    expect(rows({ name: 'River Tenants' }, { name: 'River Tenants' }, { name: 'Garden Friends' })).toEqual([
      ['2:7', '1:3'],
    ]);
    expect(rows({ visibility: 'public' }, { visibility: 'public' }, { visibility: 'private' })).toEqual([undefined]);
  });

  it('a name that fills the screen is shown, not typed', () => {
    expect(two('name', 'x'.repeat(61), 'Garden')).toEqual(['check.differs → show 12']);
  });

  it('a year apart a place may have moved', () => {
    const said = [
      { ...second, place: 'Riverside' },
      { ...first, date: '2025-11-09', place: 'Elm Road' },
    ];
    expect(judge({ place: 'Riverside' }, said)).toEqual([]);
  });

  it('takes hundred thousand letters in its stride', () => {
    expect(two('name', 'a'.repeat(100_000), `${'b '.repeat(50_000)}`)).toHaveLength(1);
  });
});

describe('what can not be', () => {
  it.each<[string, Few, readonly string[]]>([
    ['a post to come', { lastPostAt: '2026-12-24' }, ['check.post-in-future → edit 12 --set last_post_at=DATE']],
    ['a post of tomorrow, where it is tomorrow', { lastPostAt: '2026-11-25' }, []],
    [
      'a post after its figures',
      { lastPostAt: '2026-11-20', asOf: '2026-03-01' },
      ['check.post-after-figures → edit 12 --set last_post_at=DATE'],
    ],
    ['a post in the month by which the list is dated', { lastPostAt: '2026-03-31', asOf: '2026-03-01' }, []],
    [
      'more active than there are',
      { kind: 'group', members: 50, active: 70, activePeriod: 'week' },
      ['check.more-active → edit 12 --set members=NUMBER'],
    ],
    ['visitors of a forum', { kind: 'forum', members: 50, active: 70, activePeriod: 'week' }, []],
  ])('%s', (_, few, expected) => {
    expect(told(check.judge(once({ id: 12, ...few }), contextOf()))).toEqual(expected);
  });

  it('counts of different years can be', () => {
    const few: Few = { kind: 'group', members: 50, active: 70, activePeriod: 'week' };
    const apart = [
      { ...first, members: exactly(50) },
      { ...second, active: exactly(70) },
    ];
    expect(judge(few, apart)).toEqual([]);
    expect(judge(few, [...apart, { ...second, line: 2, members: exactly(50), active: exactly(70) }])).toHaveLength(1);
  });
});
