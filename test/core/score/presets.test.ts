/** --weight by name or number. */
import { expect, it } from 'vitest';
import { reachShareOf } from '../../../src/core/score/presets.js';

it.each<[string, number | null]>([
  ['relevance-first', 0.25],
  ['balanced', 0.4],
  ['even', 0.5],
  ['reach-first', 0.6],
  ['0', 0],
  ['1', 1],
  ['1.0', 1],
  ['.4', 0.4],
  ['0.40', 0.4],
  ['1.01', null],
  ['2', null],
  ['-0.1', null],
  ['40%', null],
  ['1e-1', null],
  ['', null],
  ['.', null],
  ['Infinity', null],
  ['constructor', null],
])('%j is %j', (text, share) => {
  expect(reachShareOf(text)).toBe(share);
});
