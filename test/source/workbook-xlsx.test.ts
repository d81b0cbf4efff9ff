/** XLSX as different programs write it: every quirk as the text that is read out of it. */
import { describe, expect, it } from 'vitest';
import { inline, readBytes, relation, relationsXml, sheetXml, textOf, xlsx, zipped } from './made-workbook.js';

const value = (stored: string, attributes = '') => `<c ${attributes}><v>${stored}</v></c>`;
const STYLES =
  '<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-409]d\\ mmm\\ yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="#,##0 &quot;members&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/>' +
  '<xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="166"/></cellXfs></styleSheet>';
const STRINGS =
  '<sst><si><t>Plain</t></si><si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>' +
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t xml:space="preserve">a_x000D_\nb_x005F_x0041_ &amp; &#233;</t></si></sst>';

describe('one cell', () => {
  it.each([
    ['a number with a useless fraction', value('1234.0'), '1234'],
    ['a whole number of 15 digits', value('123456789012345'), '123456789012345'],
    ['a whole number written digit by digit', value('1234567890123456789'), '1234567890123456789'],
    ['a number whose digits are lost', value('1.23456789012345E+17'), '1.23456789012345E+17'],
    ['an exponent that loses nothing', value('1.59675E+14'), '159675000000000'],
    ['a small number', value('1.5E-7'), '0.00000015'],
    ['a negative small number', value('-2E-10'), '-0.0000000002'],
    ['what is stored for 2.3', value('2.2999999999999998'), '2.3'],
    ['a number with a style of its own', value('5400', 's="4"'), '5400'],
    ['true', value('1', 't="b"'), 'TRUE'],
    ['false', value('0', 't="b"'), 'FALSE'],
    ['an error', value('#REF!', 't="e"'), '#REF!'],
    ['a date', value('45356', 's="1"'), '2024-03-05'],
    ['a date in words', value('45356', 's="3"'), '2024-03-05'],
    ['a date with a time', value('45356.604166666664', 's="2"'), '2024-03-05 14:30'],
    ['a date with midnight', value('45356', 's="2"'), '2024-03-05'],
    ['a date whose style hides its time', value('45356.7', 's="1"'), '2024-03-05'],
    ['a time', value('0.37847222222222227', 's="5"'), '09:05'],
    ['a serial day without a date style', value('45356'), '45356'],
    ['the first day', value('1', 's="1"'), '1900-01-01'],
    ['the last day before the day that never was', value('59', 's="1"'), '1900-02-28'],
    ['the day after it', value('61', 's="1"'), '1900-03-01'],
    ['a negative day', value('-1', 's="1"'), '-1'],
    ['a day beyond the calendar', value('99999999', 's="1"'), '99999999'],
    ['an ISO date of the strict standard', value('2024-03-05T00:00:00', 't="d"'), '2024-03-05'],
    ['a shared text', value('0', 't="s"'), 'Plain'],
    ['rich text', value('1', 't="s"'), 'Rich text'],
    ['text with its reading', value('2', 't="s"'), '東京'],
    ['text with escapes and entities', value('3', 't="s"'), 'a\u2028b_x0041_ & é'],
    ['a shared text that is not there', value('99', 't="s"'), ''],
    ['a shared text of a number that is none', value('x', 't="s"'), ''],
    ['a calculated text', '<c t="str"><f>A2&amp;B2</f><v>Elm Town</v></c>', 'Elm Town'],
    ['a calculated number', '<c><f>SUM(A1:A9)</f><v>12</v></c>', '12'],
    ['a tab and a quote', inline('say &quot;hi&quot;\there'), '"say ""hi""\there"'],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[<b> & co]]></t></is></c>', '<b> & co'],
    [
      'a link by formula',
      '<c t="str"><f>HYPERLINK("https://t.me/elm","Elm ""News""")</f><v>Elm "News"</v></c>',
      '"=HYPERLINK(""https://t.me/elm"",""Elm """"News"""""")"',
    ],
    [
      'a link by formula that was never calculated',
      '<c><f>HYPERLINK("https://t.me/elm","Elm")</f></c>',
      '"=HYPERLINK(""https://t.me/elm"",""Elm"")"',
    ],
    ['a link by formula to another cell', '<c t="str"><f>HYPERLINK(A2,"Elm")</f><v>Elm</v></c>', 'Elm'],
    ['a link that mails', '<c t="str"><f>HYPERLINK("mailto:a@example.org","Ann")</f><v>Ann</v></c>', 'Ann'],
    ['a count with a link', '<c t="str"><f>HYPERLINK("https://x.example","1,200")</f><v>1,200</v></c>', '1,200'],
  ])('%s', async (_, cell, expected) => {
    const text = await textOf(
      xlsx(`<row>${inline('x')}${cell}${inline('y')}</row>`, {
        'xl/styles.xml': STYLES,
        'xl/sharedStrings.xml': STRINGS,
      }),
    );
    expect(text).toBe(`x\t${expected}\ty\n`);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const workbook = (xlsx('')['xl/workbook.xml'] ?? '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const more = { 'xl/workbook.xml': workbook, 'xl/styles.xml': STYLES };
    expect(await textOf(xlsx(`<row>${value('43894', 's="1"')}${value('0', 's="1"')}</row>`, more))).toBe(
      '2024-03-05\t1904-01-01\n',
    );
  });
});

