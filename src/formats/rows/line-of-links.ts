/** One line of a list of links: its addresses, and the name and number of members written beside them. Read by url-list. */
import { readCount } from '../../core/normalise/read-count.js';
import type { Field } from '../../domain/field.js';
import type { RawAddress } from '../../domain/row.js';
import { addressesInProse } from '../table/cell-links.js';
import { isAddress, mailSort } from '../table/value-shape.js';

export interface LineOfLinks {
  readonly addresses: readonly RawAddress[];
  readonly fields: ReadonlyMap<Field, string>;
}

/** Longer lines are dumps; their first part is enough, and the patterns below stay fast. */
const LINE_LENGTH = 20_000;
/** A name is short; what is longer describes. */
const NAME_LENGTH = 120;
const BULLET = /^\s*(?:[-*+•–]|\d{1,4}[.)]|\[[ xX]\])\s+/;
/** "12/3/24, 10:15 - Ana: …" and "[12.3.24, 10:15:01] Ana: …": when and who wrote it in a chat. The person is not kept. */
const CHAT =
  /^\s*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s{1,3}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?\]?\s{0,3}(?:[-–]\s{1,3})?(?:[^:\n]{1,60}:\s)?/i;
const EDGES = /^[\s:–—\-|,;•·]+|[\s:–—\-|,;•·]+$/g;

/** Addresses in the order of the line; no address, no fields. */
export function lineOfLinks(text: string): LineOfLinks {
  const line = text.slice(0, LINE_LENGTH).trim();
  const isChat = CHAT.test(line);
  const body = line.replace(CHAT, '').replace(BULLET, '').replace(/^"|"$/g, '');
  const found = isAddress(body) && mailSort(body) === null ? [body] : addressesInProse(body);
  const first = found[0];
  const fields = new Map<Field, string>();
  if (first === undefined) return { addresses: [], fields };
  // Prose of a chat is somebody's words, not a name.
  if (!isChat) describe(body, first, fields);
  return { addresses: found.map((address) => ({ text: address, platform: null })), fields };
}

/** Name: the text of the Markdown link, else what stands before the address. Behind it: a count, or a description. */
function describe(body: string, address: string, fields: Map<Field, string>): void {
  const at = placeOf(address, body);
  const label = /\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){1,300})\]\(<?$/.exec(body.slice(Math.max(0, at - 700), at));
  const before = edgeless(label === null ? body.slice(0, at).replace(/[<([{]$/, '') : (label[1] ?? ''));
  const after = edgeless(
    body
      .slice(at + address.length)
      .replace(/^[>\]}]/, '')
      .replace(/^(?:[^\s)]{0,200})?>?(?:\s+"[^"\n]{0,200}")?\)/, ''),
  );
  const isName = before !== '' && before.length <= NAME_LENGTH && !/^https?:\/\/\S*$/i.test(before);
  if (isName) fields.set('name', before);
  if (after === '') return;
  if (readCount(after).count !== null && /^[~≈<>(]?\s?\d/.test(after))
    fields.set('members', after.replace(/^\(|\)$/g, ''));
  else if (addressesInProse(after).length > 0) return;
  else if (!fields.has('name') && after.length <= NAME_LENGTH) fields.set('name', after);
  else fields.set('description', after);
}

/** Where the address begins: that of a Markdown link may stand in what the link is called as well. */
function placeOf(address: string, body: string): number {
  const linked = ['](', '](<'].map((opening) => ({ opening, at: body.indexOf(`${opening}${address}`) }));
  const found = linked.find(({ at }) => at !== -1);
  return found === undefined ? body.indexOf(address) : found.at + found.opening.length;
}

function edgeless(text: string): string {
  const plain = text
    .replace(/^[*_`]+|[*_`]+$/g, '')
    .replace(/<[^<>\n]{0,500}>/g, ' ')
    .replaceAll('**', '')
    .replaceAll('__', '');
  return plain.replace(EDGES, '').replace(/\\$/, '').trim();
}
