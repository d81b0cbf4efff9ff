/** readActivePeriod: over what time people are counted, by a heading or by our own word for it. */
import { expect, it } from 'vitest';
import { readActivePeriod } from '../../../src/core/normalise/read-active-period.js';

it.each([
  ['now', 'now'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['approximate_presence_count', 'now'],
  ['accounts_active', 'now'],
  ['Daily active users', 'day'],
  ['users_active_week', 'week'],
  ['MAU', 'month'],
  ['Active members', 'month'],
  ['Known members', 'month'],
])('%s is %s', (heading, period) => {
  expect(readActivePeriod(heading)).toBe(period);
});
