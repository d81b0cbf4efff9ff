/** The first look at a source: what sort of file it is, and its first rows or keys. Detection rests on it alone. */
import type { Container, Sample } from '../domain/source.js';
import { containerOfBytes, containerOfText } from './container.js';
import { headText } from './decode.js';
import { tableOf } from './dialect.js';
import type { Encoding } from './encoding.js';
import { jsonPaths } from './json-shape.js';

/**
 * Sample of the first bytes of a file (64 KB at most).
 * @param isWhole the head is the whole file
 * @param delimiter --delimiter, else null
 */
export function sampleOf(head: Buffer, encoding: Encoding, isWhole: boolean, delimiter: string | null): Sample {
  const byBytes = containerOfBytes(head);
  if (byBytes !== null) return bare(byBytes);
  const text = headText(head, encoding);
  const container = text.trim() === '' ? 'empty' : containerOfText(text);
  if (container === 'json' || container === 'ndjson') return { container, text, table: null, paths: jsonPaths(text) };
  if (container !== 'text')
    return container === 'html' || container === 'xml' ? { ...bare(container), text } : bare(container);
  return { container, text, table: tableOf(text, isWhole, delimiter), paths: new Set() };
}

function bare(container: Container): Sample {
  return { container, text: '', table: null, paths: new Set() };
}
