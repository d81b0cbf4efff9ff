/** The data that LinkedIn gives of an account: organizations it follows. Contacts and members it follows are persons and are never opened. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { hasHeadings, namedCells } from './table/named-cells.js';

export const format = {
  id: 'linkedin',
  title: { en: 'LinkedIn data: organizations you follow' },
  howToExport: {
    en: 'In LinkedIn: Settings and privacy, Data privacy, Get a copy of your data. Choose the larger archive, and give turf the .zip as it is, or the file "Company Follows.csv" in it.',
  },
  generic: 0,
  detect,
  read: async (source: Source, options: ReadOptions) => reader(source.path, placesOf(source), options),
  bundle: {
    members,
    read: async (bundle: Bundle, options: ReadOptions) => reader(bundle.path, eachMember(bundle, placesOf), options),
  },
} satisfies Format;

const HEADINGS = ['organization', 'followed on'];
const COLUMNS: Readonly<Partial<Record<Field, string>>> = { name: 'Organization' };

function detect(sample: Sample): Detection {
  if (hasHeadings(sample, HEADINGS)) return { yes: true, missing: [] };
  const isOfPeople = hasHeadings(sample, ['first name', 'last name']) || hasHeadings(sample, ['fullname', 'date']);
  return {
    yes: false,
    missing: isOfPeople
      ? ['organizations: this is a list of people, and turf keeps places, never people']
      : ['the columns Organization and Followed On'],
  };
}

function members(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /(?:^|\/)Company[ _]Follows\.csv$/i.test(path));
}

function reader(file: string, places: AsyncIterable<KnownPlace | Reject>, options: ReadOptions): Reader {
  const notices = new Notices();
  return knownReader({ file, columns: COLUMNS, platform: 'linkedin', unit: 'line', places, notices }, options);
}

/** LinkedIn gives neither address nor id: the name is all there is. When somebody followed is her own matter. */
async function* placesOf(source: Source): AsyncGenerator<KnownPlace | Reject> {
  for await (const row of namedCells(source, HEADINGS)) {
    yield 'code' in row ? row : { line: row.line, fields: { name: row.cell('organization'), kind: 'page' } };
  }
}
