/** gzip and Zstandard: what comes out, what is refused, and that damage is never anything but a refusal. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { openSource } from '../../src/source/open-source.js';
import type { OpenSourceOptions } from '../../src/source/opening.js';
import { again, frame, LIST, OPTIONS, put, raw } from './packings.js';

const folder = mkdtempSync(join(tmpdir(), 'turf-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FIXTURES = join(import.meta.dirname, '../../fixtures/containers');
/** LIST, packed with the zstd program. */
const ZSTD = readFileSync(join(FIXTURES, 'groups.csv.zst'));

async function read(path: string, options: Partial<OpenSourceOptions> = {}) {
  const source = await openSource(path, { ...OPTIONS, ...options });
  try {
    let text = '';
    for await (const chunk of source.text()) text += chunk;
    return { text, source };
  } finally {
    await source.close();
  }
}

async function refusal(path: string, options: Partial<OpenSourceOptions> = {}): Promise<TurfError> {
  const error = await read(path, options).catch((thrown: unknown) => thrown);
  if (error instanceof TurfError) return error;
  throw new Error(`was not refused: ${String(error)}`);
}

/** No content size, window of 128 KB, of 128 MB, and of 2 GB. */
const [SMALL, WIDE, HUGE] = [
  [0, 7 << 3],
  [0, 17 << 3],
  [0, 21 << 3],
];

describe('unpacking', () => {
  it.each([
    ['gzip', 'a-2024-03-05.csv.gz', gzipSync(LIST)],
    [
      'gzip of two members',
      'b-2024-03-05.csv.gz',
      Buffer.concat([gzipSync('name,url,members\n'), gzipSync(LIST.slice(17))]),
    ],
    ['Zstandard', 'c-2024-03-05.csv.zst', ZSTD],
    [
      'Zstandard with blocks of all sorts',
      'd-2024-03-05.csv.zst',
      frame(SMALL, [raw(LIST.slice(0, 9)), raw(LIST.slice(9))]),
    ],
    [
      'two frames and one without data between',
      'e-2024-03-05.csv.zst',
      Buffer.concat([
        frame(SMALL, [raw('name,url,members\n')]),
        Buffer.from('5d2a4d1803000000abc', 'latin1').subarray(0, 0),
        Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]),
        frame(SMALL, [raw(LIST.slice(17))]),
      ]),
    ],
  ])('%s', async (_, name, bytes) => {
    const path = put(folder, name, bytes);
    const { text, source } = await read(path);
    expect(text).toBe(LIST);
    expect(source).toMatchObject({
      path,
      name: name.replace(/\.\w+$/, ''),
      part: null,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(source.sample.table?.rows).toHaveLength(3);
  });

  it('takes it from standard input too, and leaves nothing behind', async () => {
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const stdin = async function* () {
      yield new Uint8Array(gzipSync(LIST));
    };
    const { text, source } = await read('-', { stdin });
    expect([text, source.name]).toEqual([LIST, 'stdin']);
    expect(readdirSync(temporary)).toEqual([]);
    vi.unstubAllEnvs();
  });

  it('gives any text back, in blocks that repeat a letter or hold text', async () => {
    const block = fc.oneof(
      fc.string({ maxLength: 50, unit: 'grapheme-ascii' }).map(raw),
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 131_072 }))
        .map(([letter, times]) => again(letter, times)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
        const whole = blocks.map(([type, size, content]) => content.toString().repeat(type === 1 ? size : 1)).join('');
        const { text } = await read(put(folder, 'any.zst', frame(SMALL, blocks)), { encoding: 'utf-8' });
        expect(text).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['cut off gzip', gzipSync(LIST).subarray(0, 40)],
    ['gzip with another sum', Buffer.concat([gzipSync(LIST).subarray(0, -8), Buffer.alloc(8, 7)])],
    ['cut off Zstandard', ZSTD.subarray(0, 60)],
    ['cut off behind a block', frame(SMALL, [raw('a'), raw('b')]).subarray(0, 10)],
    ['a header and nothing more', ZSTD.subarray(0, 6)],
    ['a block longer than allowed', frame(SMALL, [again('a', 131_073)])],
    ['a block of an unknown sort', frame(SMALL, [[3, 1, Buffer.from('a')]])],
    ['another content than the header says', frame([0x20, 200], [raw('a')])],
    ['other bytes behind the frame', Buffer.concat([ZSTD, Buffer.from('and more text')])],
  ])('%s: damaged', async (_, bytes) => {
    const error = await refusal(put(folder, 'damaged.csv.gz', bytes));
    expect([error.exit, error.message]).toEqual([
      4,
      `${join(folder, 'damaged.csv.gz')}: is damaged: it can’t be unpacked`,
    ]);
  });

  it.each(['cut-off.csv.gz', 'cut-off.ndjson.zst'])('%s', async (name) => {
    expect((await refusal(join(FIXTURES, name))).exit).toBe(4);
  });

  it('a window of 2 GB, before anything is unpacked, with the command that helps', async () => {
    const path = put(folder, 'RS.zst', frame(HUGE, [raw(LIST)]));
    expect((await refusal(path)).hint).toContain(`zstd -dc --long=31 ${path} |`);
    // No limit of ours: it is the memory of the computer.
    expect((await refusal(path, { limitBytes: Infinity })).exit).toBe(4);
  });

  it('many tiny blocks in a wide window, which would take hours', async () => {
    const bytes = frame(
      WIDE,
      Array.from({ length: 200_000 }, () => raw('a')),
    );
    const started = performance.now();
    expect((await refusal(put(folder, 'slow.zst', bytes))).exit).toBe(4);
    expect(performance.now() - started).toBeLessThan(40_000);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(40_000_000, 'a'))],
    [
      'Zstandard',
      frame(
        SMALL,
        Array.from({ length: 400 }, () => again('a', 131_072)),
      ),
    ],
  ])('%s that unpacks to more than 100 times its size; no limit lets it in', async (_, bytes) => {
    const path = put(folder, 'bomb', bytes);
    const error = await refusal(path);
    expect([error.exit, error.message]).toEqual([4, `${path}: unpacks to more than 100 times its own size`]);
    expect(error.hint).toContain('--limit-size none');
    expect((await read(path, { limitBytes: Infinity })).text.length).toBeGreaterThan(39_000_000);
  });

  it('more than --limit-size', async () => {
    const path = put(folder, 'limit.gz', gzipSync(LIST.repeat(100)));
    expect((await refusal(path, { limitBytes: 5_000 })).message).toContain('unpacks to more than 5000 bytes');
    expect((await read(path, { limitBytes: 50_000 })).text).toHaveLength(LIST.length * 100);
  });
});

describe('damage of any sort', () => {
  it.each([
    ['gzip', gzipSync(LIST.repeat(30))],
    ['Zstandard', ZSTD],
  ])('%s: is refused, or reads as some text', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const path = put(folder, 'fuzz', cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
          try {
            await read(path);
          } catch (error) {
            expect(error).toBeInstanceOf(TurfError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
