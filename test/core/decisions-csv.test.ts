/** Sheets of decisions: which columns, which words, and that what our own CSV view neutralises comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionColumns, decisionRow, verdictOf, WORD_OF } from '../../src/core/decisions-csv.js';
import { neutraliseFormula } from '../../src/core/safe-text.js';

describe('columns', () => {
  it.each([
    [['a', 'b', 'verdict'], { a: 0, b: 1, verdict: 2 }],
    [[' Verdict ', 'why', 'B', 'A'], { a: 3, b: 2, verdict: 0 }],
    [['a', 'b'], null],
    [['name', 'url', 'members'], null],
    [[], null],
  ])('%j', (headings, columns) => {
    expect(decisionColumns(headings)).toEqual(columns);
  });
});

describe('words', () => {
  it.each([
    ['same', 'same'],
    [' SAME ', 'same'],
    ['yes', 'same'],
    ['Sí', 'same'],
    ['igual', 'same'],
    ['merge', 'same'],
    ['not-same', 'different'],
    ['Not same', 'different'],
    ['not_same', 'different'],
    ['distinto', 'different'],
    ['N', 'different'],
    ['', null],
    ['skip', null],
    ['?', null],
    ['maybe', 'unclear'],
    ['same?', 'unclear'],
    ['constructor', 'unclear'],
  ])('%j is %j', (cell, verdict) => {
    expect(verdictOf(cell)).toBe(verdict);
  });

  it('of an export are understood', () => {
    for (const verdict of ['same', 'different'] as const) expect(verdictOf(WORD_OF[verdict])).toBe(verdict);
  });
});

it('a row comes back from a spreadsheet as it was, also where a cell looked like a formula', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const cells = [a.trim(), b.trim(), 'same'].map(neutraliseFormula);
      expect(decisionRow(cells, { a: 0, b: 1, verdict: 2 })).toEqual({
        a: a.trim(),
        b: b.trim(),
        verdict: 'same',
        word: 'same',
      });
    }),
  );
});

it('a row that is too short is empty where nothing stands', () => {
  expect(decisionRow(['x:1'], { a: 0, b: 1, verdict: 2 })).toEqual({ a: 'x:1', b: '', verdict: null, word: '' });
});
