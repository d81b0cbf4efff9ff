/** What is understood at a likely duplicate, and what is asked again. */
import { expect, it } from 'vitest';
import { reviewAnswer } from '../../src/core/review-answer.js';

it.each([
  ['s', { is: 'same' }],
  [' SAME ', { is: 'same' }],
  ['n', { is: 'different' }],
  ['not same', { is: 'different' }],
  ['', { is: 'skip' }],
  ['k', { is: 'skip' }],
  ['q', { is: 'quit' }],
  ['d 40', { is: 'drop', id: 40 }],
  ['d40', { is: 'drop', id: 40 }],
  ['drop #40', { is: 'drop', id: 40 }],
  ['d 41', null],
  ['d', null],
  ['x', null],
  ['40', null],
  ['constructor', null],
])('%j', (typed, answer) => {
  expect(reviewAnswer(typed, [12, 40, 50])).toEqual(answer);
});

it('of two places none can be left out', () => {
  expect(reviewAnswer('d 40', [12, 40])).toBeNull();
});
