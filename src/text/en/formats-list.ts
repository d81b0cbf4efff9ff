/** English sentences about the formats there are: the list of them, and one alone. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'formats.title': () => 'Lists that turf can read',
  'formats.note': () =>
    'A list is recognised by its content, whatever its name. Any other table works too: turf import LIST.csv --map name="COLUMN" --map url="COLUMN"',
  'formats.next': () => 'Next: turf formats show sheet   (how to get such a list, and what it gives)',
  'formats.gives': ({ fields }) => `It gives, where the list has it: ${fields}.`,
  'formats.gives-any': () =>
    'It gives what there is: name, address, platform, members, place and more are found by the headings, in many languages. --map FIELD=COLUMN says which column is which.',
  'formats.file': () => 'FILE',
  'formats.download': () => 'DOWNLOAD.zip',
  'formats.next-import': ({ example }) => `Next: ${example}`,
  'formats.not-found': ({ id, near }) => `There is no format "${id}".${near === '' ? '' : ` There are: ${near}.`}`,
  'formats.next-near': ({ id }) => `turf formats show ${id}`,
  'formats.next-list': () => 'turf formats   (all of them)',
  'col.format-title': () => 'What it is',
  'col.any_platform': () => 'Of any platform',
  'col.how_to_export': () => 'How to get it',
};
