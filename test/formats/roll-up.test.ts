/** Summing up posts: the order of rows does not matter, the newest count wins, and places are bounded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { Notices } from '../../src/formats/rows/notices.js';
import { postTime } from '../../src/formats/rows/post-time.js';
import { type Post, RollUp } from '../../src/formats/rows/roll-up.js';
import { wholeNumber } from '../../src/formats/rows/whole-number.js';

function post(key: string, day: string | null, extra: Partial<Post> = {}): Post {
  return { key, line: 1, time: day === null ? null : postTime(day), addresses: [], fields: { name: key }, ...extra };
}

function summed(posts: readonly Post[]) {
  const notices = new Notices();
  const rollUp = new RollUp('posts.csv', notices);
  for (const each of posts) rollUp.add(each);
  return { places: [...rollUp.places()], warnings: notices.all() };
}

describe('RollUp', () => {
  it('takes the newest count, the mean of interactions and views, and the usual language', () => {
    const { places, warnings } = summed([
      post('a', '2023-05-01 10:00:00', {
        fields: { name: 'New', members: '12' },
        interactions: 10,
        views: 5,
        language: 'es',
      }),
      post('a', '2023-04-01 10:00:00', { fields: { name: 'Old', members: '9' }, interactions: 20, language: 'en' }),
      post('a', '2023-04-10 10:00:00', { language: 'en' }),
      post('a', '2023-05-06 10:00:00', { fields: { name: '', members: null } }),
      post('', '2023-05-06 10:00:00'),
    ]);
    expect(places).toEqual([
      {
        line: 1,
        addresses: [],
        fields: {
          name: 'New',
          members: '12',
          language: 'en',
          posts_per_week: '0.80 per week',
          interactions_per_post: '15.0',
          views_per_post: '5.0',
          last_post_at: '2023-05-06',
          as_of: '2023-05-01',
        },
      },
    ]);
    expect(warnings.map(({ id, values }) => [id, values.count])).toEqual([
      ['formats.posts-without-place', 1],
      ['formats.posts-rolled-up', 4],
      ['formats.rate-is-lower-bound', undefined],
    ]);
  });

  it('gives the same figures in any order of rows', () => {
    const posts = Array.from({ length: 8 }, (_, at) =>
      post('a', `2023-0${at + 1}-01 10:00:00`, {
        fields: { name: 'A', members: at },
        interactions: at,
        language: 'en',
      }),
    );
    const expected = summed(posts).places[0]?.fields;
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: 8 }), (shuffled) => {
        expect(summed(shuffled).places[0]?.fields).toEqual(expected);
      }),
    );
  });

  it('says no rate from three posts, and no date from none', () => {
    const { places } = summed([post('a', null), post('a', null), post('a', null)]);
    expect(places[0]?.fields).toMatchObject({ posts_per_week: null, last_post_at: undefined, as_of: undefined });
  });

  it('refuses more places than memory should hold', () => {
    const rollUp = new RollUp('posts.csv', new Notices());
    const one = post('a', null);
    for (let at = 0; at < 500_000; at += 1) rollUp.add({ ...one, key: String(at) });
    expect(() => rollUp.add(post('1', null))).not.toThrow();
    expect(() => rollUp.add(post('one more', null))).toThrow(TurfError);
  });
});

describe('postTime', () => {
  it.each([
    ['2023-05-02 18:04:11 CEST', '2023-05-02'],
    ['2023-05-02 18:04:11', '2023-05-02'],
    ['2025-06-01T12:00:00+00:00', '2025-06-01'],
    ['01.11.2020 07:15', '2020-11-01'],
    ['2020-11-01', '2020-11-01'],
    ['2020-02-30 10:00:00', null],
    ['', null],
    ['yesterday', null],
  ])('%s is %s', (text, date) => {
    expect(postTime(text)?.date ?? null).toBe(date);
  });
});

describe('wholeNumber', () => {
  it.each([
    ['1,204', 1204],
    ['1.204', 1204],
    ['98.0', 98],
    ['0', 0],
    ['', null],
    ['N/A', null],
    ['9'.repeat(40), null],
  ])('%s is %s', (text, count) => {
    expect(wholeNumber(text)).toBe(count);
  });
});
