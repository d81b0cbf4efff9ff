/** What to say of a file that no format reads yet: what it is, and how to turn it into one that can be read. */
import { badInput, type TurfError } from '../domain/errors.js';
import type { Container, Sample } from '../domain/source.js';
import { howToMap } from './how-to-map.js';
import { type Candidate, nearest } from './nearest-formats.js';
import { isPrivateList } from './table/private-list.js';

interface Advice {
  readonly what: string;
  readonly cause?: string;
  readonly hint: (path: string) => string;
}

const csvOf = (path: string) => path.replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'list';
const SAVE_AS_CSV = (path: string) => `In Excel: File, Save as, CSV UTF-8. Then: turf import ${csvOf(path)}.csv`;

/** Containers that hold no text to read directly. */
const ADVICE: Readonly<Partial<Record<Container, Advice>>> = {
  empty: {
    what: 'is empty: there are no rows in it',
    hint: () => 'Export the list again, or check that the download finished.',
  },
  zip: { what: 'is an archive (ZIP) or a workbook, not a text', hint: (path) => `turf import ${path}` },
  ole: { what: 'is an old Excel workbook (.xls), or one with a password', hint: SAVE_AS_CSV },
  gzip: {
    what: 'is packed twice (gzip)',
    hint: (path) => `Unpack it once, then import what comes out: gunzip -k ${path}`,
  },
  zstd: {
    what: 'is packed twice (Zstandard)',
    hint: (path) => `Unpack it once, then import what comes out: unzstd --long=31 ${path}`,
  },
  html: {
    what: 'is a web page (HTML) without a table or list of places that turf knows',
    cause: 'Perhaps the page itself was saved instead of its export.',
    hint: (path) => `Copy its list into a spreadsheet, save it as CSV UTF-8, then: turf import ${csvOf(path)}.csv`,
  },
  xml: {
    what: 'is XML, but no list that turf knows',
    hint: (path) => `Export it as CSV instead, then: turf import ${csvOf(path)}.csv`,
  },
  sqlite: {
    what: 'is a database (SQLite), not a list',
    hint: (path) => `If it is a database of turf, name it so: turf map --db ${path}`,
  },
  binary: {
    what: 'is not a text file',
    cause: 'It may be a picture, a PDF or a damaged download.',
    hint: () => 'turf formats   (what turf can read)',
  },
};

/** Why a file of this container can't be read, or null when it is text that formats should be asked about. */
export function whyNotContainer(sample: Sample, path: string): TurfError | null {
  const advice = ADVICE[sample.container];
  if (advice === undefined) return null;
  return badInput(path, advice.what, {
    ...(advice.cause === undefined ? {} : { cause: advice.cause }),
    hint: advice.hint(path),
  });
}

/** What a list is missing to be read, and the command that reads it all the same, for a text that no format claims. */
export function whyNot(sample: Sample, path: string, formats: readonly Candidate[]): TurfError {
  const container = whyNotContainer(sample, path);
  if (container !== null) return container;
  const { seen, command } = howToMap(sample, path);
  const near = isPrivateList(sample) ? [] : nearest(sample, formats);
  const missed = near.map(({ title, missing }) => `${title.en} needs ${missing.join(' and ')}`);
  return badInput(path, 'is not a list that turf knows', {
    cause: [seen, missed.length === 0 ? '' : `${missed.join('; ')}.`].filter((part) => part !== '').join(' '),
    hint: command,
  });
}
