/** Judgements as they are typed and piped. */
import { describe, expect, it } from 'vitest';
import { ratedWord, reviewedWord } from '../../src/core/rated-word.js';
import { ratingLines } from '../../src/core/rating-lines.js';

describe('lines of judgements', () => {
  it.each([
    ['12,yes', [['12', 'yes']]],
    [
      '12, no\r\n\n  reddit:r/tenants\tCLEAR\n',
      [
        ['12', 'no'],
        ['reddit:r/tenants', 'clear'],
      ],
    ],
    ['Help, Riverside, yes', [['Help, Riverside', 'yes']]],
    ['https://t.me/elm yes', [['https://t.me/elm', 'yes']]],
    ['', []],
  ])('%j', (text, expected) => {
    const { lines, badLine } = ratingLines(text);
    expect(badLine).toBeNull();
    expect(lines.map(({ space, said }) => [space, said])).toEqual(expected);
  });

  it.each([
    ['12,yes\n13\n', 2],
    ['space,verdict', 1],
    ['yes', 1],
    [',yes', 1],
    ['12,yes\n\n12,maybe', 3],
  ])('%j is none', (text, line) => {
    expect(ratingLines(text)).toEqual({ lines: [], badLine: line });
  });
});

describe('a word', () => {
  it.each([
    ['yes', 'yes'],
    [' No ', 'no'],
    ['clear', 'clear'],
    ['y', null],
    ['', null],
  ])('typed as %j', (typed, said) => expect(ratedWord(typed)).toBe(said));

  it.each([
    ['y', 'yes'],
    ['NO', 'no'],
    ['', 'skip'],
    ['q', 'quit'],
    ['clear', null],
  ])('at a review as %j', (typed, said) => expect(reviewedWord(typed)).toBe(said));
});
