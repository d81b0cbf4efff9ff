/** Foreign text on a terminal: shown, never obeyed, whatever field, file name, heading or word of the command line it comes in. */
import { describe, expect, it } from 'vitest';
import { hostile } from './universal.js';

/** Clears the screen, sets the title, writes a link, copies to the clipboard, moves, rings, answers, 8-bit forms. */
const SEQUENCES: readonly [what: string, text: string, shown: string][] = [
  ['clear and title', '\x1b[2J\x1b]0;pwn\x07', '^[[2J^[]0;pwn^G'],
  ['a link', '\x1b]8;;http://evil.example\x07click\x1b]8;;\x07', '^[]8;;http://evil.example^Gclick'],
  ['the clipboard', '\x1b]52;c;cm0gLXJm\x07', '^[]52;c;'],
  ['the cursor', '\x1b[1A\x1b[2K\x1b[H', '^[[1A^[[2K^[[H'],
  ['a question to the terminal', '\x1b[6n\x1b[c\x1bP+q\x1b\\', '^[[6n'],
  ['8-bit forms', '\u009b2J\u009d0;pwn\u009c', '<U+009B>2J'],
  ['backspaces', 'evil\b\b\b\bgood', 'evil^H^H^H^Hgood'],
  ['carriage return', 'evil\rgood', 'evil'],
  ['another alphabet', '\x0e\x1b(0lqk\x0f', '^[(0lqk'],
  ['an override of direction', 'abc\u202Efdp.exe', 'abc<U+202E>fdp.exe'],
  ['isolates', 'a\u2066b\u2069c', 'a<U+2066>b<U+2069>c'],
  ['invisible letters', 'ad\u200bmin\u2060\u{e0041}', 'ad<U+200B>min'],
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const LIST = `name,url,description,place,tags,language\n${SEQUENCES.map(
  ([, text], at) =>
    `${quoted(`${at} ${text}`)},https://t.me/evil_group_${at},${quoted(text)},${quoted(text)},${quoted(text)},${quoted(text)}`,
).join('\n')}\n`;
/** What may be invisible or turn letters around, besides the codes that are checked everywhere. */
const UNSEEN = /[\u200b\u2060\u2066-\u2069\u202a-\u202e\u{e0000}-\u{e007f}]/u;

describe('names from a list', () => {
  it('are shown, not obeyed, by everything that shows them', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', LIST)]);
      const { stdout } = await turf.terminal('stty cols 200; turf map --all; turf map --all --plain');
      const wrapped = stdout.replace(/\s+/g, '');
      for (const [, , shown] of SEQUENCES) expect(wrapped).toContain(shown.replace(/\s+/g, ''));
      expect(stdout).not.toMatch(UNSEEN);
      for (const line of ['turf spaces', 'turf show 1', 'turf explain 2', 'turf spaces --format csv']) {
        const shown = await turf.terminal(line);
        expect(shown.stdout).not.toMatch(UNSEEN);
      }
    }));

  it('as JSON on a terminal nothing acts either', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', LIST)]);
      const { stdout } = await turf.terminal('turf spaces --json; turf map --format ndjson');
      expect(stdout).not.toMatch(UNSEEN);
      expect(stdout).toContain('\\u001b');
    }));

  it('on a narrow terminal too', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', LIST)]);
      for (const columns of [1, 30]) {
        const { stdout, code } = await turf.terminal(`stty cols ${columns}; turf map; turf spaces --plain`);
        expect(code).toBe(0);
        expect(stdout).not.toMatch(UNSEEN);
      }
    }));
});

it('names that people have stay as they are', () =>
  hostile(async (turf) => {
    const names = [
      'جيران حي الشجرة',
      'שכנים ברחוב האלון',
      'همسایه\u200cها',
      'क्\u200dष पड़ोसी',
      'Families 👨\u200d👩\u200d👧',
      'Scotland 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '榆樹路鄰居',
      'Asociacio\u0301n',
    ];
    const rows = names.map((name, at) => `${name},https://t.me/honest_group_${at}`);
    await turf.run(['import', turf.write('a.csv', `name,url\n${rows.join('\n')}\n`)]);
    for (const line of ['turf map', 'turf map --plain']) {
      const { stdout } = await turf.terminal(line);
      for (const name of names) expect(stdout.normalize('NFC')).toContain(name.normalize('NFC'));
    }
  }));

describe('all that is not a list', () => {
  const [evil] = ['\x1b[2J\x1b]0;pwn\x07\u202e'];

  it('file names, headings and the words of the command line', () =>
    hostile(async (turf) => {
      turf.write(`${evil}.csv`, `name,url,${evil}head,e-mail ${evil}\nElm,https://t.me/elm_road_help,a,b\n`);
      turf.write(
        'bad.csv',
        `name,url,members\n${evil}Elm,https://t.me/elm_road_help,5,${evil}\nA,https://t.me/other_group,5\n`,
      );
      const name = `$'\\x1b[2J\\x1b]0;pwn\\x07\\u202e'`;
      const lines = [
        `turf import ${name}.csv`,
        'turf import bad.csv',
        'turf imports',
        `turf import missing${name}`,
        `turf map --campaign ${name}`,
        `turf ${name}`,
        `turf map --${name}`,
        `turf map --db ${name}.db`,
        `turf map -o ${name}/x.csv`,
        `turf import bad.csv --map name=${name}`,
        `turf campaign new ${name} --terms ${name}x`,
        'turf campaign show',
        `turf spaces ${name}`,
        `turf show ${name}`,
        `turf add ${name}Elm --platform telegram --place ${name}`,
        `TURF_DB=${name} turf map`,
      ];
      const { stdout } = await turf.terminal(`${lines.join('; ')}; true`);
      expect(stdout).toContain('^[[2J');
      expect(stdout).not.toMatch(UNSEEN);
    }));
});
