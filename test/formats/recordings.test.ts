/** Every fixture is offered to every format and read by the one it is for; the result is compared with what was recorded and read by a person. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { formats } from '../../src/formats/all.js';
import { detectFormat, formatFor } from '../../src/formats/detect.js';
import { filesBelow } from '../../src/source/archive/folder.js';
import { teller } from '../../src/text/tell.js';
import { allOf, fixtures, opened, READING, recorded, recordedFolder } from './fixture-files.js';

const isUpdate = process.env.UPDATE_EXPECTED === '1';
const claimed = fixtures.filter(({ folder, isFolder }) => folder !== '_none' && !isFolder);
const folders = fixtures.filter(({ folder, isFolder }) => folder !== '_none' && isFolder);
const unclaimed = fixtures.filter(({ folder }) => folder === '_none');

describe.each(claimed)('$folder/$file', ({ folder, path }) => {
  it('is claimed by its format and by no other specific one', async () => {
    await opened(path, ({ sample }) => {
      const specific = formats
        .filter((format) => format.generic === 0 && format.detect(sample).yes)
        .map(({ id }) => id);
      const detected = detectFormat(sample, formats);
      expect('format' in detected ? detected.format.id : detected.nobody).toBe(folder);
      expect(specific).toEqual(formats.some(({ id, generic }) => id === folder && generic === 0) ? [folder] : []);
    });
  });

  it('reads as recorded', async () => {
    const lines = await opened(path, (source) => recorded(source, formatFor(source, { formats, asked: folder })));
    expectRecorded(path, lines);
  });
});

describe.each(folders)('$folder/$file/', ({ folder, path }) => {
  it('is claimed by its format and by no other', async () => {
    const paths = await filesBelow(path);
    const claims = formats.filter(({ bundle }) => (bundle?.members(paths) ?? []).length > 0).map(({ id }) => id);
    expect(claims).toEqual([folder]);
  });

  it('reads as recorded', async () => {
    const format = formats.find(({ id }) => id === folder);
    if (format === undefined) throw new Error(`there is no format ${folder}`);
    expectRecorded(path, await recordedFolder(path, format));
  });
});

function expectRecorded(path: string, lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`;
  const expected = `${path}.expected.ndjson`;
  if (isUpdate) {
    if (!existsSync(expected) || readFileSync(expected, 'utf8') !== text) {
      writeFileSync(expected, text);
      throw new Error('recorded: read the file line by line, then run again without UPDATE_EXPECTED');
    }
    return;
  }
  expect(text).toBe(readFileSync(expected, 'utf8'));
}

it('has a sentence for every warning', async () => {
  const tell = teller('en');
  const sentences = new Set<string>();
  for (const { path, folder } of claimed) {
    await opened(path, async (source) => {
      const reader = await formatFor(source, { formats, asked: folder }).read(source, READING);
      await allOf(reader);
      for (const { id, values } of reader.warnings()) sentences.add(tell(id, values));
    });
  }
  expect(sentences.size).toBeGreaterThan(5);
  for (const sentence of sentences) expect(sentence).not.toContain('undefined');
});

describe.each(unclaimed)('_none/$file', ({ path }) => {
  it('is refused with what it is and what to do', async () => {
    await opened(path, (source) => {
      expect(formats.filter((format) => format.detect(source.sample).yes).map(({ id }) => id)).toEqual([]);
      expect(() => formatFor(source, { formats, asked: null })).toThrow(TurfError);
      try {
        formatFor(source, { formats, asked: null });
      } catch (error) {
        if (!(error instanceof TurfError)) throw error;
        expect(error.exit).toBe(4);
        expect(error.hint).not.toBe(null);
      }
    });
  });
});

it('knows every folder of fixtures as a format, and has fixtures for every format', () => {
  expect([...new Set([...claimed, ...folders].map(({ folder }) => folder))].sort()).toEqual(
    formats.map(({ id }) => id).sort(),
  );
});
