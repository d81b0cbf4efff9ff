/** What one column is, by its heading and by what its cells look like. Read by column-plan, which settles between columns. */
import { foldHeading, type HeadingMeaning, splitCamel } from '../../core/normalise/heading.js';
import type { Field } from '../../domain/field.js';
import type { ColumnProfile } from './column-profile.js';
import { meaningOf } from './heading-of-path.js';

export type Judgement =
  | { readonly as: 'field'; readonly field: Exclude<Field, 'url'>; readonly isSure: boolean }
  | { readonly as: 'address'; readonly platform: string | null }
  /** Visibility, members and posts in one cell. */
  | { readonly as: 'card' }
  /** About persons: never read, and said so. */
  | { readonly as: 'personal' }
  /** A column that turf itself wrote beside the data; not worth a word. */
  | { readonly as: 'silent' }
  | { readonly as: 'nothing' };

const NOTHING: Judgement = { as: 'nothing' };
/** From this share on the cells decide what a column is: three in five, since real columns have holes and remarks. */
const MOST = 0.6;
const HALF = 0.5;
/** Columns whose links lead to where the row was found, to pictures, forms, calendars or code: no places. */
const NOT_PLACES =
  /(?:^| )(?:forms?|formulario|formulaire|formular|calendar|events|repository|repo|repositories|source code|projects list)(?: url| link)?$|^(?:(?:data )?source|sources|fuente|fonte|quelle|bron|источник|via|found (?:at|on|in)|citation|reference)$|(?:^| )(?:icon|image|img|avatar|banner|logo|photo|picture|thumbnail|cover|screenshot|flag)(?: |$)/;
const COUNT_FIELDS: ReadonlySet<Field> = new Set(['members', 'active', 'views_per_post', 'interactions_per_post']);
const DATE_FIELDS: ReadonlySet<Field> = new Set(['as_of', 'created_at', 'last_post_at']);

/** Judges a column; `heading` '' for a blank one. */
export function judge(heading: string, profile: ColumnProfile): Judgement {
  if (/^turf_/i.test(heading)) return { as: 'silent' };
  const meaning: HeadingMeaning = heading.trim() === '' ? { sort: 'unknown' } : meaningOf(heading);
  if (meaning.sort === 'personal' || isPersonal(meaning, profile)) return { as: 'personal' };
  if (profile.nested >= HALF) return NOTHING;
  if (profile.cards >= HALF) return { as: 'card' };
  if (profile.namedLinks >= HALF && mayBeNames(meaning)) return namesWithLinks(meaning);
  if (meaning.sort === 'platform-address') return ofPlatform(meaning.platform, profile);
  if (meaning.sort === 'unknown') return profile.addresses >= MOST ? linked(heading) : NOTHING;
  return ofField(meaning, heading, profile);
}

function isPersonal(meaning: HeadingMeaning, profile: ColumnProfile): boolean {
  if (profile.personal < HALF) return false;
  // name@host is an account of a server where the heading says so, unless the host is a provider of mailboxes.
  const mayBeAccounts = meaning.sort === 'platform-address' || (meaning.sort === 'field' && meaning.field === 'handle');
  return !mayBeAccounts || profile.phones >= HALF || profile.mailboxes > 0;
}

/** Links in a column of places, tags or numbers lead to maps and pages about them: the column is still what it is. */
function mayBeNames(meaning: HeadingMeaning): boolean {
  return meaning.sort !== 'field' || ['name', 'title', 'url', 'handle'].includes(meaning.field);
}

function namesWithLinks(meaning: HeadingMeaning): Judgement {
  const isAddress = meaning.sort === 'platform-address' || (meaning.sort === 'field' && meaning.field === 'url');
  if (!isAddress) return { as: 'field', field: 'name', isSure: true };
  return { as: 'address', platform: meaning.sort === 'platform-address' ? meaning.platform : null };
}

/** A column named "Facebook" holds addresses or handles there, unless it holds counts or ticks. */
function ofPlatform(platform: string, profile: ColumnProfile): Judgement {
  if (profile.filled > 0 && (profile.answers >= HALF || profile.counts >= HALF)) return NOTHING;
  return { as: 'address', platform };
}

function linked(heading: string): Judgement {
  return NOT_PLACES.test(foldHeading(splitCamel(heading))) ? NOTHING : { as: 'address', platform: null };
}

type FieldMeaning = Extract<HeadingMeaning, { sort: 'field' }>;

function ofField(meaning: FieldMeaning, heading: string, profile: ColumnProfile): Judgement {
  const { field, isSure } = meaning;
  if (field === 'url') return ofUrl(isSure, heading, profile);
  if (profile.links >= MOST) return linked(heading);
  // tenants@social.example: what is left of such cells here is accounts of servers (see isPersonal).
  if (field === 'handle' && profile.personal >= HALF) return { as: 'address', platform: 'fediverse' };
  const named: Judgement = { as: 'field', field, isSure };
  if (profile.filled === 0) return isSure ? named : NOTHING;
  if (COUNT_FIELDS.has(field)) return ofCount(named, profile);
  if (isSure) return named;
  if (DATE_FIELDS.has(field)) return profile.dates >= HALF ? named : NOTHING;
  return byCells(named, meaning, profile);
}

/** A doubtful "address" column without a web address holds streets, and streets are not read. */
function ofUrl(isSure: boolean, heading: string, profile: ColumnProfile): Judgement {
  // One in three: link columns have holes and remarks, but a street is never a link.
  return isSure || profile.addresses >= 1 / 3 ? linked(heading) : NOTHING;
}

/** A "members" column of words is a list of people; a doubtful one ("likes") must hold counts. */
function ofCount(named: Judgement & { as: 'field' }, profile: ColumnProfile): Judgement {
  if (!named.isSure) return profile.counts >= HALF ? named : NOTHING;
  // From three cells on, none of which is a number or says that it is private; names do not begin with digits.
  const isNames = profile.counts === 0 && profile.numerals < HALF && profile.filled >= 3;
  return isNames ? { as: 'personal' } : named;
}

/** Headings that mean one thing here and another there (type, source, notes, id …): the cells decide. */
function byCells(named: Judgement & { as: 'field' }, meaning: FieldMeaning, profile: ColumnProfile): Judgement {
  const as = (field: Exclude<Field, 'url'>): Judgement => ({ as: 'field', field, isSure: false });
  const may = (field: Field) => meaning.field === field || meaning.others.includes(field);
  if (may('platform') && profile.platformWords >= HALF) return as('platform');
  if (may('kind') && profile.kindWords >= HALF) return as('kind');
  if (may('visibility') && profile.visibilities >= HALF) return as('visibility');
  if (named.field === 'platform') return may('name') ? as('name') : NOTHING;
  if (named.field === 'kind') return may('tags') ? as('tags') : NOTHING;
  if (named.field === 'visibility') return NOTHING;
  // An "id" of the list's own numbering would make one place of two that share a number.
  return named.field === 'ext_id' && profile.ids < HALF ? NOTHING : named;
}
