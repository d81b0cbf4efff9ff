/** normalise: a Row (text) becomes a Listing (typed, cleaned); what was read with doubt is named in its warnings. Pure. */
import type { Count } from '../domain/count.js';
import type { Field } from '../domain/field.js';
import type { ActivePeriod, Facts, Listing, Warning } from '../domain/listing.js';
import type { RawAddress, Row } from '../domain/row.js';
import { accessOfRow } from './access-of-row.js';
import { platformOfWord } from './identify/platform-of-word.js';
import { cleanName, cleanText } from './normalise/clean-text.js';
import { readActivePeriod } from './normalise/read-active-period.js';
import { readCount } from './normalise/read-count.js';
import { readCountry } from './normalise/read-country.js';
import { type DateOrder, readDate } from './normalise/read-date.js';
import { readKind } from './normalise/read-kind.js';
import { readLanguage } from './normalise/read-language.js';
import { readNumber } from './normalise/read-number.js';
import { readRate } from './normalise/read-rate.js';
import { readVisibility } from './normalise/read-visibility.js';
import { remembered } from './normalise/remembered.js';
import { splitTags } from './normalise/split-tags.js';
import { withoutContacts } from './normalise/without-contacts.js';

/** What holds for every row of a file. */
export interface ListingOptions {
  /** How a date like 02/03/2024 is read; null leaves it unknown and says so. */
  readonly dateOrder: DateOrder | null;
  /** Headings that say of what a bare number is a rate, and over what time people were active. */
  readonly rateHeading: string;
  readonly activeHeading: string;
  /** --platform, or what the format says of the whole file. */
  readonly platform: string | null;
  /** --place: for rows that name none. */
  readonly place: string | null;
  /** --as-of: stronger than a row's own date. */
  readonly asOf: string | null;
  /** ISO date; a later date in a row is a slip. */
  readonly today: string;
}

/** Characters kept of a text; the rest is not needed to know a place. */
const MOST = { title: 500, description: 10_000, place: 300, id: 200, handle: 200 } as const;

const platformIn = remembered(platformOfWord);
const kindIn = remembered(readKind);
const visibilityIn = remembered(readVisibility);
const languageIn = remembered(readLanguage);
const countryIn = remembered(readCountry);
const tagsIn = remembered(splitTags);
const ratesUnder = remembered((heading) => remembered((text) => readRate(text, heading)));

interface Doubts {
  readonly line: number;
  readonly list: Warning[];
}

function doubt(doubts: Doubts, id: string, values: Readonly<Record<string, string | number>>): null {
  doubts.list.push({ id, values: { line: doubts.line, ...values } });
  return null;
}

function countOf(row: Row, field: Field, doubts: Doubts): { count: Count | null; isPrivate: boolean } {
  const text = row.fields.get(field);
  if (text === undefined) return { count: null, isPrivate: false };
  const reading = readCount(text);
  if (reading.doubt !== 'none')
    doubt(doubts, `import.count-${reading.doubt}`, { column: field, text: text.slice(0, 60) });
  return { count: reading.count, isPrivate: reading.isPrivate };
}

function dateOf(
  row: Row,
  field: Field,
  { doubts, options }: { doubts: Doubts; options: ListingOptions },
): string | null {
  const text = row.fields.get(field);
  if (text === undefined) return null;
  const reading = readDate(text, options.dateOrder);
  if (reading.doubt !== 'none')
    return doubt(doubts, `import.date-${reading.doubt}`, { column: field, text: text.slice(0, 60) });
  if (reading.date !== null && reading.date > options.today)
    return doubt(doubts, 'import.date-future', { column: field, text: text.slice(0, 60) });
  return reading.date;
}

/** An id that a spreadsheet turned into a rounded number is lost: 1.59675E+14, or sixteen digits and more ending in zeros. */
function externalIdOf(row: Row, doubts: Doubts): string | null {
  const text = row.fields.get('ext_id');
  if (text === undefined) return null;
  const isDamaged = /^\d+(?:[.,]\d+E\+?|E\+)\d+$/i.test(text) || /^\d{13,}000$/.test(text);
  return isDamaged
    ? doubt(doubts, 'import.id-damaged', { column: 'ext_id', text: text.slice(0, 60) })
    : text.slice(0, MOST.id);
}

