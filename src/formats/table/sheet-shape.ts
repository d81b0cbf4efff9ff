/** Whether a sample is a sheet of places, and if not, what it lacks. Read by sheet and url-list, so that exactly one of them says yes. */
import type { Sample } from '../../domain/source.js';
import type { Detection } from '../format.js';
import { profileOf } from './column-profile.js';
import { findHeader } from './header-row.js';
import { type Judgement, judge } from './judge-column.js';
import { hasOpenQuote } from './open-quote.js';

const NO_TABLE: Detection = { yes: false, missing: ['columns with one delimiter (comma, semicolon, tab or |)'] };
const NO_HEADINGS: Detection = { yes: false, missing: ['headings such as name, link, members, or a column of links'] };
const NO_PLACES: Detection = { yes: false, missing: ['a column with names or links of places'] };
const PEOPLE: Detection = {
  yes: false,
  missing: ['a column about places (link, members, platform): it looks like a list of people'],
};

/** A sheet has headings that can be understood, or a column of links, and says of each row which place it is. */
export function sheetShape(sample: Sample): Detection {
  const { table } = sample;
  if (sample.container !== 'text' || table === null) return NO_TABLE;
  const header = findHeader(table.rows);
  // It is a sheet all the same, and reading it says where the quote was opened.
  if (header === null) return hasOpenQuote(sample) ? { yes: true, missing: [] } : NO_HEADINGS;
  const data = table.rows.slice(header.at + 1);
  const judged = header.headings.map((heading, column) => {
    const cells = data.map((row) => row[column] ?? '');
    return { judgement: judge(heading, profileOf(cells)), cells };
  });
  const isPlain = header.headings.length === 1 && judged[0]?.judgement.as === 'address';
  if (isPlain) return { yes: false, missing: ['more than one column: a plain list of links is read as url-list'] };
  const found = judged.map((each) => each.judgement);
  if (!found.some(namesPlaces)) return NO_PLACES;
  if (found.some((each) => each.as === 'personal') && !found.some(speaksOfPlaces)) return PEOPLE;
  return { yes: true, missing: [] };
}

function namesPlaces(judgement: Judgement): boolean {
  return (
    judgement.as === 'address' ||
    (judgement.as === 'field' && ['name', 'title', 'handle', 'ext_id'].includes(judgement.field))
  );
}

/** Anything that a list of people would not have. */
function speaksOfPlaces(judgement: Judgement): boolean {
  if (judgement.as === 'address' || judgement.as === 'card') return true;
  return (
    judgement.as === 'field' &&
    ['members', 'active', 'platform', 'handle', 'ext_id', 'tags', 'visibility', 'posts_per_week'].includes(
      judgement.field,
    )
  );
}
