/** What is cut out of a description, and what only looks like it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutContacts } from '../../../src/core/normalise/without-contacts.js';

test.each<[string, string]>([
  ['Write to sam.example@mail.example or call 555-0100', 'Write to or call'],
  ['Tel: +44 20 7946 0000, evenings', 'Tel: , evenings'],
  ['(555) 010-0199 for questions', 'for questions'],
  ['Text 555.010.0199.', 'Text .'],
])('%j → %j', (text, clean) => {
  expect(withoutContacts(text)).toBe(clean);
});

describe('stays as it is', () => {
  test.each([
    'Post to riverside-talk@googlegroups.com',
    'Since 2019-2024, every 2024-01-14',
    'Founded (2019) 1200-1500 people',
    'https://www.facebook.com/groups/555-010-0199',
    'id 123456789012345, @riverlib, 100-2000 members',
    '  two  blanks  ',
  ])('%j', (text) => {
    expect(withoutContacts(text)).toBe(text);
  });
});

test('a second time nothing is left to cut out of an address or a number with a country', () => {
  const contact = fc.constantFrom('sam@mail.example', '+44 20 7946 0000', '555-010-0199');
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z ]{0,20}$/),
      contact,
      fc.stringMatching(/^[a-z ]{0,20}$/),
      (before, one, after) => {
        const clean = withoutContacts(`${before} ${one} ${after}`);
        expect(clean).not.toContain(one);
        expect(withoutContacts(clean)).toBe(clean);
      },
    ),
  );
});

test('long texts take no longer than their length', () => {
  const started = performance.now();
  for (const piece of ['a@', '+1 ', '555-', 'call ', '(555) ', 'a.a@a.a.']) withoutContacts(piece.repeat(50_000));
  // Two seconds: ten times what it takes on a slow machine; a quadratic pattern takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
