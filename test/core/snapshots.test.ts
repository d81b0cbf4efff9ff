/** Which counts of a place can be compared: those of one and the same place, one a day, whatever people made one. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.js';
import { ofOneSeries, snapshotsOf } from '../../src/core/snapshots.js';
import type { Key } from '../../src/domain/place-key.js';
import type { Observation } from '../../src/domain/space.js';
import { exactly, observed, strongKey } from './observed.js';

const strong = (text: string, slot: string): Key => ({ ...strongKey(text), slot });
const weak = (text: string): Key => {
  const platform = text.slice(0, text.indexOf(':'));
  return { text, platform, slot: `${platform}.name-in-list`, strength: 'weak' };
};

/** The place is called by the first. */
const NOW = strong('facebook:groups/now', 'facebook.group-name');
const OTHER = strong('facebook:groups/other', 'facebook.group-name');
const ID = strong('facebook:groups/123', 'facebook.group-id');
const OTHER_ID = strong('facebook:groups/456', 'facebook.group-id');
const PAGE = strong('facebook:now', 'facebook.page-name');
const PAGE_ID = strong('facebook:id/7', 'facebook.page-id');
const MOVED = strong('telegram:now', 'telegram.name');
const CHANNEL = strong('youtube:UC1', 'youtube.id');
const HANDLE = strong('youtube:@now', 'youtube.handle');
const LISTED = weak('facebook:name/list/now');
const NAMED = weak('unknown:name/list/now');
const ELSEWHERE = weak('telegram:name/list/now');

describe('what can be compared', () => {
  it.each<[string, readonly [Key, ...Key[]], readonly Key[]]>([
    ['one address', [NOW], [NOW]],
    ['an id beside a name', [NOW, ID], [NOW, ID]],
    ['a handle beside an id', [HANDLE, CHANNEL], [HANDLE, CHANNEL]],
    ['renamed, says the id', [NOW, OTHER, ID], [NOW, OTHER, ID]],
    ['two names without an id', [NOW, OTHER], [NOW]],
    ['two ids', [ID, OTHER_ID], [ID]],
    ['two ids with names', [NOW, ID, OTHER, OTHER_ID], [NOW]],
    ['a group and a page', [NOW, PAGE, PAGE_ID], [NOW]],
    ['another platform', [NOW, ID, MOVED], [NOW, ID]],
    ['names in lists', [NOW, LISTED, NAMED, ELSEWHERE], [NOW, LISTED, NAMED]],
    ['names in lists of what was made one', [NOW, OTHER, LISTED], [NOW, LISTED]],
    ['a name only', [NAMED], [NAMED]],
  ])('%s', (_, keys, expected) => {
    const said = keys.map(({ text }) => observed({ key: text }));
    const found = ofOneSeries(keys[0].text, said, () => [...keys].reverse()).map(({ key }) => key);
    expect(found).toEqual(expected.map(({ text }) => text));
  });

  it('looks no keys up where only one was spoken of', () => {
    const said = [observed({ key: NOW.text })];
    const refuse = (): never => {
      throw new Error('looked up');
    };
    expect(ofOneSeries(NOW.text, said, refuse)).toBe(said);
  });
});

it('no growth comes of making two groups one', () => {
  const january = observed({ key: OTHER.text, members: exactly(5_000) });
  const february = observed({ key: NOW.text, importId: 2, date: '2026-02-01', members: exactly(500) });
  const later = { ...february, importId: 3, date: '2026-04-01', members: exactly(1_000) };
  expect(fold([NOW, OTHER], [january, february]).growthPerDay).toBeNull();
  expect(fold([NOW, OTHER], [january, february, later]).growthDays).toBe(59);
});

describe('one count a day', () => {
  const said = (few: Partial<Observation>): Observation => observed({ members: exactly(10), ...few });
  it.each<[string, readonly Observation[], number]>([
    ['by hand', [said({ byHand: true }), said({ importId: 9, members: exactly(20) })], 10],
    ['the latest import', [said({ importId: 2, members: exactly(30) }), said({ importId: 3 })], 10],
    ['the larger count', [said({}), said({ line: 2, members: exactly(20) })], 20],
  ])('%s', (_, list, expected) => {
    for (const one of [list, [...list].reverse()])
      expect(snapshotsOf(one).map(({ members }) => members)).toEqual([expected]);
  });

  it('of equal ones the surer; in order of date, without what knows no count', () => {
    const rounded = said({ date: '2026-02-01', members: { value: 10, low: 5, high: 14 } });
    const list = [rounded, said({ date: '2026-02-01' }), said({}), said({ date: '2026-03-01', members: null })];
    expect(snapshotsOf(list).map(({ date, high }) => [date, high])).toEqual([
      ['2026-01-01', 10],
      ['2026-02-01', 10],
    ]);
  });
});
