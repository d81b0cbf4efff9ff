/** Words written together come apart where common words make them up, and stay whole where they are one. */
import { describe, expect, it } from 'vitest';
import { splitWord } from '../../../src/core/normalise/split-word.js';

describe('comes apart', () => {
  it.each([
    ['rentstrike', ['rent', 'strike']],
    ['talesfromthelaw', ['tales', 'from', 'the', 'law']],
    ['takecareofmyplant', ['take', 'care', 'of', 'my', 'plant']],
    ['communityfridge', ['community', 'fridge']],
  ])('%s', (word, parts) => {
    expect(splitWord(word)).toEqual(parts);
  });
});

describe('stays whole', () => {
  it.each([
    ['a word', 'carpet'],
    ['a word that others make up too', 'together'],
    ['a town', 'montgomery'],
    ['a word of another language', 'organizacion'],
    ['a short one', 'imin'],
    ['letters that are no words', 'qzxqzxqzx'],
    ['more letters than a name has', 'rent'.repeat(11)],
    ['letters of another alphabet', 'домоваякнига'],
  ])('%s', (_, word) => {
    expect(splitWord(word)).toEqual([]);
  });
});
