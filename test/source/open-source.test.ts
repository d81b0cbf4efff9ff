/** Opening files and pipes: what is refused and how, encodings, and that every byte arrives. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { type OpenSourceOptions, openSource } from '../../src/source/open-source.js';

const folder = mkdtempSync(join(tmpdir(), 'turf-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(bytes: Uint8Array | string, name = `${files++}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function* stdinOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function options(parts: Partial<OpenSourceOptions> = {}): OpenSourceOptions {
  return {
    encoding: null,
    delimiter: null,
    limitBytes: null,
    sheet: null,
    stdin: () => stdinOf(new Uint8Array(0)),
    ...parts,
  };
}

async function textIn(path: string, parts: Partial<OpenSourceOptions> = {}) {
  const source = await openSource(path, options(parts));
  try {
    let text = '';
    for await (const chunk of source.text()) text += chunk;
    return { text, source };
  } finally {
    await source.close();
  }
}

async function refusal(path: string, parts: Partial<OpenSourceOptions> = {}): Promise<TurfError> {
  try {
    await textIn(path, parts);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('what is refused', () => {
  it.each([
    ['a missing file', 'nothing-here.csv', 'does not exist'],
    ['a file below a file', 'x.csv/y.csv', 'does not exist'],
    ['a name that is too long', 'x'.repeat(300), 'could not be opened'],
    ['a name with NUL', 'a\0b', 'could not be opened'],
  ])('%s', async (_, name, what) => {
    file('a', 'x.csv');
    const error = await refusal(join(folder, name));
    expect(error.exit).toBe(4);
    expect(error.message).toContain(what);
    expect(error.hint).not.toBe(null);
  });

  it('a folder, with the command for the files in it', async () => {
    mkdirSync(join(folder, 'lists'));
    const error = await refusal(`${join(folder, 'lists')}/`);
    expect(error.exit).toBe(4);
    expect(error.hint).toBe(`Give the files in it: turf import ${join(folder, 'lists')}/*.csv`);
  });

  it('a device', async () => {
    expect((await refusal('/dev/null')).message).toContain('is a device');
  });

  it.each(['-', 'file'])('more bytes than the limit, from %s', async (from) => {
    const bytes = Buffer.from('name,url\n'.repeat(10));
    const path = from === '-' ? '-' : file(bytes);
    const error = await refusal(path, { limitBytes: 50, stdin: () => stdinOf(bytes) });
    expect(error.exit).toBe(4);
    expect(error.hint).toContain('--limit-size');
  });

  it('an unknown encoding, as wrong use', async () => {
    const error = await refusal(file('a'), { encoding: 'klingon' });
    expect(error.exit).toBe(2);
    expect(error.hint).toContain('windows-1251');
  });

  it.each([
    ['utf-8', Buffer.from('a\nb\nc\xe9d\n', 'latin1'), 3],
    ['utf-16le', Buffer.from([0x61, 0, 0x0a, 0, 0, 0xd8, 0x61, 0]), 2],
  ])('an invalid byte of %s, with its line', async (encoding, bytes, line) => {
    const path = file(bytes);
    const error = await refusal(path, { encoding });
    expect(error.exit).toBe(4);
    expect(error.where).toBe(`${path}, line ${line}`);
  });

  it('an invalid byte far behind the first chunk, and one after a byte-order mark', async () => {
    const deep = Buffer.concat([Buffer.from('é\n'.repeat(200_000)), Buffer.from([0xff, 0x0a])]);
    expect((await refusal(file(deep), { encoding: 'utf-8' })).where).toMatch(/line 200001$/);
    expect((await refusal(file(Buffer.from('\xef\xbb\xbfa\n\xff', 'latin1')))).where).toMatch(/line 2$/);
  });
});

describe('encodings', () => {
  it.each([
    ['plain UTF-8', Buffer.from('né,ü\n'), 'utf-8', false],
    ['UTF-8 with mark', Buffer.from('\ufeffné,ü\n'), 'utf-8', false],
    ['UTF-16 LE with mark', Buffer.from('\ufeffné,ü\n', 'utf16le'), 'utf-16le', false],
    ['UTF-16 BE with mark', Buffer.from('\ufeffné,ü\n', 'utf16le').swap16(), 'utf-16be', false],
    ['UTF-16 LE without mark', Buffer.from('né,ü\n', 'utf16le'), 'utf-16le', false],
    ['UTF-16 BE without mark', Buffer.from('né,ü\n', 'utf16le').swap16(), 'utf-16be', false],
    ['Windows-1252', Buffer.from('n\xe9,\xfc\n', 'latin1'), 'windows-1252', true],
  ])('%s', async (_, bytes, encoding, isGuessed) => {
    const { text, source } = await textIn(file(bytes));
    expect(text).toBe('né,ü\n');
    expect(source.encoding).toBe(encoding);
    expect(source.isEncodingGuessed).toBe(isGuessed);
    expect(source.sample.text).toBe(text);
  });

  it('reads what Windows-1252 has between 0x80 and 0x9F', async () => {
    const { text } = await textIn(file(Buffer.from([0x80, 0x92, 0x96, 0x93, 0x94, 0xe9])));
    expect(text).toBe('€’–“”é');
  });

  it.each([
    ['Spaß’s', 'windows-1252'],
    ['“TSCHÜß” – GRÖ…', 'windows-1252'],
    ['FÜ’ße', 'windows-1252'],
    ['Straße', 'windows-1252'],
  ])('%s from an old spreadsheet is not taken for UTF-8', async (name, encoding) => {
    const old = Buffer.from(
      name
        .replaceAll('’', '\x92')
        .replaceAll('“', '\x93')
        .replaceAll('”', '\x94')
        .replaceAll('–', '\x96')
        .replaceAll('…', '\x85'),
      'latin1',
    );
    const { text, source } = await textIn(file(old));
    expect([text, source.encoding, source.isEncodingGuessed]).toEqual([name, encoding, true]);
  });

  it.each(['ߒߞߏ', 'ܒܝܬ', 'אָ֑ב', 'ő', 'đ', 'ą', 'ґ', 'é’’', '钒'])('%s in UTF-8 stays what it is', async (name) => {
    const { text, source } = await textIn(file(Buffer.from(name)));
    expect([text, source.encoding]).toEqual([name, 'utf-8']);
  });

  it('takes the encoding that is named', async () => {
    expect((await textIn(file(Buffer.from([0xcf, 0xf0, 0xe8])), { encoding: 'windows-1251' })).text).toBe('При');
  });

  it('looks at the whole file before it calls it UTF-8', async () => {
    const late = Buffer.concat([Buffer.from('a,b\n'.repeat(100_000)), Buffer.from('caf\xe9\n', 'latin1')]);
    const { text, source } = await textIn(file(late));
    expect(source.encoding).toBe('windows-1252');
    expect(text.endsWith('café\n')).toBe(true);
  });

  it('leaves out every mark at the start', async () => {
    expect((await textIn(file('\ufeff\ufeffname'))).text).toBe('name');
  });
});

describe('bytes', () => {
  it('gives any UTF-8 text as it is, from a file and from stdin, with size and hash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 3000 }),
        async (piece, times) => {
          const bytes = Buffer.from(piece.repeat(times));
          // A mark, UTF-16 and the like are other tests; here the text begins as lists do.
          const whole = Buffer.concat([Buffer.from('name\n'), bytes]);
          for (const path of [file(whole, 'any.csv'), '-']) {
            const { text, source } = await textIn(path, { encoding: 'utf-8', stdin: () => stdinOf(whole, 1000) });
            expect(text).toBe(whole.toString());
            expect(source.sizeBytes).toBe(whole.length);
            expect(source.sha256).toBe(createHash('sha256').update(whole).digest('hex'));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('names stdin, leaves no file behind and can be read twice', async () => {
    // Its own, so that other programs' files there do not count.
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const source = await openSource('-', options({ stdin: () => stdinOf(Buffer.from('name,url\n')) }));
    expect([source.name, source.path, source.modifiedOn]).toEqual(['stdin', '-', null]);
    for (let time = 0; time < 2; time++) {
      let text = '';
      for await (const chunk of source.text()) text += chunk;
      expect(text).toBe('name,url\n');
    }
    await source.close();
    expect(tmpdir()).toBe(temporary);
    expect(readdirSync(temporary)).toEqual([]);
    vi.unstubAllEnvs();
  });

  it('reads a named pipe', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writing = import('node:fs/promises').then((fs) => fs.writeFile(pipe, 'name,url\n'));
    expect((await textIn(pipe)).text).toBe('name,url\n');
    await writing;
  });

  it('knows the day of the last change', async () => {
    const { source } = await textIn(file('a'));
    expect(source.modifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
