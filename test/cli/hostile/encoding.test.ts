/** Encodings: what is no UTF-8 is read rightly with a notice, or refused with its line; no letter is lost in silence. */
import { describe, expect, it } from 'vitest';
import { importEach, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const LIST = 'name,url,members\nAsociación,https://t.me/asociacion_vecinos,120\nRío Ñandú,https://t.me/rio_nandu,90\n';

/** UTF-16 in both orders, by hand: Node knows only one. */
function wide(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

it('the same list in every encoding is the same list', () =>
  hostile(async (turf) => {
    const files = {
      'plain.csv': LIST,
      'mark.csv': `\ufeff${LIST}`,
      'quoted.csv': `\ufeff${LIST.replace('name', '"name"')}`,
      'little.csv': wide(`\ufeff${LIST}`, 'le'),
      'big.csv': wide(`\ufeff${LIST}`, 'be'),
      'no-mark.csv': wide(LIST, 'le'),
      'windows.csv': Buffer.from(LIST, 'latin1'),
    };
    const { ran, of } = await importEach(turf, files, ['--as-of', '2026-01-01']);
    expect(ran.code).toBe(0);
    expect(of('plain.csv')).toMatchObject({ rows: 2, added: 2, warnings: [] });
    for (const name of Object.keys(files).slice(1)) {
      expect(of(name)).toMatchObject({ rows: 2, unchanged: 2, columns: { name: 'name' } });
      expect(of(name).warnings.join(), name).toMatch(name === 'windows.csv' ? /UTF-8.*windows-1252/ : /^$/);
    }
    expect(namesIn(turf.db)).toEqual(['Asociación', 'Río Ñandú']);
  }));

it('bytes that are wrong, far below the first look: a notice, and never a replacement character', () =>
  hostile(async (turf) => {
    const row = (name: Buffer): Buffer => Buffer.concat([name, Buffer.from(',https://t.me/the_last_group,7\n')]);
    const many = Array.from({ length: 3000 }, (_, at) => `Grupo ñandú ${at},https://t.me/group_number_${at},${at}\n`);
    const list = (name: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`name,url,members\n${many.join('')}`), row(name)]);
    const files = {
      'windows.csv': list(Buffer.from('Asociaci\xf3n', 'latin1')),
      'cut-off.csv': list(Buffer.from([0x41, 0xe2, 0x82])),
      'overlong.csv': list(Buffer.from([0x41, 0xc0, 0xaf])),
      'half.csv': list(Buffer.from([0x41, 0xed, 0xa0, 0x80])),
      'beyond.csv': list(Buffer.from([0x41, 0xf5, 0x80, 0x80, 0x80])),
      'broken-download.csv': Buffer.from(`${LIST}Año`).subarray(0, -2),
    };
    const { of } = await importEach(turf, files);
    for (const name of Object.keys(files)) expect(of(name).warnings.join(), name).toMatch(/UTF-8|encoding/);
    expect(JSON.stringify(stored(turf.db))).not.toContain('\ufffd');
  }));

it('said to be UTF-8 and is not: refused with the line', () =>
  hostile(async (turf) => {
    turf.write('a.csv', Buffer.from(LIST, 'latin1'));
    const ran = await turf.run(['import', 'a.csv', '--encoding', 'utf-8']);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/line 2/);
    expect(ran.stderr).toContain('--encoding');
  }));

it('halves of surrogate pairs in JSON are never stored, nor written', () =>
  hostile(async (turf) => {
    const item = (name: string, at: number): string => `{"name":"${name}","url":"https://t.me/lonely_half_${at}"}`;
    turf.write('a.json', `[${item('A \\ud800 half', 1)},${item('\\udc00\\ud83d', 2)},${item('\\ud83d\\ude00', 3)}]`);
    expect([0, 3]).toContain((await turf.run(['import', 'a.json'])).code);
    const shown = await turf.run(['spaces', '--json']);
    expect(JSON.stringify(JSON.parse(shown.stdout))).not.toMatch(/\\ud[89a-f]/);
    expect(namesIn(turf.db)).toContain('😀');
  }));

describe('--encoding', () => {
  it.each(['klingon', '', '__proto__'])('"%s" is wrong use', (name) =>
    hostile(async (turf) => {
      expect((await turf.run(['import', turf.write('a.csv', LIST), '--encoding', name])).code).toBe(2);
    }),
  );
});
