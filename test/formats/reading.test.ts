/** What a reading refuses, what --map and the limits do, and which rows are put aside. */
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { Field } from '../../src/domain/field.js';
import { fieldMap } from '../../src/domain/field-map.js';
import { formats } from '../../src/formats/all.js';
import { formatFor } from '../../src/formats/detect.js';
import { openSource } from '../../src/source/open-source.js';
import { allOf, OPENING, plain } from './fixture-files.js';

interface Asked {
  readonly map?: readonly string[];
  readonly delimiter?: string;
  readonly limitRows?: number | null;
  readonly from?: string;
}

async function read(text: string | Buffer, { map = [], delimiter, limitRows = null, from }: Asked = {}) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const source = await openSource('-', { ...OPENING, delimiter: delimiter ?? null, stdin });
  try {
    const format = formatFor(source, { formats, asked: from ?? null });
    const reader = await format.read(source, {
      map: fieldMap(map),
      delimiter: delimiter ?? null,
      limitRows,
      host: null,
    });
    const items = await allOf(reader);
    return { items, rows: items.map(plain), reading: reader.reading, warnings: reader.warnings() };
  } finally {
    await source.close();
  }
}

async function refusal(text: string | Buffer, asked: Asked = {}): Promise<TurfError> {
  try {
    await read(text, asked);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const columnsOf = (reading: { columns: ReadonlyMap<Field, string> }) => Object.fromEntries(reading.columns);

describe('two columns of one heading', () => {
  it('are refused by position when they differ, and one can be chosen', async () => {
    const text = 'name,name,members\nRiverside,Riverside Tenants,5\n';
    const error = await refusal(text);
    expect(error.exit).toBe(4);
    expect(error.message).toContain('column 1 "name" and column 2 "name"');
    expect(error.hint).toContain('--map name=#1');
    expect((await read(text, { map: ['name=#2'] })).rows).toEqual([
      '{"line":2,"name":"Riverside Tenants","members":"5","addresses":[]}',
    ]);
  });

  it.each([
    'name,name,members\nA,A,5\n',
    'name,name,members\nA,,5\n',
    'name,x,x,members\nA,1,2,5\n',
    'name,,,members\nA,1,2,5\n',
    'city,name,city\nA,B,C\n',
    'name,url,url\nA,https://t.me/a,https://t.me/b\n',
  ])('do no harm in %j', async (text) => {
    expect((await read(text)).rows).toHaveLength(1);
  });
});

it.each([
  ['Riverside', '{"line":2,"name":"Elm","place":"Riverside","members":"90","addresses":[]}'],
  ['Facebook', '{"line":2,"name":"Elm","platform":"Facebook","members":"90","addresses":[]}'],
])('"where" is what its cells are: %s', async (where, row) => {
  expect((await read(`name,where,how many\nElm,${where},90\n`)).rows).toEqual([row]);
});

describe('--map', () => {
  const text = 'Rubrik,Länk,Storlek,ID\nHyresgäster,https://t.me/hyra,120,7\n';
  it('names columns exactly, without case, without accents and by number', async () => {
    for (const map of [
      ['name=Rubrik', 'members=Storlek'],
      ['name=rubrik', 'members=STORLEK'],
      ['name=#1', 'members=#3'],
    ]) {
      expect((await read(text, { map })).rows).toEqual([
        '{"line":2,"name":"Hyresgäster","members":"120","addresses":["https://t.me/hyra"]}',
      ]);
    }
    expect(columnsOf((await read(text, { map: ['url=lank', 'name=Rubrik'] })).reading)).toEqual({
      url: 'Länk',
      name: 'Rubrik',
    });
  });

  it('is stronger than what a column seems to be', async () => {
    const { rows, reading } = await read('name,Contact,url\nA,B,https://t.me/a\n', { map: ['name=Contact'] });
    expect(rows).toEqual(['{"line":2,"name":"B","addresses":["https://t.me/a"]}']);
    expect(reading.ignored).toEqual(['name']);
  });

  it.each([
    [
      'name=Nothing',
      'There is no column "Nothing". The columns are: Rubrik, Länk, Storlek, ID.',
      '- --map name=Rubrik',
    ],
    ['url=#9', 'There is no column "#9". The columns are: Rubrik, Länk, Storlek, ID.', '- --map url=Rubrik'],
    [
      'nome=Rubrik',
      /^--map nome=Rubrik: there is no field "nome"\. The fields are: name, title, url, /,
      'LIST.csv --map name="Group name"',
    ],
    ['name', '--map name: write FIELD=COLUMN.', 'LIST.csv --map name="Group name"'],
  ] as const)('%s is wrong use, which ends with a command', async (map, message, hint) => {
    const error = await refusal(text, { map: [map] });
    expect(error.exit).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.hint).toContain(`turf import ${hint}`);
  });

  it.each([
    ['Group name,url\nA,https://t.me/a\n', 'name="Group name"'],
    ['$(id),url\nA,https://t.me/a\n', 'name=#1'],
    [',url,members\nA,https://t.me/a,5\n', 'name=#1'],
  ])('the command to paste is safe in a shell: %j', async (list, words) => {
    const { hint } = await refusal(list, { map: ['name=x'] });
    expect(hint).toBe(`turf import - --map ${words}`);
  });
});

describe('refusals', () => {
  it.each([
    [
      'a quote that never closes',
      `name,members\n"Tenants,5\n${'x,1\n'.repeat(10_000)}`,
      'the quote opened on line 2 is never closed',
    ],
    [
      'a quote in the headings that never closes',
      '"name,url\nElm,https://t.me/elm_road\n',
      'the quote opened on line 1',
    ],
    ['one behind the first heading', 'name,"url\nElm,https://t.me/elm_road\n', 'the quote opened on line 1'],
    ['one in a file with other quotes', 'name,"url\n"Elm",https://t.me/elm_road\n', 'the quote opened on line 1'],
    ['too many columns', `name,url\n${','.repeat(2_001)}\n`, 'more than 2000 columns'],
    ['JSON nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested more than 64'],
    ['records 100,000 deep', `[{"name":"a","url":${'{"a":'.repeat(100_000)}`, 'nested more than 64'],
    ['JSON with a comma too many', '[{"name":"a","url":"https://t.me/a"},]', 'not valid JSON'],
    ['a line break inside a JSON text', '[{"name":"a\nb","url":"https://t.me/a"}]', 'not valid JSON'],
    [
      'JSON with 2,001 keys',
      JSON.stringify([
        {
          name: 'a',
          url: 'https://t.me/a',
          ...Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`k${at}`, 1])),
        },
      ]),
      'more than 2000 different keys',
    ],
  ])('%s', async (_, text, what) => {
    const error = await refusal(text, text.startsWith('[[') ? { from: 'json' } : {});
    expect(error.exit).toBe(4);
    expect(error.message).toContain(what);
    expect(error.hint).not.toBe(null);
  });

  it('an unknown format is not found', async () => {
    const error = await refusal('name,url\n', { from: 'reddit' });
    expect(error.exit).toBe(8);
    expect(error.hint).toContain('reddit-subreddits');
  });

  it.each([
    ['sheet', 'name,url\na,https://t.me/a\nb,https://t.me/b\n'],
    ['url-list', 'https://t.me/a\nhttps://t.me/b\n'],
    ['json', '[{"name":"a","url":"x"},{"name":"b","url":"y"}]'],
    ['json', '{"name":"a","url":"x"}\n{"name":"b","url":"y"}\n'],
    ['reddit-subreddits', '[{"display_name":"a","subreddit_type":"public"},{"display_name":"b"}]'],
    ['turf-export', 'key,name,turf_export_v1\na:b,c,\na:d,e,\n'],
  ])('%s stops at --limit-rows', async (_, text) => {
    expect((await read(text, { limitRows: 2 })).rows).toHaveLength(2);
    const error = await refusal(text, { limitRows: 1 });
    expect(error.exit).toBe(4);
    expect(error.hint).toContain('--limit-rows');
  });
});

