/** Laws of the views for any text and number in a cell. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { restoreFormula } from '../../src/core/safe-text.js';
import { type Cell, type Column, type Doc, type DocRow, doc } from '../../src/domain/doc.js';
import { view as csv } from '../../src/views/csv.js';
import { view as json } from '../../src/views/json.js';
import { view as ndjson } from '../../src/views/ndjson.js';
import { view as plain } from '../../src/views/plain.js';
import { view as table } from '../../src/views/table.js';
import { view as tsv } from '../../src/views/tsv.js';
import type { ViewOptions } from '../../src/views/view.js';
import { rendered } from './rendered.js';

const columns: readonly Column[] = [
  { id: 'key', label: 'Key', sort: 'text' },
  { id: 'members', label: 'Members', sort: 'number' },
  { id: 'place', label: 'Place', sort: 'text', dropAt: 1 },
  { id: 'name', label: 'Name', sort: 'name' },
];

const terminal: ViewOptions = { width: 80, colour: false, lang: 'en' };
const pipe: ViewOptions = { ...terminal, width: null };

/** Any text, and text made of what is dangerous somewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'\x1b\x9b\x07\r\n\t\0\x7f"\',;|=+-@ a例é\u202e\u2028\u200b👩‍👩'),
    maxLength: 20,
  }),
  fc.constantFrom('=1+1', '@x', "'=x", "''@", '-', '+52', '\t=x', '__proto__', ''),
);
const number = fc.oneof(fc.integer(), fc.double());
const row: fc.Arbitrary<DocRow> = fc.record({
  key: text,
  members: fc.option(number),
  place: fc.option(text),
  name: text,
});
const rows = fc.array(row, { maxLength: 5 });

function docOf(of: readonly DocRow[]): Doc {
  return doc({
    title: null,
    lines: of.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
    columns,
    rows: () => of,
    json: { head: { total: of.length }, items: { name: 'spaces', of: () => of } },
  });
}

const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f]/;
const CONTROLS_BUT_TAB = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

describe('no control character but line breaks comes out', () => {
  const cases = [
    ['table on a terminal', table, terminal, CONTROLS],
    ['table', table, pipe, CONTROLS],
    ['plain', plain, terminal, CONTROLS],
    ['tsv, with its tabs', tsv, pipe, CONTROLS_BUT_TAB],
    ['csv', csv, pipe, CONTROLS],
    ['csv on a terminal', csv, terminal, CONTROLS],
    ['json', json, pipe, CONTROLS],
    ['ndjson', ndjson, pipe, CONTROLS],
  ] as const;
  it.each(cases)('%s', async (_, view, options, forbidden) => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        expect(await rendered(view, docOf(of), options)).not.toMatch(forbidden);
      }),
    );
  });
});

describe('tsv', () => {
  it('has one line a record and one cell a column', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const lines = (await rendered(tsv, docOf(of), pipe)).split('\n');
        expect(lines.length).toBe(of.length + 2);
        for (const line of lines.slice(0, -1)) expect(line.split('\t').length).toBe(columns.length);
      }),
    );
  });
});

/** What CSV keeps of a cell: all but control characters; numbers as text, nothing for the unknown. */
function kept(cell: Cell | undefined): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const lines = (cell ?? '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\t', ' ');
  return [...lines].filter((letter) => letter === '\n' || !CONTROLS.test(letter)).join('');
}

/** As it comes back from a file: half a surrogate pair can't be written. */
function asUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

describe('csv', () => {
  it('is read back as it was, once the neutralising is undone', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const written = asUtf8(await rendered(csv, docOf(of), pipe));
        const [head, ...records]: string[][] = parse(written, { relax_column_count: false });
        expect(head).toEqual(['key', 'members', 'place', 'name', 'turf_export_v1']);
        const back = records.map((cells) => cells.map((cell, at) => (at === 1 ? cell : restoreFormula(cell))));
        const meant = of.map((item) => [...columns.map(({ id }) => asUtf8(kept(item[id]))), '']);
        expect(back).toEqual(meant);
      }),
    );
  });

  it.each([';', ',', '"', '\n'])('quotes a cell with %j, so that no spreadsheet splits it', async (letter) => {
    const written = await rendered(csv, docOf([{ key: 'k', members: 1, place: null, name: `a${letter}b` }]), pipe);
    expect(written).toContain(`"a${letter.replace('"', '""')}b"`);
  });

  it('marks only what has keys', async () => {
    const named: Doc = doc({ columns: columns.slice(3), rows: () => [{ name: 'x' }], json: { head: {} } });
    expect(await rendered(csv, named, pipe)).toBe('name\nx\n');
  });
});

