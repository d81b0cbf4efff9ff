/** The fixtures of formats, and reading one as a recording: its Reading, then each Row or Reject. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RowOrReject } from '../../src/domain/row.js';
import type { Source } from '../../src/domain/source.js';
import type { Format, Reader } from '../../src/formats/format.js';
import { filesBelow, folderBundle } from '../../src/source/archive/folder.js';
import { openSource } from '../../src/source/open-source.js';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/formats');

export interface Fixture {
  readonly isFolder: boolean;
  /** The folder: the format's id, or '_none'. */
  readonly folder: string;
  readonly file: string;
  readonly path: string;
}

/** Every input, without the recordings; a folder stands for a download that was unpacked. */
export const fixtures: readonly Fixture[] = readdirSync(FIXTURES)
  .sort()
  .flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((file) => !file.endsWith('.expected.ndjson'))
      .sort()
      .map((file) => {
        const path = join(FIXTURES, folder, file);
        return { folder, file, path, isFolder: statSync(path).isDirectory() };
      }),
  );

export const OPENING = {
  encoding: null,
  delimiter: null,
  limitBytes: null,
  sheet: null,
  stdin: (): AsyncIterable<Uint8Array> => {
    throw new Error('these tests have no stdin');
  },
};
export const READING = { map: new Map(), delimiter: null, limitRows: null, host: null } as const;

export async function opened<Result>(path: string, use: (source: Source) => Promise<Result> | Result): Promise<Result> {
  const source = await openSource(path, OPENING);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

export async function allOf(reader: Reader): Promise<RowOrReject[]> {
  const items: RowOrReject[] = [];
  for await (const batch of reader.batches) items.push(...batch);
  return items;
}

/** Lines of a recording. */
export async function recorded(source: Source, format: Format): Promise<string[]> {
  return recordedReader(await format.read(source, READING), source.encoding);
}

/** Lines of a recording of an unpacked download: all members that its format names, read as one list. */
export async function recordedFolder(path: string, format: Format): Promise<string[]> {
  if (format.bundle === undefined) throw new Error(`${format.id} reads no downloads of several files`);
  const bundle = await folderBundle(path, format.bundle.members(await filesBelow(path)), OPENING);
  try {
    return await recordedReader(await format.bundle.read(bundle, READING), null);
  } finally {
    await bundle.close();
  }
}

async function recordedReader(reader: Reader, encoding: string | null): Promise<string[]> {
  const items = await allOf(reader);
  const { columns, ignored, personal, headings, delimiter, headerLine, unit } = reader.reading;
  const head = {
    columns: Object.fromEntries(columns),
    ignored,
    personal,
    headings,
    delimiter,
    headerLine,
    unit,
    platform: reader.platform,
    encoding,
    warnings: reader.warnings(),
  };
  return [JSON.stringify(head), ...items.map(plain)];
}

/** One item as JSON; cells stand with the headings and are recorded only where the row was refused. */
export function plain(item: RowOrReject): string {
  if ('code' in item) return JSON.stringify(item);
  return JSON.stringify({
    line: item.line,
    ...Object.fromEntries(item.fields),
    addresses: item.addresses.map(({ text, platform }) => (platform === null ? text : `${text} (${platform})`)),
  });
}