describe('rows', () => {
  it('are lines, whatever is empty between them and behind them', async () => {
    const rows =
      `<row r="1">${inline('Name', 'Link')}<c r="XFD1" s="3"/></row><row r="4"><c r="B4" t="inlineStr"><is><t>b</t></is></c></row>` +
      '<row r="5"><c r="A5" s="1"/></row><row r="1048576"><c r="A1048576"/></row>';
    expect(await textOf(xlsx(rows))).toBe('Name\tLink\n\n\n\tb\n');
  });

  it('are as wide as the widest, so that none is taken for cut off', async () => {
    expect(await textOf(xlsx(`<row>${inline('Title')}</row><row>${inline('a', 'b', 'c')}</row>`))).toBe(
      'Title\t\t\na\tb\tc\n',
    );
  });

  it('keep cells in their columns when they are out of order, and the last of two', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = `<row r="1">${cell('C1', 'c')}${cell('A1', 'a')}${cell('A1', 'A')}</row>`;
    expect(await textOf(xlsx(rows))).toBe('A\t\tc\n');
  });

  it('out of order, or twice, follow each other: nothing is lost', async () => {
    const rows = `<row r="3">${inline('three')}</row><row r="2">${inline('two')}</row><row r="2">${inline('again')}</row>`;
    expect(await textOf(xlsx(rows))).toBe('\n\nthree\ntwo\nagain\n');
  });

  it('have line breaks in cells as one letter, so that lines stay rows', async () => {
    expect(await textOf(xlsx(`<row>${inline('a\r\nb\nc', 'd')}</row>`))).toBe('a\u2028b\u2028c\td\n');
  });
});

