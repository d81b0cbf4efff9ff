/** Layouts of hand-made sheets that no fixture can show alone: what must not be mistaken for headings, delimiters or examples, and what --map makes readable. */
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.js';

const rowsOf = async (text: string, map: readonly string[] = [], from?: string) =>
  (await readText(text, { map, ...(from === undefined ? {} : { from }) })).rows;
const warned = async (text: string) => (await readText(text)).warnings.map(({ id }) => id);

describe('headings in two rows', () => {
  it('are not a title above the headings', async () => {
    const { reading } = await readText(
      'Riverside tracker,,,Updated 3/4\nGroup,Link,Members,City\nElm,https://t.me/elm,5,Elmton\n',
    );
    expect(reading.headings).toEqual(['Group', 'Link', 'Members', 'City']);
    expect(reading.headerLine).toBe(2);
  });

  it('are not a first row of words', async () => {
    const text = 'Group,Platform,,Privacy\nElm,Facebook,x,Public\nHill,Reddit,y,Private\n';
    expect(await rowsOf(text)).toHaveLength(2);
  });

  it('are left out where they are repeated', async () => {
    const head = ',Facebook,,City\nGroup,Link,Members,\n';
    const text = `${head}Elm,https://www.facebook.com/groups/elm,5,Elmton\n${head}Hill,https://www.facebook.com/groups/hill,6,Hillton\n`;
    expect(await rowsOf(text)).toHaveLength(2);
    expect(await warned(text)).toEqual(['formats.repeated-header']);
  });
});

describe('figures of one platform', () => {
  const head = 'name,website,facebook,facebook followers\n';
  it('are not given to another platform of the row', async () => {
    expect(await rowsOf(`${head}Elm,https://elm.example,,500\n`)).toEqual([
      '{"line":2,"name":"Elm","addresses":["https://elm.example"]}',
    ]);
  });
  it('make it the first place of the row', async () => {
    expect(await rowsOf(`${head}Elm,https://elm.example,elmpage,500\n`)).toEqual([
      '{"line":2,"name":"Elm","members":"500","addresses":["elmpage (facebook)","https://elm.example"]}',
    ]);
  });
});

describe('a second table below the first', () => {
  const first = 'Name,Link,Members\nElm,https://t.me/elmroad,5\n';
  it('is read by its own headings, also where --map names a column of the first only', async () => {
    const text = `${first}Group,People,Town\nMill,60,South\n`;
    const mill = '{"line":4,"name":"Mill","members":"60","place":"South","addresses":[]}';
    expect((await rowsOf(text))[1]).toBe(mill);
    expect((await rowsOf(text, ['members=Members']))[1]).toBe(mill);
  });
  it.each([
    ['a place called like a heading', 'Group,,60'],
    ['a word that is no heading among others', 'Group,Mill,Town'],
    ['a platform and a word', 'Facebook,Public,12'],
    ['an address', 'Name,https://t.me/name,Members'],
  ])('does not begin with %s', async (_, row) => {
    expect(await rowsOf(`${first}${row}\nOak,https://t.me/oakroad,7\n`)).toHaveLength(3);
  });
});

describe('remarks', () => {
  it.each([
    ['a name that is all there is known of a place', 'Stars of Elm,,'],
    ['a mailing list', 'tenants@lists.elm.example,,'],
    ['a star in a full row', '*Elm*,https://t.me/elmstar,5'],
  ])('are not: %s', async (_, row) => {
    expect(await warned(`Name,Link,Members\nElm,https://t.me/elmroad,5\n${row}\n`)).not.toContain('formats.footnotes');
  });
});

describe('headings between the rows', () => {
  it.each([
    ['one alone', 'Group,Link,Members\nRIVERSIDE,,\nElm,https://t.me/elm,5\nHill,https://t.me/hill,6\n'],
    [
      'names like the others',
      'Group,Link,Members\nQuiet,,\nElm,https://t.me/elm,5\nSleepy,,\nHill,https://t.me/hill,6\n',
    ],
    ['with a place column', 'Group,City,Members\nRIVERSIDE,,\nElm,Elmton,5\nLAKESIDE,,\nHill,Hillton,6\n'],
    [
      'without rows below',
      'Group,Link,Members\nRIVERSIDE,,\nLAKESIDE,,\nElm,https://t.me/elm,5\nHill,https://t.me/hill,6\n',
    ],
  ])('are places by name: %s', async (_, text) => {
    const lines = text.trim().split('\n').length - 1;
    expect(await rowsOf(text)).toHaveLength(lines);
    expect(await warned(text)).toEqual([]);
  });

  it.each([
    [
      'with a colon',
      'Group,Link,Members\nRiverside:,,\nElm,https://t.me/elm,5\nLakeside:,,\nHill,https://t.me/hill,6\n',
    ],
    [
      'in a column of their own',
      ',Group,Link\nRiverside,,\n,Elm,https://t.me/elm\nLakeside,,\n,Hill,https://t.me/hill\n',
    ],
    ['as short rows', 'Group,Link,Members\nRIVERSIDE\nElm,https://t.me/elm,5\nLAKESIDE\nHill,https://t.me/hill,6\n'],
  ])('are carried down: %s', async (_, text) => {
    const places = (await readText(text)).items.map((item) => ('code' in item ? item.code : item.fields.get('place')));
    expect(places.map((place) => place?.toLowerCase())).toEqual(['riverside', 'lakeside']);
    expect(await warned(text)).toEqual(['formats.sections-of-places']);
  });

  it('do not overrule what a row says itself', async () => {
    const text = 'Name,Platform,Link,Members\nFacebook,,,\nElm,Telegram,elmchannel,5\nReddit,,,\nHill,,r/hill,6\n';
    const platforms = (await readText(text)).items.map((item) => ('code' in item ? null : item.fields.get('platform')));
    expect(platforms).toEqual(['Telegram', 'Reddit']);
  });
});

