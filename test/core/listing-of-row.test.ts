/** A row becomes a listing: what is read with doubt is left unknown and named, and options fill what the row leaves open. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListingOptions, listingOfRow } from '../../src/core/listing-of-row.js';
import { FIELDS, type Field } from '../../src/domain/field.js';
import { teller } from '../../src/text/tell.js';

const OPTIONS: ListingOptions = {
  dateOrder: null,
  rateHeading: '',
  activeHeading: '',
  platform: null,
  place: null,
  asOf: null,
  today: '2026-11-24',
};

function listing(fields: Partial<Record<Field, string>>, options: Partial<ListingOptions> = {}) {
  const known = FIELDS.flatMap((field): [Field, string][] => {
    const text = fields[field];
    return text === undefined ? [] : [[field, text]];
  });
  const row = { line: 7, fields: new Map(known), addresses: [], cells: [] };
  return listingOfRow(row, { ...OPTIONS, ...options });
}

const doubts = (...given: Parameters<typeof listing>) => listing(...given).warnings.map(({ id }) => id);

it('an empty row: everything is unknown, nothing is 0 or empty', () => {
  const { facts, warnings, externalId, handle, platform } = listing({});
  expect(
    Object.values({ ...facts, tags: null, rules: null, externalId, handle, platform }).filter(
      (value) => value !== null,
    ),
  ).toEqual([]);
  expect([facts.tags, facts.rules, warnings]).toEqual([[], [], []]);
});

describe('doubts', () => {
  it.each<[string, Partial<Record<Field, string>>, string]>([
    ['no count', { members: 'lots' }, 'import.count-not-a-count'],
    ['a count below nothing', { members: '-5' }, 'import.count-negative'],
    ['more people than there are', { members: '99999999999' }, 'import.count-too-large'],
    ['a day that does not exist', { last_post_at: '2026-02-30' }, 'import.date-impossible'],
    ['day or month first', { last_post_at: '02/03/2026' }, 'import.date-ambiguous'],
    ['no date', { created_at: 'long ago' }, 'import.date-not-a-date'],
    ['a day still to come', { last_post_at: '2027-01-01' }, 'import.date-future'],
    ['an id rounded by a spreadsheet', { ext_id: '1.59675E+14' }, 'import.id-damaged'],
    ['an id that ends in zeros', { ext_id: '1596750000000000' }, 'import.id-damaged'],
  ])('%s', (_, fields, id) => {
    const { facts, externalId, warnings } = listing(fields);
    expect(warnings).toEqual([{ id, values: expect.objectContaining({ line: 7 }) }]);
    expect([facts.members, facts.lastPostAt, facts.createdAt, externalId]).toEqual([null, null, null, null]);
    expect(teller('en')(id, { times: 1, ...warnings[0]?.values })).toContain('line 7');
  });
  it.each<[string, Partial<Record<Field, string>>, string]>([
    ['who may post', { posting: 'perhaps' }, 'import.posting-unread'],
    ['rules', { rules: 'be kind' }, 'import.rules-unread'],
    ['a name', { gatekeeper: 'Maria Example' }, 'import.gatekeeper-unread'],
    ['risk', { risk: 'perhaps' }, 'import.risk-unread'],
  ])('a cell that does not say it (%s): unknown, named, and not repeated', (_, fields, id) => {
    const { facts, warnings } = listing(fields);
    expect([facts.posting, facts.rules, facts.gatekeeper, facts.risk]).toEqual([null, [], null, null]);
    expect(warnings).toEqual([{ id, values: { line: 7, column: Object.keys(fields)[0] } }]);
    const told = teller('en')(id, { times: 3, ...warnings[0]?.values });
    expect(told).toMatch(/3 cells .* line 7/);
    expect(told).not.toContain('Maria');
  });
  it('none about rules that say who may post', () => {
    const { facts, warnings } = listing({ rules: 'Every post must be approved by an admin.' });
    expect([facts.posting, warnings]).toEqual(['approval', []]);
  });
  it('none about what people write for unknown', () => {
    expect(doubts({ posting: '?', rules: 'n/a', risk: 'unknown', gatekeeper: '-' })).toEqual([]);
    expect(doubts({ members: 'N/A', last_post_at: '?', ext_id: '123456789012345' })).toEqual([]);
  });
  it('none about a date whose order the file has settled', () => {
    expect(listing({ last_post_at: '02/03/2026' }, { dateOrder: 'dmy' }).facts.lastPostAt).toBe('2026-03-02');
    expect(listing({ last_post_at: '02/03/2026' }, { dateOrder: 'mdy' }).facts.lastPostAt).toBe('2026-02-03');
  });
});

describe('what the row leaves open', () => {
  it('the place of the file is for rows that name none', () => {
    expect(listing({}, { place: 'Riverside' }).facts.place).toBe('Riverside');
    expect(listing({ place: 'Springfield' }, { place: 'Riverside' }).facts.place).toBe('Springfield');
  });
  it('the platform of the file too', () => {
    expect(listing({}, { platform: 'reddit' }).platform).toBe('reddit');
    expect(listing({ platform: 'FB group' }, { platform: 'reddit' })).toMatchObject({
      platform: 'facebook',
      facts: { kind: 'group' },
    });
  });
  it('--as-of is stronger than the date of the row', () => {
    expect(listing({ as_of: '2026-01-02' }).facts.asOf).toBe('2026-01-02');
    expect(listing({ as_of: '2026-01-02' }, { asOf: '2026-05-05' }).facts.asOf).toBeNull();
  });
  it('the heading says over what time people were active', () => {
    expect(listing({ active: '70' }, { activeHeading: 'Weekly active' }).facts.activePeriod).toBe('week');
    expect(listing({}, { activeHeading: 'Weekly active' }).facts.activePeriod).toBeNull();
  });
  it('the heading says over what time posts are counted', () => {
    expect(listing({ posts_per_week: '3' }, { rateHeading: 'Posts per day' }).facts.postsPerWeek).toBe(21);
  });
});

it('any text in any field is read without an error, and bounded', () => {
  const fields = fc.dictionary(fc.constantFrom(...FIELDS), fc.string({ unit: 'binary', maxLength: 300 }), {
    maxKeys: 8,
  });
  fc.assert(
    fc.property(fields, (given) => {
      const { facts, warnings } = listing(given);
      expect(facts.members === null || facts.members.value >= 0).toBe(true);
      expect(warnings.length).toBeLessThanOrEqual(FIELDS.length);
    }),
  );
  const long = listing({ title: 'x'.repeat(100_000), description: 'é '.repeat(50_000), members: '9,'.repeat(50_000) });
  expect(long.facts.title?.length).toBeLessThanOrEqual(500);
  expect(long.facts.description?.length).toBeLessThanOrEqual(10_000);
});
