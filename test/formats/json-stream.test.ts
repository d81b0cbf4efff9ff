/** The streaming of JSON: it finds what JSON.parse would, refuses what JSON.parse would, and holds nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { Source } from '../../src/domain/source.js';
import { type JsonFound, jsonStream } from '../../src/formats/json/json-stream.js';

function sourceOf(chunks: Iterable<string> | AsyncIterable<string>): Source {
  return {
    path: 'list.json',
    name: 'list.json',
    part: null,
    sizeBytes: 0,
    sha256: '',
    modifiedOn: null,
    encoding: 'utf-8',
    isEncodingGuessed: false,
    sample: { container: 'json', text: '', table: null, paths: new Set() },
    async *text() {
      yield* chunks;
    },
    close: async () => {},
  };
}

async function found(chunks: Iterable<string>, paths: readonly string[]): Promise<JsonFound[]> {
  const all: JsonFound[] = [];
  for await (const batch of jsonStream(sourceOf(chunks), paths)) all.push(...batch);
  return all;
}

const short = (all: readonly JsonFound[]) =>
  all.map(({ path, key, value }) => `${path}${key === '' ? '' : ` ${key}`}=${value === undefined ? 'end' : value}`);

describe('jsonStream', () => {
  it.each([
    ['values in lists', '{"a":[{"b":1,"c":[{"b":9}]},{"b":null}]}', ['a[].b'], ['a[].b=1', 'a[].b=null']],
    ['ends of objects', '{"a":[{"b":1},{}]}', ['a[]', 'a[].b'], ['a[].b=1', 'a[]=end', 'a[]=end']],
    ['the end of all', '{"a":{"b":true}}', ['', 'a.b'], ['a.b=true', '=end']],
    [
      'keys that are data',
      '{"7":{"t":"x","m":{"1":{"d":2}}}}',
      ['*', '*.t', '*.m.*.d'],
      ['*.t 7=x', '*.m.*.d 1=2', '* 7=end'],
    ],
    ['names before stars', '{"a":1,"b":2}', ['a', '*'], ['a=1', '* b=2']],
    ['a name twice', '{"a":1,"a":2}', ['a'], ['a=1', 'a=2']],
    [
      'names of prototypes',
      '{"__proto__":{"a":1},"constructor":2}',
      ['__proto__.a', 'toString', 'constructor'],
      ['__proto__.a=1', 'constructor=2'],
    ],
    ['nothing of another shape', '{"a":{"b":1},"c":[2]}', ['a[].b', 'c.d', 'a'], ['a=end']],
    ['lists in lists', '[[1,2],[3]]', ['[][]'], ['[][]=1', '[][]=2', '[][]=3']],
  ])('finds %s', async (_, text, paths, expected) => {
    expect(short(await found([text], paths))).toEqual(expected);
    expect(short(await found(text, paths))).toEqual(expected);
  });

  it('finds every text of any JSON in any chunks', async () => {
    const strings = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
    };
    const list = fc.array(fc.record({ name: fc.string({ unit: 'binary' }), rest: fc.jsonValue({ maxDepth: 3 }) }));
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 9 }), async (items, size) => {
        const text = JSON.stringify({ items }, null, 1);
        const points = [...text];
        const chunks = Array.from({ length: Math.ceil(points.length / size) }, (_, at) =>
          points.slice(at * size, at * size + size).join(''),
        );
        const all = await found(chunks, ['items[].name']);
        expect(all.map(({ value }) => value)).toEqual(items.flatMap(({ name }) => strings(name)));
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what is no JSON, as JSON.parse does', async () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '1', 'null', ' ', '"', 'x', '-', '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 8 }), async (parts) => {
        const text = `[${parts.join('')}`;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const outcome = await found([text], ['[]']).then(
          () => 'read',
          (error: unknown) => (error instanceof TurfError ? `exit ${error.exit}` : String(error)),
        );
        expect(outcome).toBe(isJson ? 'read' : 'exit 4');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['cut off', '{"a":[1,\n2', 2, 'too early'],
    ['a sign too many', '{"a":1,\n"b":2},\n', 2, '","'],
    ['a word without quotes', '{"a":1,\n\n"b":yes}', 3, 'does not belong'],
    ['too deep', `${'['.repeat(70)}`, 1, 'more than 64 levels'],
  ])('says where: %s', async (_, text, line, cause) => {
    const error = await found([text], ['a']).catch((reason: unknown) => reason);
    if (!(error instanceof TurfError)) throw error;
    expect(error.where).toBe(`list.json, line ${line}`);
    expect(error.why).toContain(cause);
    expect(error.hint).toContain('turf import');
  });

  it('stops at a text that would fill the memory', async () => {
    function* endless(): Generator<string> {
      yield '{"a":"';
      for (;;) yield 'x'.repeat(1_000_000);
    }
    await expect(found(endless(), ['a'])).rejects.toThrow(TurfError);
  });

  it('holds little of a long list', async () => {
    const message = JSON.stringify({ id: 1, text: 'word '.repeat(200), date: '2024-01-01' });
    function* chunks(): Generator<string> {
      yield '{"list":[0';
      for (let at = 0; at < 30_000; at++) yield `,${message}`;
      yield ']}';
    }
    const before = process.memoryUsage().heapUsed;
    let dates = 0;
    for await (const batch of jsonStream(sourceOf(chunks()), ['list[].date'])) dates += batch.length;
    expect(dates).toBe(30_000);
    // The text has 31 MB; what is not collected yet of the last megabytes may still be there.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(25_000_000);
  });
});
