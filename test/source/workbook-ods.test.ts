/** ODS as LibreOffice and others write it, as the text that is read out of it. */
import { describe, expect, it } from 'vitest';
import { ods, readBytes, textOf, zipped } from './made-workbook.js';

const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (content: string, attributes = 'office:value-type="string"') =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, attributes = 'table:name="Groups"') => `<table:table ${attributes}>${rows}</table:table>`;
const rowsOf = (rows: string) => textOf(ods(table(rows)));

describe('one cell', () => {
  it.each([
    ['a text', cell(p('Elm Town')), 'Elm Town'],
    ['a number', cell(p('1,234'), 'office:value-type="float" office:value="1234"'), '1234'],
    ['a share', cell(p('12%'), 'office:value-type="percentage" office:value="0.12"'), '0.12'],
    ['a date', cell(p('5 Mar'), 'office:value-type="date" office:date-value="2024-03-05"'), '2024-03-05'],
    ['a moment', cell(p('x'), 'office:value-type="date" office:date-value="2024-03-05T14:30:00"'), '2024-03-05 14:30'],
    ['a time', cell(p('09:05'), 'office:value-type="time" office:time-value="PT09H05M00S"'), '09:05'],
    ['true', cell(p('wahr'), 'office:value-type="boolean" office:boolean-value="true"'), 'TRUE'],
    ['an error', cell(p('#REF!'), 'office:value-type="string" office:string-value="" table:formula="of:=x"'), '#REF!'],
    ['a text without paragraph', cell('', 'office:value-type="string" office:string-value="Elm"'), 'Elm'],
    ['paragraphs', cell(`${p('a')}\n  ${p('b<text:line-break/>c')}`), 'a\u2028b\u2028c'],
    ['blanks', cell(p('a<text:s text:c="3"/>b<text:s/>c<text:tab/>d')), 'a   b c d'],
    ['blanks without measure', cell(p('a<text:s text:c="-5"/><text:s text:c="x"/>b')), 'a  b'],
    ['styled text', cell(p('a <text:span>b</text:span>')), 'a b'],
    ['a comment', cell(`<office:annotation>${p('secret')}</office:annotation>${p('a')}`), 'a'],
    ['a picture with words', cell(`${p('a')}<draw:frame><draw:text-box>${p('no')}</draw:text-box></draw:frame>`), 'a'],
    [
      'a link',
      cell(p('<text:a xlink:href="https://t.me/elm">Elm</text:a>')),
      '"=HYPERLINK(""https://t.me/elm"",""Elm"")"',
    ],
    ['an address', cell(p('<text:a xlink:href="https://t.me/elm/">https://t.me/elm</text:a>')), 'https://t.me/elm'],
    [
      'an address within a text',
      cell(p('See <text:a xlink:href="https://a.example/x">https://a.example/x</text:a>, please')),
      'See https://a.example/x, please',
    ],
    [
      'two links',
      cell(p('<text:a xlink:href="https://a.example">A</text:a>, <text:a xlink:href="https://b.example">B</text:a>')),
      'A, B https://a.example https://b.example',
    ],
    [
      'a link by formula',
      cell(p('Elm'), 'table:formula="of:=HYPERLINK(&quot;https://t.me/elm&quot;;&quot;Elm&quot;)"'),
      '"=HYPERLINK(""https://t.me/elm"",""Elm"")"',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await rowsOf(row(cell(p('x')) + content + cell(p('y'))))).toBe(`x\t${expected}\ty\n`);
  });
});

describe('rows', () => {
  it('reach to the edge of the sheet by style, and end where the text ends', async () => {
    const rest = '<table:table-cell table:number-columns-repeated="16380"/>';
    const rows =
      row(cell(p('a')) + rest) +
      row(rest, 'table:number-rows-repeated="3"') +
      row(`<table:table-cell table:number-columns-repeated="2"/>${cell(p('c'))}${rest}`) +
      row(rest, 'table:number-rows-repeated="1048000"');
    expect(await rowsOf(rows)).toBe('a\t\t\n\n\n\n\t\tc\n');
  });
  it('and cells that are alike are written once', async () => {
    const twice = cell(p('b'), 'office:value-type="string" table:number-columns-repeated="2"');
    expect(await rowsOf(row(cell(p('a')) + twice, 'table:number-rows-repeated="2"'))).toBe('a\tb\tb\na\tb\tb\n');
  });
  it('may stand in groups and among headings', async () => {
    const rows = `<table:table-header-rows>${row(cell(p('h')))}</table:table-header-rows><table:table-row-group>${row(cell(p('a')))}</table:table-row-group>`;
    expect(await rowsOf(rows)).toBe('h\na\n');
  });
  it('repeat what is merged down, and not what is merged to the right', async () => {
    const down = cell(p('Elm'), 'table:number-rows-spanned="3" table:number-columns-spanned="2"');
    const covered = '<table:covered-table-cell/>';
    const rows =
      row(down + covered + cell(p('1'))) +
      row(covered + covered + cell(p('2')), 'table:number-rows-repeated="2"') +
      row(`<table:table-cell/>${cell(p('x'))}`);
    expect(await rowsOf(rows)).toBe('Elm\t\t1\nElm\t\t2\nElm\t\t2\n\tx\t\n');
  });
});

it('tells hidden sheets, and those without anything in them', async () => {
  const style = (name: string, display: string) =>
    `<style:style style:name="${name}"><style:table-properties table:display="${display}"/></style:style>`;
  const named = (name: string, ta: string) => `table:name="${name}" table:style-name="${ta}"`;
  const a = row(cell(p('a')));
  const tables = table(a, named('One', 'ta1')) + table(a, named('Two', 'ta2')) + table('', named('Three', 'ta1'));
  const changes = `<table:tracked-changes>${cell(p('gone'))}</table:tracked-changes>`;
  const parts = ods(changes + tables, style('ta1', 'true') + style('ta2', 'false'));
  expect(await readBytes(zipped(parts))).toEqual([
    { name: 'One', skip: null, text: 'a\n' },
    { name: 'Two', skip: 'hidden', text: 'a\n' },
    { name: 'Three', skip: 'empty', text: '' },
  ]);
});
