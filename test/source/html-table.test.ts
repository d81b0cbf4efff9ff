/** Tables of web pages as the text that is read out of them. */
import { describe, expect, it } from 'vitest';
import { readBytes } from './made-workbook.js';

const tablesOf = (html: string | Buffer) => readBytes(Buffer.from(html), 'html');
async function textOf(html: string): Promise<string> {
  const [table, other] = await tablesOf(html);
  if (table === undefined || other !== undefined) throw new Error('not one table');
  return table.text;
}

describe('cells', () => {
  it.each([
    ['entities', '<td>Caf&eacute; &amp; B&uuml;ro&nbsp;&#8211; &lt;b&gt;', 'Café & Büro – <b>'],
    ['blanks and breaks', '<td>  a\n  b<br>c<p>d</p>', 'a b\u2028c\u2028d'],
    ['scripts and styles', '<td>a<script>var x = "<td>no</td>";</script><style>td{}</style>b', 'ab'],
    ['a link', '<td><a href="https://t.me/elm"><b>Elm</b></a>', '"=HYPERLINK(""https://t.me/elm"",""Elm"")"'],
    ['an address', '<td><a href="https://t.me/elm">t.me/elm</a>', 't.me/elm'],
    ['a picture with a link', '<td><a href="https://t.me/elm"><img src="x.png"></a>', 'https://t.me/elm'],
    [
      'links that lead to no page',
      '<td><a href="#top">a</a> <a href="javascript:x()">b</a> <a href="mailto:c@d.example">c</a>',
      'a b c',
    ],
    ['a count with a link', '<td><a href="https://x.example/members">1,200</a>', '1,200'],
    ['a table within', '<td>a<table><tr><td>no</td></tr></table>b', 'ab'],
  ])('%s', async (_, cell, expected) => {
    expect(await textOf(`<table><tr><th>x${cell}<tr><td>y<td>z</table>`)).toBe(`x\t${expected}\ny\tz\n`);
  });

  it('merged down are repeated, merged to the right are not', async () => {
    const html =
      '<table><tr><td rowspan=3>Elm<td colspan=2>both<tr><td>1<td rowspan="2">2<tr><td>3<tr><td>4<td>5<td>6</table>';
    expect(await textOf(html)).toBe('Elm\tboth\t\nElm\t1\t2\nElm\t3\t2\n4\t5\t6\n');
  });
});

describe('tables', () => {
  it('are named by their captions, and small ones are none', async () => {
    const rows = '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>';
    const html =
      `<html><body><table><tr><td>menu</td><td>search</td></tr></table><table><tr><td>one</td></tr><tr><td>column</td></tr></table>` +
      `<table><caption>Groups <i>2024</i></caption>${rows}</table><table>${rows}</table></body></html>`;
    expect(await tablesOf(html)).toEqual([
      { name: 'Groups 2024', skip: null, text: 'a\tb\nc\td\n' },
      { name: 'Table 2', skip: null, text: 'a\tb\nc\td\n' },
    ]);
  });
  it('that lay out a page give way to those within', async () => {
    const rows = '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>';
    const html = `<table><tr><td>menu</td><td><table>${rows}</table></td></tr><tr><td>foot</td></tr></table>`;
    expect(await tablesOf(html)).toEqual([{ name: 'Table 1', skip: null, text: 'a\tb\nc\td\n' }]);
  });
  it('of Google Sheets have their letters and numbers left out', async () => {
    const html =
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><div class="ritz grid-container" dir="ltr">' +
      '<table class="waffle" cellspacing="0"><thead><tr><th class="row-header freezebar-origin-ltr"></th>' +
      '<th id="0C0" class="column-headers-background">A</th><th id="0C1" class="column-headers-background">B</th></tr></thead><tbody>' +
      '<tr style="height: 20px"><th id="0R0" class="row-headers-background"><div class="row-header-wrapper">1</div></th>' +
      '<td class="s0" dir="ltr">Name</td><td class="s0" dir="ltr">Link</td></tr>' +
      '<tr><th class="freezebar-cell freezebar-horizontal-handle row-header-shim"></th><td class="freezebar-cell"></td><td class="freezebar-cell"></td></tr>' +
      '<tr><th id="0R1" class="row-headers-background"><div class="row-header-wrapper">2</div></th><td class="s1"></td><td class="s1"></td></tr>' +
      '<tr><th id="0R2" class="row-headers-background"><div class="row-header-wrapper">3</div></th>' +
      '<td class="s1 softmerge"><div class="softmerge-inner">Elm Tenants</div></td>' +
      '<td class="s2"><a target="_blank" href="https://www.google.com/url?q=https://t.me/elm&amp;sa=D">News</a></td></tr></tbody></table></div>';
    expect(await textOf(html)).toBe(
      'Name\tLink\n\nElm Tenants\t"=HYPERLINK(""https://www.google.com/url?q=https://t.me/elm&sa=D"",""News"")"\n',
    );
  });
  it('in the encoding that the page names', async () => {
    const html = (charset: string) => `<html><head><meta charset="${charset}"></head><table><tr><td>a<td>b<tr><td>`;
    const bytes = Buffer.concat([Buffer.from(html('windows-1251')), Buffer.from([0xcf, 0xeb]), Buffer.from('<td>d')]);
    expect((await tablesOf(bytes))[0]?.text).toBe('a\tb\nПл\td\n');
    const unknown = Buffer.concat([Buffer.from(html('klingon')), Buffer.from([0xe9]), Buffer.from('<td>d')]);
    expect((await tablesOf(unknown))[0]?.text).toBe('a\tb\né\td\n');
  });
  it('may be none', async () => {
    expect(await tablesOf('<html><body><p>Hello</p></body></html>')).toEqual([]);
  });
});
