/** The check before parsing: agrees with JSON.parse, names places and causes, keeps digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { checkedJson } from '../../src/formats/json/json-check.js';

function refusal(text: string): TurfError {
  try {
    checkedJson(text, 'f.json');
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('checkedJson', () => {
  it('gives back every JSON unchanged when it has no long integers', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 5 }).filter((json) => !/\d{16}/.test(json)),
        fc.constantFrom('', ' ', '\n'),
        (text, blank) => {
          const padded = `${blank}${text}${blank}`;
          expect(JSON.parse(checkedJson(padded, 'f'))).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('refuses exactly what JSON.parse refuses, strings aside', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-0', '1e5', 'true', 'nul', ' '),
      maxLength: 8,
    });
    const isFine = (parse: () => unknown) => {
      try {
        parse();
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (each) => {
        expect(isFine(() => checkedJson(each, 'f'))).toBe(isFine(() => JSON.parse(each)));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{"id":1234567890123456789}', '{"id":"1234567890123456789"}'],
    [
      '[-1234567890123456,123456789012345]',
      '[-1234567890123456,123456789012345]'.replace('-1234567890123456', '"-1234567890123456"'),
    ],
    ['{"a":"1234567890123456789","b":1234567890.123456789}', '{"a":"1234567890123456789","b":1234567890.123456789}'],
    ['[1e20,-0,1.5]', '[1e20,-0,1.5]'],
  ])('keeps the digits of %s', (text, checked) => {
    expect(checkedJson(text, 'f')).toBe(checked);
  });

  it.each([
    ['{\n "a": 1,\n}', 3, 1, 'a comma too many'],
    ['[1 2]', 1, 4, 'A comma is missing'],
    ["{'a': 1}", 1, 2, 'single one'],
    ['{"a": None}', 1, 7, 'A word without quotes'],
    ['[1, 2', 1, 6, 'cut off'],
    ['["abc', 1, 2, 'cut off'],
    ['[1]]', 1, 4, 'bracket too many'],
    ['{}{}', 1, 3, 'two files'],
  ])('%j: line %i, column %i, %s', (text, line, column, cause) => {
    const error = refusal(text);
    expect(error.exit).toBe(4);
    expect(error.where).toBe(`f.json, line ${line}, column ${column}`);
    expect(error.why).toContain(cause);
  });

  it('refuses what is nested deeper than 64 levels, however deep, at once', () => {
    expect(checkedJson(`${'['.repeat(64)}${']'.repeat(64)}`, 'f')).toHaveLength(128);
    for (const depth of [65, 100_000]) {
      expect(refusal(`${'['.repeat(depth)}${']'.repeat(depth)}`).message).toContain('nested more than 64');
      expect(refusal('{"a":'.repeat(depth)).message).toContain('nested more than 64');
    }
  });

  it('is quick on a long row of backslashes', () => {
    const start = performance.now();
    checkedJson(`["${'\\\\'.repeat(200_000)}"]`, 'f');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