describe('json', () => {
  it('is one object that says what the items are; NaN is null', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const back: unknown = JSON.parse(await rendered(json, docOf(of), pipe));
        expect(back).toEqual(JSON.parse(JSON.stringify({ schema: 1, total: of.length, spaces: of })));
      }),
    );
  });

  it('ndjson has the same items, one a line', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const lines = (await rendered(ndjson, docOf(of), pipe)).split('\n').slice(0, -1);
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(of)));
      }),
    );
  });
});

describe('table', () => {
  const widths = fc.integer({ min: 40, max: 160 });

  it('is never wider than the terminal when its numbers and labels fit', async () => {
    const short = fc.record({
      key: text,
      members: fc.option(fc.integer({ min: 0, max: 1e9 })),
      place: text,
      name: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(short, { minLength: 1, maxLength: 4 }), widths, async (of, width) => {
        const written = await rendered(table, { ...docOf(of), lines: [] }, { ...terminal, width });
        for (const line of written.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps its width with letters that the table library measures otherwise', async () => {
    const place = '\u{3fffe}\0\u{16ff0}\u{3fffe}\ud7a4\u{3fffe}';
    const of = [{ key: "'=x", members: 100000000, place, name: "\x1b\x1b\x1ba\x1b\x1b;'" }];
    const written = await rendered(table, { ...docOf(of), lines: [] }, { ...terminal, width: 41 });
    for (const line of written.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(41);
  });

  it('says all of every cell where there is no terminal', async () => {
    const name = 'x'.repeat(5000);
    const written = await rendered(table, docOf([{ key: 'k', members: 1, place: name, name }]), pipe);
    expect(written.match(/x{5000}/g)?.length).toBe(3);
  });

  it('goes on after the drawn rows as it began, and never cuts a number', async () => {
    const of = Array.from({ length: 1200 }, (_, at) => ({
      key: `k${at}`,
      members: at,
      place: 'Río Alto',
      name: `n${at}`,
    }));
    const last = { key: 'k', members: 123456789012, place: 'Río Alto', name: 'last' };
    const lines = (await rendered(table, { ...docOf([...of, last]), lines: [] }, terminal)).split('\n').slice(0, -1);
    expect(lines.length).toBe(2 + 1201);
    const at = lines[2]?.indexOf('Río Alto');
    expect(lines.slice(2, -1).every((line) => line.indexOf('Río Alto') === at)).toBe(true);
    expect(lines.at(-1)).toContain('123,456,789,012');
  });

  it('colours only the title and the heading, and only when asked', async () => {
    const titled = { ...docOf([{ key: 'k', members: 1, place: null, name: 'n' }]), title: 'Title' };
    const written = await rendered(table, titled, { ...terminal, colour: true });
    expect(written.match(/\x1b\[1m/g)?.length).toBe(2);
    expect(await rendered(table, titled, terminal)).not.toContain('\x1b');
  });

  it('takes long and odd text in linear time', async () => {
    const name = 'é '.repeat(50_000);
    const started = performance.now();
    await rendered(table, docOf([{ key: name, members: 1, place: name, name }]), terminal);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('plain', () => {
  it('says one record a line', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const lines = (await rendered(plain, { ...docOf(of), lines: ['head'] }, pipe)).split('\n');
        expect(lines.length).toBe(of.length + 2);
      }),
    );
  });

  it('leaves out empty values, not unknown ones', async () => {
    const written = await rendered(plain, docOf([{ key: '', members: null, place: ' ', name: 'Elm' }]), pipe);
    expect(written).toBe('Elm\nMembers: unknown. Name: Elm.\n');
  });

  it('breaks lines to the width of the terminal, between words, and loses none', async () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '例'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 30, max: 100 }), async (of, width) => {
        const one: Doc = doc({ title: of.join(' '), lines: [`  ${of.join(' ')}`], json: { head: {} } });
        const written = await rendered(plain, one, { ...terminal, width });
        for (const line of written.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(written.trim().split(/\s+/)).toEqual([...of, ...of]);
      }),
    );
  });
});

describe('a reader that stops early', () => {
  it.each([table, plain, tsv, csv, json, ndjson])('$id closes the rows', async (view) => {
    let isClosed = false;
    function* endless(): Generator<DocRow> {
      try {
        for (let id = 1; ; id += 1) yield { key: `k${id}`, members: id, place: null, name: 'x'.repeat(100) };
      } finally {
        isClosed = true;
      }
    }
    const items = { name: 'spaces', of: endless };
    for await (const piece of view.render(doc({ columns, rows: endless, json: { head: {}, items } }), terminal)) {
      expect(piece.length).toBeLessThan(1_000_000);
      break;
    }
    expect(isClosed).toBe(true);
  });
});
