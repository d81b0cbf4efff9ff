/** One record to one Row, by the plan of its table: texts stay texts, addresses stay as written. */
import { isUnknownWord } from '../../core/normalise/unknown-words.js';
import type { Field } from '../../domain/field.js';
import type { RawAddress, RowOrReject } from '../../domain/row.js';
import { addressesInCell, namedLink } from './cell-links.js';
import type { Step } from './column-plan.js';
import { searchCard } from './search-card.js';

interface Draft {
  readonly fields: Map<Field, string>;
  readonly addresses: RawAddress[];
  /** What the first link of an address column is called: the name where nothing else is. */
  label: string | null;
}

/** A row that names nothing is a Reject ('no-place'). */
export function rowFromCells(line: number, cells: readonly string[], steps: readonly Step[]): RowOrReject {
  const draft: Draft = { fields: new Map(), addresses: [], label: null };
  for (const step of steps) {
    const text = cells[step.column]?.trim() ?? '';
    if (text === '') continue;
    if (step.as === 'field' && (step.only === null || step.only === draft.addresses[0]?.platform)) {
      fill(draft, step.field, text);
      if (step.platform !== null) addPlatform(draft, step.field, text, step.platform);
    }
    if (step.as === 'address') addAddresses(draft, text, step.platform);
    if (step.as === 'card') fillFromCard(draft, text);
  }
  const { fields, addresses, label } = draft;
  if (label !== null && !fields.has('name')) fields.set('name', label);
  if (addresses.length > 0 || fields.has('name') || fields.has('handle') || fields.has('ext_id')) {
    return { line, fields, addresses, cells };
  }
  return {
    line,
    column: null,
    code: 'no-place',
    message: 'This row has no name and no address, so there is nothing to put on the map. Fill in one of them.',
    cells,
    raw: null,
  };
}

function fill({ fields, addresses }: Draft, field: Field, text: string): void {
  if (field === 'name') {
    const link = linkInName(text);
    if (link !== null) addresses.push({ text: link.url, platform: null });
    const name = link === null ? text : link.name;
    if (name !== '' && !fields.has('name')) fields.set('name', name);
    return;
  }
  fillText(fields, field, textOf(text));
}

/** What a cell says where its link is beside the point. */
function textOf(text: string): string {
  const link = namedLink(text);
  return link === null || link.name === '' ? text : link.name;
}

function fillText(fields: Draft['fields'], field: Field, text: string): void {
  const known = fields.get(field);
  if (known === undefined) fields.set(field, text);
  else if (field === 'tags') fields.set('tags', `${known}|${text}`);
  // "Riverside, CA" beside a column "CA" says it already.
  else if (field === 'place' && !known.toLowerCase().includes(text.toLowerCase()))
    fields.set('place', `${known}, ${text}`);
}

/** The heading names the platform: a name in a "subreddit" column is an address there, an id belongs to it. */
function addPlatform({ fields, addresses }: Draft, field: Field, text: string, platform: string): void {
  if (field === 'name' && !/\s/.test(text)) addresses.push({ text, platform });
  if (!fields.has('platform')) fields.set('platform', platform);
}

/** A name column may hold links: written with their name, or bare. */
function linkInName(text: string): { name: string; url: string } | null {
  if (/^https?:\/\/\S+$/i.test(text)) return { name: '', url: text };
  return namedLink(text);
}

function addAddresses(draft: Draft, text: string, platform: string | null): void {
  if (isUnknownWord(text)) return;
  const label = namedLink(text)?.name ?? '';
  if (label !== '') draft.label ??= label;
  const { addresses } = draft;
  for (const address of addressesInCell(text, platform)) {
    if (!addresses.some((known) => known.text === address)) addresses.push({ text: address, platform });
  }
}

function fillFromCard({ fields }: Draft, text: string): void {
  const card = searchCard(text);
  const parts: [Field, string | null | undefined][] = [
    ['visibility', card?.visibility],
    ['members', card?.members],
    ['posts_per_week', card?.rate],
  ];
  for (const [field, value] of parts) if (value != null && !fields.has(field)) fields.set(field, value);
}
