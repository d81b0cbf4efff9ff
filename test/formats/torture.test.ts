/** Small texts that CSV parsers stumble over, each beside the cells that it must give or the refusal. */
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { delimitedRows } from '../../src/formats/table/delimited-rows.js';

interface Split {
  readonly cells: readonly (readonly string[])[];
  readonly damaged: readonly number[];
}

/** In pieces of `size` characters, since a text comes in chunks. */
async function split(text: string, size: number): Promise<Split> {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const cells: string[][] = [];
  const damaged: number[] = [];
  for await (const rows of delimitedRows(chunks(), { file: 'x.csv', delimiter: ',' }, (line) => damaged.push(line)))
    cells.push(...rows.map((row) => row.cells));
  return { cells, damaged };
}

const SIZES = [1, 2, 3, 1_000];

describe.each(SIZES)('in pieces of %d', (size) => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'plain',
      'x,y,z\n1,2,3\n',
      [
        ['x', 'y', 'z'],
        ['1', '2', '3'],
      ],
    ],
    [
      'CRLF',
      'x,y\r\n1,2\r\n',
      [
        ['x', 'y'],
        ['1', '2'],
      ],
    ],
    [
      'CR',
      'x,y\r1,2\r',
      [
        ['x', 'y'],
        ['1', '2'],
      ],
    ],
    [
      'no last line break',
      'x,y\n1,2',
      [
        ['x', 'y'],
        ['1', '2'],
      ],
    ],
    ['one column', 'x\n1', [['x'], ['1']]],
    [
      'a comma in quotes',
      'street,town\n"12 Elm Rd., East",Elmton',
      [
        ['street', 'town'],
        ['12 Elm Rd., East', 'Elmton'],
      ],
    ],
    [
      'empty cells',
      'x,y,z\n1,,3\n,,\n',
      [
        ['x', 'y', 'z'],
        ['1', '', '3'],
        ['', '', ''],
      ],
    ],
    [
      'empty quotes',
      'x,y,z\n1,"",3',
      [
        ['x', 'y', 'z'],
        ['1', '', '3'],
      ],
    ],
    [
      'doubled quotes',
      'x,y\n1,"say ""ha"" twice"\n"""",2',
      [
        ['x', 'y'],
        ['1', 'say "ha" twice'],
        ['"', '2'],
      ],
    ],
    [
      'JSON in a cell',
      'k,v\n1,"{""type"": ""Dot"", ""at"": [1.5, 0.5]}"',
      [
        ['k', 'v'],
        ['1', '{"type": "Dot", "at": [1.5, 0.5]}'],
      ],
    ],
    [
      'line breaks in quotes',
      'x,y\n"long\ntime",1\n"a\r\nb",2',
      [
        ['x', 'y'],
        ['long\ntime', '1'],
        ['a\r\nb', '2'],
      ],
    ],
    [
      'quotes and line breaks',
      'x,y\n"a\n""b"" c",1',
      [
        ['x', 'y'],
        ['a\n"b" c', '1'],
      ],
    ],
    [
      'blanks around cells',
      'x,y\n one , two ',
      [
        ['x', 'y'],
        [' one ', ' two '],
      ],
    ],
    [
      'blanks in quotes',
      'x,y\n" one ",2',
      [
        ['x', 'y'],
        [' one ', '2'],
      ],
    ],
    [
      'other scripts',
      'x,y\nʤ,⁂\n市民,حي',
      [
        ['x', 'y'],
        ['ʤ', '⁂'],
        ['市民', 'حي'],
      ],
    ],
    ['headings alone', 'x,y,z', [['x', 'y', 'z']]],
    // Lines without anything are no rows: sheets end with thousands of them.
    [
      'blank lines',
      '\n\nx,y\n\n1,2\n\n',
      [
        ['x', 'y'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
    // Repaired: taken as they stand. Whether a row has the right number of cells is looked at with its headings.
    [
      'quotes inside a cell',
      'x,y\n1,This "word" stands',
      [
        ['x', 'y'],
        ['1', 'This "word" stands'],
      ],
    ],
    [
      'too few cells',
      'x,y,z\n1,2',
      [
        ['x', 'y', 'z'],
        ['1', '2'],
      ],
    ],
    [
      'too many cells',
      'x,y\n1,2,3',
      [
        ['x', 'y'],
        ['1', '2', '3'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await split(text, size)).toEqual({ cells: expected, damaged: [] });
  });

  it('a quote that closes too early is repaired and told', async () => {
    expect(await split('x,y,z\n1,"Wait, I forgot " it",3\n4,5,6', size)).toEqual({
      cells: [
        ['x', 'y', 'z'],
        ['1', '"Wait, I forgot " it"', '3'],
        ['4', '5', '6'],
      ],
      damaged: [2],
    });
  });

  it('a quote that never closes is refused where it was opened', async () => {
    const error: unknown = await split('x,y\n1,2\n3,"oh no,4\n5,6', size).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TurfError);
    expect(error).toMatchObject({ exit: 4, where: 'x.csv, line 3' });
  });
});
