/** Encodings: what is no UTF-8 is read rightly with a notice, or refused with its line; no letter is lost in silence. */
import { describe, expect, it } from 'vitest';
import { imported, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const LIST = 'name,url,members\nAsociación,https://t.me/asociacion_vecinos,120\nRío Ñandú,https://t.me/rio_nandu,90\n';

/** UTF-16 in both orders, by hand: Node knows only one. */
function wide(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('what is read as it was meant', () => {
  const cases: readonly [what: string, bytes: Uint8Array | string, warned: boolean][] = [
    ['UTF-8 with a mark', `\ufeff${LIST}`, false],
    ['a mark before a quoted heading', `\ufeff${LIST.replace('name', '"name"')}`, false],
    ['UTF-16 with a mark, little end first', wide(`\ufeff${LIST}`, 'le'), false],
    ['UTF-16 with a mark, big end first', wide(`\ufeff${LIST}`, 'be'), false],
    ['UTF-16 without a mark', wide(LIST, 'le'), false],
    ['Windows-1252', Buffer.from(LIST, 'latin1'), true],
  ];
  it.each(cases)('%s', (_, bytes, isWarned) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', bytes), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran).columns.name).toBe('name');
      expect(imported(ran).warnings.join()).toMatch(isWarned ? /UTF-8|read as/ : /^$/);
      expect(namesIn(turf.db)).toEqual(['Asociación', 'Río Ñandú']);
    }),
  );
});

describe('bytes that are wrong', () => {
  const row = (name: Buffer, at: number): Buffer =>
    Buffer.concat([name, Buffer.from(`,https://t.me/group_number_${at},${at}\n`)]);
  const many = Array.from({ length: 3000 }, (_, at) => row(Buffer.from(`Grupo ñandú ${at}`), at));
  const head = Buffer.from('name,url,members\n');
  const bad: readonly [what: string, bytes: Buffer][] = [
    ['one byte of Windows-1252 far below the first look', Buffer.from('Asociaci\xf3n', 'latin1')],
    ['a character cut off', Buffer.from([0x41, 0xe2, 0x82])],
    ['an overlong slash', Buffer.from([0x41, 0xc0, 0xaf])],
    ['half of a surrogate pair', Buffer.from([0x41, 0xed, 0xa0, 0x80])],
    ['beyond the last character', Buffer.from([0x41, 0xf5, 0x80, 0x80, 0x80])],
  ];
  it.each(bad)('%s: never a replacement character', (_, bytes) =>
    hostile(async (turf) => {
      turf.write('a.csv', Buffer.concat([head, ...many, row(bytes, 9999)]));
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect([0, 3, 4]).toContain(ran.code);
      if (ran.code === 4) expect(ran.stderr).toMatch(/UTF-8|encoding/);
      else expect(imported(ran).warnings.join()).toContain('UTF-8');
      expect(JSON.stringify(stored(turf.db))).not.toContain('\ufffd');
    }),
  );

  it('said to be UTF-8: refused with the line', () =>
    hostile(async (turf) => {
      turf.write('a.csv', Buffer.from(LIST, 'latin1'));
      const ran = await turf.run(['import', 'a.csv', '--encoding', 'utf-8']);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toMatch(/line 2/);
      expect(ran.stderr).toContain('--encoding');
    }));

  it('the last character cut off by a broken download', () =>
    hostile(async (turf) => {
      turf.write('a.csv', Buffer.from(`${LIST}Año`).subarray(0, -1));
      const ran = await turf.run(['import', 'a.csv']);
      expect([0, 3, 4]).toContain(ran.code);
      expect(JSON.stringify(stored(turf.db))).not.toContain('\ufffd');
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
});

it.each(['klingon', '', '../../etc/passwd', '__proto__'])('--encoding "%s" is wrong use', (name) =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write('a.csv', LIST), '--encoding', name]);
    expect(ran.code).toBe(2);
  }),
);
