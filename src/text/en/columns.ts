/** English sentences about which column of a list means what: questions, and what was kept. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'ask-column.question': ({ file, what }) => `${file}: which column is ${what}?`,
  'ask-column.name': () => 'the name of the place',
  'ask-column.members': () => 'the number of members',
  'ask-column.place': () => 'the town or area',
  'ask-column.choice': ({ column, samples }) => `${column}${samples === '' ? '' : `, with: ${samples}`}`,
  'ask-column.none': () => 'none of them: leave it out',
  'ask-column.answer': ({ last }) => `Number, 1 to ${last}`,

  'columns.asked': ({ flags }) =>
    `You said: ${flags}. Lists with these headings are read so from now on, without a question; turf formats mappings shows it and can forget it.`,
  'columns.asked-once': ({ flags }) => `You said: ${flags}`,
  'columns.before': ({ flags }) =>
    `Columns were read as you said for an earlier list with these headings: ${flags}. Another --map corrects it.`,
  'columns.saved': ({ name, quoted }) => `How the columns were read is kept as "${name}": --mapping ${quoted}`,
  'columns.saved-again': ({ name, quoted, date }) =>
    `How the columns were read is kept as "${name}", in place of what was kept on ${date}: --mapping ${quoted}`,

  'mappings.title': () => 'How columns are read',
  'mappings.none': () => 'Nothing was kept yet.',
  'mappings.next-save': () => 'Next: turf import LIST.csv --map name="Group name" --save-mapping NAME   (keeps one)',
  'mappings.next-use': () => 'Next: turf import LIST.csv --mapping NAME',
  'mappings.next-forget': ({ id }) => `Next: turf formats mappings forget ${id}   (by its name or number)`,
  'mappings.next-list': () => 'Next: turf formats mappings',
  'mappings.unknown': ({ typed, names }) =>
    `Nothing is kept as "${typed}". ${names === '' ? 'Nothing was kept yet.' : `There are: ${names}.`}`,
  'mappings.forgotten': ({ name }) => `Forgotten: ${name}. Later lists are read without it.`,
  'mappings.forget-dry': ({ name }) => `Would be forgotten: ${name}. Nothing was saved.`,
  'col.kept': () => 'Kept',
  'col.mapping': () => 'Name',
  'col.columns': () => 'Columns',
  'col.for': () => 'For lists with',
};
