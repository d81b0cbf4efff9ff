/** English sentences about how a sheet was read: rows that are no places, and columns that were guessed. */
import { counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'formats.guessed': ({ columns, flags }) =>
    `A guess: ${columns}. If it is right, this says so: ${flags}   (FIELD=- for no column)`,
  'formats.examples': ({ count, line }) =>
    `${counted(count, 'row', 'rows')} marked "do not import" left out, the first is line ${line}.`,
  'formats.may-be-cyrillic': ({ file }) =>
    `The letters of ${file} look like Russian or another language in Cyrillic letters, read wrongly. Try it so: --encoding windows-1251`,
  'formats.footnotes': ({ count, line }) =>
    `${counted(count, 'remark', 'remarks')} between or below the rows left out, the first is line ${line}.`,
  'formats.second-tables': ({ count, line }) =>
    `${counted(count, 'more table', 'more tables')} below the first one, read by the headings on line ${line}${Number(count) > 1 ? ' and further down' : ''}. If that is wrong, put each table on a sheet of its own.`,
  'formats.titles-between': ({ count, line }) =>
    `${counted(count, 'title', 'titles')} above a further table left out, the first is line ${line}.`,
  'formats.sections-of-places': ({ count, line }) =>
    `${counted(count, 'heading', 'headings')} between the rows (the first on line ${line}) taken as the place of the rows below. If they are places of their own: --map place=COLUMN`,
  'formats.sections-of-platforms': ({ count, line }) =>
    `${counted(count, 'heading', 'headings')} between the rows (the first on line ${line}) taken as the platform of the rows below.`,
};