describe('merged cells', () => {
  const merged = (rows: string, ...ranges: readonly string[]) =>
    xlsx('', {
      'xl/worksheets/sheet1.xml': sheetXml(
        rows,
        `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
      ),
    });
  const row = (number: number, ...cells: readonly string[]) =>
    `<row r="${number}">${cells
      .map((text, at) => (text === '' ? '' : `<c r="${'ABC'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`))
      .join('')}</row>`;

  it('down: their value stands in every row that has something of its own', async () => {
    const rows = row(1, 'Elm', 'one') + row(2, '', 'two') + row(3) + row(4, '', 'four') + row(5, '', 'five');
    expect(await textOf(merged(rows, 'A1:A4'))).toBe('Elm\tone\nElm\ttwo\n\nElm\tfour\n\tfive\n');
  });
  it('to the right: their value stands once', async () => {
    expect(await textOf(merged(row(1, 'Facebook') + row(2, 'a', 'b'), 'A1:B1'))).toBe('Facebook\t\na\tb\n');
  });
  it('both ways: down the first column', async () => {
    const rows = row(1, 'Elm', '', 'one') + row(2, '', '', 'two');
    expect(await textOf(merged(rows, 'A1:B2'))).toBe('Elm\t\tone\nElm\t\ttwo\n');
  });
});

describe('links of the sheet', () => {
  const linked = (rows: string, links: string, relations: readonly string[]) =>
    textOf(
      xlsx('', {
        'xl/worksheets/sheet1.xml': sheetXml(rows, `<hyperlinks>${links}</hyperlinks>`),
        'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(...relations),
      }),
    );
  const outside = (id: string, url: string) => relation(id, 'hyperlink', url, 'TargetMode="External"');

  it('stand with the text of their cells, unless it says the same', async () => {
    const text = await linked(
      `<row r="1">${inline('Elm News', 'https://t.me/elm', 't.me/elm/', 'Ann', 'Sheet')}</row>`,
      '<hyperlink ref="A1" r:id="r1"/><hyperlink ref="B1" r:id="r1"/><hyperlink ref="C1" r:id="r1"/>' +
        '<hyperlink ref="D1" r:id="r2"/><hyperlink ref="E1" location="Other!A1"/><hyperlink ref="F1" r:id="r1"/>',
      [outside('r1', 'https://t.me/elm'), outside('r2', 'mailto:ann@example.org')],
    );
    expect(text).toBe('"=HYPERLINK(""https://t.me/elm"",""Elm News"")"\thttps://t.me/elm\tt.me/elm/\tAnn\tSheet\n');
  });
  it('may cover a range', async () => {
    const text = await linked(
      `<row r="1">${inline('a', 'b')}</row><row r="2">${inline('c')}</row><row r="3">${inline('d')}</row>`,
      '<hyperlink ref="A1:A2" r:id="r1"/>',
      [outside('r1', 'http://x.example/&quot;q&quot;')],
    );
    const at = (name: string) => `"=HYPERLINK(""http://x.example/%22q%22"",""${name}"")"`;
    expect(text).toBe(`${at('a')}\tb\n${at('c')}\t\nd\t\n`);
  });
});

describe('workbooks', () => {
  const three = {
    ...xlsx(`<row>${inline('a')}</row>`, {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="One" sheetId="1" q:id="rId1"/>' +
        '<x:sheet name="Two" sheetId="2" state="hidden" q:id="rId4"/><x:sheet name="README first" sheetId="3" q:id="rId5"/>' +
        '<x:sheet name="Chart" sheetId="4" q:id="rId6"/><x:sheet name="Empty" sheetId="5" q:id="rId7"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': relationsXml(
        '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/>',
        relation('rId4', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId5', 'worksheet', '../xl/worksheets/SHEET1.xml'),
        relation('rId6', 'chartsheet', 'chartsheets/sheet1.xml'),
        relation('rId7', 'worksheet', 'worksheets/empty.xml'),
      ),
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'xl/worksheets/empty.xml': sheetXml('<row r="1"><c r="A1" s="2"/></row>'),
    }),
  };

  it('of other writers: prefixes, absolute paths, the strict standard, other cases', async () => {
    expect(await readBytes(zipped(three))).toEqual([
      { name: 'One', skip: null, text: 'a\t\n\t7\n' },
      { name: 'Two', skip: 'hidden', text: 'a\t\n\t7\n' },
      { name: 'README first', skip: 'instructions', text: 'a\t\n\t7\n' },
      { name: 'Empty', skip: 'empty', text: '' },
    ]);
  });
  it('in UTF-16', async () => {
    const part = `\ufeff${sheetXml(`<row>${inline('é')}</row>`)}`;
    const bytes = zipped(xlsx(''));
    expect(bytes.length).toBeGreaterThan(0);
    const { zipSync, unzipSync } = await import('fflate');
    const files = { ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(part, 'utf16le')) };
    expect((await readBytes(zipSync(files)))[0]?.text).toBe('é\n');
  });
  it('whose only sheet is called Lists: it is read all the same', async () => {
    const workbook = (xlsx('')['xl/workbook.xml'] ?? '').replace('"Groups"', '"Lists"');
    const [sheet] = await readBytes(zipped(xlsx(`<row>${inline('a')}</row>`, { 'xl/workbook.xml': workbook })));
    expect(sheet?.skip).toBe(null);
  });
});