describe('rows put aside', () => {
  it('a good list with two slips keeps its good rows and names the lines of the others', async () => {
    const good = (at: number) => `Group ${at},https://t.me/group${at},${at}`;
    const lines = Array.from({ length: 100 }, (_, at) => good(at + 2));
    lines[12] = 'Hill, Lake,https://t.me/hilllake,5';
    lines[18] = 'Short,https://t.me/short';
    const { items } = await read(`name,url,members\n${lines.join('\n')}\n`);
    const rejects = items.flatMap((item) => ('code' in item ? [[item.line, item.code]] : []));
    expect(rejects).toEqual([
      [14, 'columns'],
      [20, 'columns'],
    ]);
    expect(items).toHaveLength(100);
  });

  it('a cell or value over 64 KB is a reject, and the next row is read', async () => {
    const long = 'x'.repeat(70_000);
    for (const text of [
      `name,url\na,https://t.me/a\n${long},https://t.me/c\nb,https://t.me/b\n`,
      JSON.stringify([
        { name: 'a', url: 'w' },
        { name: long, url: 'x' },
        { name: 'b', url: 'y' },
      ]),
    ]) {
      const { items } = await read(text);
      expect(items.map((item) => ('code' in item ? item.code : item.fields.get('name')))).toEqual([
        'a',
        'field-size',
        'b',
      ]);
    }
  });

  it('headings that are names of Object do nothing', async () => {
    const { items, reading } = await read('__proto__,constructor,toString,name\na,b,c,d\n');
    expect(items).toHaveLength(1);
    expect(reading.ignored).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.keys({})).toEqual([]);
    expect('a' in {}).toBe(false);
  });

  it('a column of words under "members" is taken for people and not read', async () => {
    const { reading } = await read(
      'group,members,link\nA,"Sam, Kim",https://t.me/a\nB,Kim,https://t.me/b\nC,Sam,https://t.me/c\n',
    );
    expect(reading.personal).toEqual(['members']);
  });
});
