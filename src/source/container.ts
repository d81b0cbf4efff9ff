/** What kind of file it is, by its first bytes and first text, never by its name. Read by sample. */
import type { Container } from '../domain/source.js';

/** First bytes of files that are no text (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const MAGIC: readonly (readonly [Container, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['sqlite', 'SQLite format 3\0'],
  ['binary', '%PDF-'],
  ['binary', '\x89PNG'],
  ['binary', '\xff\xd8\xff'],
];
/** Text holds hardly any control characters, compressed data about 11 in 100 bytes; one stray NUL in a short list is neither. */
const MOST_CONTROLS = 0.05;

/** The container that the bytes themselves tell, or null when they may be text. */
export function containerOfBytes(head: Buffer): Container | null {
  if (head.length === 0) return 'empty';
  const start = head.toString('latin1', 0, 16);
  return MAGIC.find(([, magic]) => start.startsWith(magic))?.[0] ?? null;
}

/** The container that the decoded text tells. */
export function containerOfText(text: string): Container {
  if (controlShare(text) > MOST_CONTROLS) return 'binary';
  const start = text.trimStart();
  if (start.startsWith('<')) return markupOf(start);
  if (startsLikeJson(start)) return isLineByLine(start) ? 'ndjson' : 'json';
  return 'text';
}

function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls++;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

/** Markdown may begin with <img>; only what opens a document or a table counts as a page. */
function markupOf(start: string): Container {
  const opening = start.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '').slice(0, 2000);
  if (/^<(?:!doctype|html|head|body|table|meta|title|style|script)\b/i.test(opening)) return 'html';
  if (/^<\?xml\b/i.test(opening) && /<html\b/i.test(opening)) return 'html';
  return /^<(?:\?xml|opml|rss|feed|svg|rdf:rdf|urlset)\b/i.test(opening) ? 'xml' : 'text';
}

/** A Markdown list may begin with "[Name](…)": what follows the bracket must be JSON. */
function startsLikeJson(start: string): boolean {
  return (
    /^\{\s*(?:["'}]|[A-Za-z_]\w{0,40}\s*:|$)/.test(start) ||
    /^\[[\s[]*(?:[{"]|'|\]\s*[\],]|\]\s*$|(?:-?\d[\d.eE+-]{0,40}|true|false|null)\s*(?:,|\]+\s*$)|$)/.test(start)
  );
}

/** NDJSON: at least half of the first complete lines, and two of them, are an object each. */
function isLineByLine(start: string): boolean {
  const lines = start.split('\n').slice(0, 6);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const objects = filled.filter(isObjectLine).length;
  return objects >= 2 && objects * 2 >= filled.length;
}

function isObjectLine(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