describe('odd delimiters', () => {
  it.each([
    ['a Markdown list', '**Elm** https://t.me/elm\n**Hill** https://t.me/hill\n', 'url-list'],
    ['bullets', '* Name * https://t.me/elm *\n* Hill * https://t.me/hill *\n', 'url-list'],
    ['stars in cells', 'name,link\nElm* Street* ,https://t.me/elm\nHill* ,https://t.me/hill\n', ','],
    ['colons in headings', 'name,link: url: page,members\nElm,https://t.me/elm,5\nHill,https://t.me/hill,6\n', ','],
  ])('are not seen in %s', async (_, text, expected) => {
    const { reading, format } = await readText(text);
    expect(format === 'sheet' ? reading.delimiter : format).toBe(expected);
  });

  it.each(['~', '^', '||', '::', '* ', '§'])('%s is found by the headings that it makes', async (delimiter) => {
    const line = (...cells: string[]) => `${cells.join(delimiter)}\n`;
    const { rows, reading } = await readText(
      line('name', 'url', 'members') +
        line('Elm, East', 'https://t.me/elm', '5') +
        line('Hill', 'https://t.me/hill', '6'),
    );
    expect(reading.columns.get('members')).toBe('members');
    expect(rows[0]).toBe('{"line":2,"name":"Elm, East","members":"5","addresses":["https://t.me/elm"]}');
  });
});

describe('a list without headings', () => {
  it('of names alone is read by the number of its column, every line of it', async () => {
    const rows = await rowsOf('Elm Road, East\nHill Street\n"The Shed" group\n', ['name=#1'], 'sheet');
    expect(rows).toEqual([
      '{"line":1,"name":"Elm Road, East","addresses":[]}',
      '{"line":2,"name":"Hill Street","addresses":[]}',
      '{"line":3,"name":"\\"The Shed\\" group","addresses":[]}',
    ]);
  });

  it('of many columns is read by their numbers, the first row too', async () => {
    const text =
      'Australia,NSW,Inner West,Elm Helpers,https://www.facebook.com/groups/elm\n' +
      'Australia,VIC,Carlton,Hill Care,Call 0423 000 112 for help\n' +
      'Australia,VIC,Carlton,Mill Care,Ask at the library\n';
    expect(await rowsOf(text, ['name=#4', 'url=#5', 'place=#3'], 'sheet')).toEqual([
      '{"line":1,"name":"Elm Helpers","place":"Inner West","addresses":["https://www.facebook.com/groups/elm"]}',
      '{"line":2,"name":"Hill Care","place":"Carlton","addresses":[]}',
      '{"line":3,"name":"Mill Care","place":"Carlton","addresses":[]}',
    ]);
  });

  it('that has unknown headings is read by their names', async () => {
    expect(await rowsOf('note\nx,item,price\n1,Elm,5\n', ['name=item'], 'sheet')).toEqual([
      '{"line":3,"name":"Elm","addresses":[]}',
    ]);
  });
});

describe('--map FIELD=-', () => {
  it('leaves the field empty', async () => {
    const { reading, rows } = await readText('name,how many people,link\nElm,5,https://t.me/elm\n', {
      map: ['members=-'],
    });
    expect(reading.columns.has('members')).toBe(false);
    expect(rows).toEqual(['{"line":2,"name":"Elm","addresses":["https://t.me/elm"]}']);
  });
  it('is a column where one is called so', async () => {
    expect(await rowsOf('name,-,link\nElm,5,https://t.me/elm\n', ['members=-'])).toEqual([
      '{"line":2,"members":"5","name":"Elm","addresses":["https://t.me/elm"]}',
    ]);
  });
});

describe('a column that was a guess', () => {
  const guessed = async (text: string, map: readonly string[] = []) =>
    ((await readText(text, { map })).reading.unsure ?? []).map(({ field, heading, rivals }) => [
      field,
      heading,
      ...rivals.map((rival) => rival.heading),
    ]);

  it.each([
    ['two names', 'Group,Organization,Link\nElm,Elm Org,https://t.me/elm\n', [['name', 'Group', 'Organization']]],
    ['two counts', 'Name,Members,Followers\nElm,5,6\n', [['members', 'Members', 'Followers']]],
    ['an unknown heading', 'Ryhmä,Osoite\nElm,https://t.me/elm\nHill,https://t.me/hill\n', [['name', 'Ryhmä']]],
    [
      'a question',
      'Group,Link,About how many people are in it?\nElm,https://t.me/elm,5\n',
      [['members', 'About how many people are in it?']],
    ],
  ])('is told: %s', async (_, text, expected) => {
    expect(await guessed(text)).toEqual(expected);
    const map = expected.map(([field, heading]) => `${field}=${heading}`);
    expect(await guessed(text, map)).toEqual([]);
  });

  it.each([
    ['known headings', 'Name,Link,Members,City\nElm,https://t.me/elm,5,Elmton\n'],
    ['the same cells twice', 'Group,Organization,Link\nElm,Elm,https://t.me/elm\n'],
    ['a count of each platform', 'Name,Facebook,Facebook followers,Instagram,Instagram followers\nElm,elm,5,@elm,6\n'],
    ['a title as the name', 'title,url\nElm,https://t.me/elm\n'],
  ])('is not: %s', async (_, text) => {
    expect(await guessed(text)).toEqual([]);
  });
});
