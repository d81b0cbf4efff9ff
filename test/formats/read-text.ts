/** Reads a text as a file is read, without a file: rows as recordings write them, the Reading, and the warnings. */
import { fieldMap } from '../../src/domain/field-map.js';
import { formats } from '../../src/formats/all.js';
import { formatFor } from '../../src/formats/detect.js';
import { openSource } from '../../src/source/open-source.js';
import { allOf, OPENING, plain } from './fixture-files.js';

export interface Asked {
  readonly map?: readonly string[];
  readonly from?: string;
}

export async function readText(text: string | Uint8Array, { map = [], from }: Asked = {}) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const source = await openSource('-', { ...OPENING, stdin });
  try {
    const format = formatFor(source, { formats, asked: from ?? null, map: fieldMap(map) });
    const reader = await format.read(source, { map: fieldMap(map), delimiter: null, limitRows: null, host: null });
    const items = await allOf(reader);
    return { format: format.id, items, rows: items.map(plain), reading: reader.reading, warnings: reader.warnings() };
  } finally {
    await source.close();
  }
}
