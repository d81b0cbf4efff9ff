/** remembered: says what the reader says, asks it once for what repeats, and keeps a bounded number of cells. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from '../../../src/core/normalise/remembered.js';

test('says what the reader says, also the second time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 })), (texts) => {
      const read = (text: string) => (text.length % 3 === 0 ? null : text.toUpperCase());
      const quick = remembered(read);
      for (const text of [...texts, ...texts]) expect(quick(text)).toBe(read(text));
    }),
  );
});

test('reads what repeats once, and forgets when there is too much of it', () => {
  let reads = 0;
  const quick = remembered((text) => {
    reads += 1;
    return text;
  });
  for (let time = 0; time < 5; time += 1) quick('facebook');
  expect(reads).toBe(1);
  for (let number = 0; number < 10_000; number += 1) quick(String(number));
  quick('facebook');
  expect(reads).toBe(10_002);
});

test('does not keep long cells', () => {
  let reads = 0;
  const quick = remembered(() => {
    reads += 1;
    return reads;
  });
  expect([quick('x'.repeat(100_000)), quick('x'.repeat(100_000))]).toEqual([1, 2]);
});