function activeOf(
  row: Row,
  options: ListingOptions,
  doubts: Doubts,
): { active: Count | null; activePeriod: ActivePeriod | null } {
  const active = countOf(row, 'active', doubts).count;
  if (active === null) return { active, activePeriod: null };
  const exported = row.fields.get('active_period');
  return { active, activePeriod: readActivePeriod(exported ?? options.activeHeading) };
}

/** A count of members; nobody lists a place without any, so 0 stands for unknown. Our own exports carry the range beside the value. */
function membersOf(row: Row, doubts: Doubts): { count: Count | null; isPrivate: boolean } {
  const { count, isPrivate } = countOf(row, 'members', doubts);
  if (count === null || count.high === 0) return { count: null, isPrivate };
  const low = numberOf(row, 'members_low') ?? count.low;
  const high = numberOf(row, 'members_high') ?? count.high;
  if (low === count.low && high === count.high) return { count, isPrivate };
  return {
    count: { value: count.value, low: Math.min(low, count.value), high: Math.max(high, count.value) },
    isPrivate,
  };
}

export function listingOfRow(row: Row, options: ListingOptions): Listing {
  const doubts: Doubts = { line: row.line, list: [] };
  const text = (field: Field, most: number): string | null => {
    const value = row.fields.get(field);
    return value === undefined ? null : cleanText(value, most);
  };
  const members = membersOf(row, doubts);
  const platform = platformOf(row, options);
  const { active, activePeriod } = activeOf(row, options, doubts);
  const kind = row.fields.get('kind');
  const visibility = row.fields.get('visibility');
  const { access, unread } = accessOfRow(row);
  for (const field of unread) doubt(doubts, `import.${field}-unread`, { column: field });
  const language = row.fields.get('language');
  const country = row.fields.get('country');
  const rate = row.fields.get('posts_per_week');
  const facts: Facts = {
    name: nameOf(row, 'name'),
    title: nameOf(row, 'title'),
    kind: (kind === undefined ? null : kindIn(kind)) ?? platform?.kind ?? null,
    members: members.count,
    active,
    activePeriod,
    viewsPerPost: numberOf(row, 'views_per_post'),
    postsPerWeek: rate === undefined ? null : ratesUnder(options.rateHeading)(rate),
    interactionsPerPost: numberOf(row, 'interactions_per_post'),
    lastPostAt: dateOf(row, 'last_post_at', { doubts, options }),
    description: descriptionOf(row, doubts),
    tags: tagsIn(row.fields.get('tags') ?? ''),
    language: language === undefined ? null : languageIn(language),
    country: country === undefined ? null : countryIn(country),
    place: text('place', MOST.place) ?? options.place,
    visibility: (visibility === undefined ? null : visibilityIn(visibility)) ?? (members.isPrivate ? 'private' : null),
    posting: access.posting,
    rules: access.rules,
    gatekeeper: access.gatekeeper,
    risk: access.risk,
    createdAt: dateOf(row, 'created_at', { doubts, options }),
    asOf: options.asOf === null ? dateOf(row, 'as_of', { doubts, options }) : null,
  };
  return {
    line: row.line,
    facts,
    addresses: row.addresses.map((address): RawAddress => address),
    externalId: externalIdOf(row, doubts),
    handle: text('handle', MOST.handle),
    platform: platform?.platform ?? null,
    warnings: doubts.list,
  };
}

function descriptionOf(row: Row, doubts: Doubts): string | null {
  const value = row.fields.get('description');
  if (value === undefined) return null;
  const own = withoutContacts(value);
  if (own !== value) doubt(doubts, 'import.contacts-cut', {});
  return cleanText(own, MOST.description);
}

function numberOf(row: Row, field: Field): number | null {
  const value = row.fields.get(field);
  return value === undefined ? null : readNumber(value);
}

function nameOf(row: Row, field: 'name' | 'title'): string | null {
  const value = row.fields.get(field);
  return value === undefined ? null : cleanName(value);
}

function platformOf(row: Row, options: ListingOptions): ReturnType<typeof platformOfWord> {
  const word = row.fields.get('platform');
  const own = word === undefined ? null : platformIn(word);
  return own ?? (options.platform === null ? null : { platform: options.platform, kind: null });
}
