/** splitTags: a cell of categories or topics as a list of tags. */
import { isVisible, storable } from './clean-text.js';

const MAX_TAGS = 20;
const MAX_TAG = 60;
/** Longer cells are cut: 20 tags of 60 letters, with room for what repeats. */
const MAX_LENGTH = 10_000;
/** A slash parts only between blanks: '24/7' and 'LGBT/queer' are one tag. */
const BETWEEN = /[|;,\n\r\u2028\u3001\uff0c]| \/ /;
/** What stands around tags: '#housing', '["housing"]'. */
const WRAPPING: ReadonlySet<string> = new Set([' ', '#', '"', "'", '[', ']', '{', '}']);

function tidy(part: string): string {
  const letters = [...part.replace(/\s+/g, ' ')];
  let start = 0;
  let end = letters.length;
  while (start < end && WRAPPING.has(letters[start] ?? '')) start += 1;
  while (end > start && WRAPPING.has(letters[Math.min(end, start + MAX_TAG) - 1] ?? ''))
    end = Math.min(end, start + MAX_TAG) - 1;
  return letters.slice(start, Math.min(end, start + MAX_TAG)).join('');
}

/** Tags in lower case, without doubles, sorted by code unit; the first 20 of the cell, at most 60 characters each. */
export function splitTags(cell: string): readonly string[] {
  const text = storable(cell.slice(0, MAX_LENGTH)).normalize('NFC').toLowerCase();
  const tags = text.split(BETWEEN).map(tidy).filter(isVisible);
  return [...new Set(tags)].slice(0, MAX_TAGS).sort();
}
