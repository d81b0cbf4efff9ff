/** What the cells of one column look like, counted over its first filled cells; unsure headings are decided by it. */
import { readCount } from '../../core/normalise/read-count.js';
import { readFlag } from '../../core/normalise/read-flag.js';
import { readKind } from '../../core/normalise/read-kind.js';
import { readVisibility } from '../../core/normalise/read-visibility.js';
import { isUnknownWord } from '../../core/normalise/unknown-words.js';
import { namedLink } from './cell-links.js';
import { searchCard } from './search-card.js';
import { isAddress, isAddressInProse, isDate, isPhone, isPlatformWord, mailSort } from './value-shape.js';

/** Enough that a few odd cells decide nothing. */
export const PROFILE_CELLS = 50;

const PLATFORM_ID = /^(?:-?\d{9,20}|t5_[a-z0-9]{2,10}|UC[\w-]{22}|[CGT][A-Z0-9]{8,12}|\d[.,]\d{1,15}E\+\d{1,2})$/;

/** Shares are of the filled cells, 0 to 1; 0 where no cell is filled. */
export interface ColumnProfile {
  readonly filled: number;
  readonly addresses: number;
  /** Addresses that can be nothing else: with http, www or a path. */
  readonly links: number;
  /** A name and its link in one: [Name](https://…). */
  readonly namedLinks: number;
  /** Can be read as a number of people, or says that the number is private. */
  readonly counts: number;
  /** Begin like a number, whether or not they can be read as one: 1e309, -5, 12.5. */
  readonly numerals: number;
  /** Yes, no, x, TRUE … */
  readonly answers: number;
  readonly dates: number;
  readonly platformWords: number;
  readonly kindWords: number;
  /** Public, closed, invite only … */
  readonly visibilities: number;
  /** E-mail addresses and phone numbers. */
  readonly personal: number;
  /** E-mail addresses at a provider of private mailboxes. */
  readonly mailboxes: number;
  readonly phones: number;
  /** Lists and objects inside a cell: [{"id": 1}]. */
  readonly nested: number;
  readonly cards: number;
  /** Ids as platforms give them: nine digits and more, t5_…, UC…; also those that a spreadsheet damaged (1.5E+14). */
  readonly ids: number;
}

/** Profile of the cells of one column in file order; blank and unknown ones ('N/A', '-') are left out. */
export function profileOf(cells: readonly string[]): ColumnProfile {
  const filled = cells
    .map((cell) => cell.trim())
    .filter((cell) => !isUnknownWord(cell))
    .slice(0, PROFILE_CELLS);
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    filled: filled.length,
    addresses: share((cell) => isAddress(cell) || isLink(cell)),
    links: share(isLink),
    namedLinks: share((cell) => namedLink(cell) !== null),
    counts: share(isCount),
    numerals: share((cell) => /^[^\p{L}\p{N}]{0,3}\p{N}/u.test(cell)),
    answers: share((cell) => readFlag(cell) !== null),
    dates: share(isDate),
    platformWords: share(isPlatformWord),
    kindWords: share((cell) => readKind(cell) !== null),
    visibilities: share((cell) => readVisibility(cell) !== null),
    personal: share((cell) => mailSort(cell) !== null || isPhone(cell)),
    mailboxes: share((cell) => mailSort(cell) === 'mail'),
    phones: share(isPhone),
    nested: share((cell) => /^[[{]\s*[[{"]/.test(cell)),
    cards: share((cell) => searchCard(cell) !== null),
    // Numbers of which one begins with a zero are ids too: '00123' is not '123'.
    ids: filled.some((cell) => /^0\d+$/.test(cell))
      ? share((cell) => /^\d+$/.test(cell))
      : share((cell) => PLATFORM_ID.test(cell)),
  };
}

/** A cell may hold several addresses; the first one stands for it. */
function isLink(cell: string): boolean {
  const at = cell.search(/[\s,]/);
  return isAddressInProse(at === -1 ? cell : cell.slice(0, at));
}

function isCount(cell: string): boolean {
  const { count, isPrivate } = readCount(cell);
  return (count !== null && !isDate(cell)) || isPrivate;
}
