/** turf placenames: the gazetteer that the person brought in, and bringing in a list of GeoNames. */
import { type Doc, doc, type Note } from '../domain/doc.js';
import { EXIT } from '../domain/errors.js';
import type { PlacenameSource } from '../domain/placename.js';
import type { Brought } from '../flows/bring-placenames.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';

function rowOf({ id, file, sort, rows, leftOut, madeAt }: PlacenameSource) {
  return { id, file, sort, rows, left_out: leftOut, made_at: madeAt.slice(0, 10) };
}

function columns(ctx: Ctx): Doc['columns'] {
  return [
    { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
    { id: 'sort', label: ctx.tell('col.sort-of-names'), sort: 'text' },
    { id: 'rows', label: ctx.tell('col.names'), sort: 'number' },
    { id: 'left_out', label: ctx.tell('col.left-out'), sort: 'number', dropAt: 1 },
    { id: 'made_at', label: ctx.tell('col.brought-in'), sort: 'text', dropAt: 2 },
    { id: 'file', label: ctx.tell('col.file'), sort: 'name' },
  ];
}

function listDoc(ctx: Ctx): Doc {
  const rows = ctx.db().placenames.sources().map(rowOf);
  const [first] = rows;
  const isEmpty = first === undefined;
  return doc({
    title: isEmpty ? null : ctx.tell('placenames.title'),
    lines: isEmpty
      ? [ctx.tell('placenames.none'), ctx.tell('placenames.how')]
      : [ctx.tell('placenames.what-for'), ctx.tell('placenames.attribution')],
    columns: columns(ctx),
    rows: () => rows,
    json: { head: { placenames: rows, attribution: isEmpty ? null : ctx.tell('placenames.attribution') } },
    notes: [
      {
        sort: 'next',
        text: isEmpty ? ctx.tell('placenames.next-bring') : ctx.tell('placenames.next-remove', { id: first.id }),
      },
    ],
  });
}

function broughtNotes(ctx: Ctx, { bad, firstBad, source, isKnown }: Brought): readonly Note[] {
  const damaged: readonly Note[] =
    bad === 0 ? [] : [{ sort: 'warning', text: ctx.tell('placenames.bad', { bad, line: firstBad ?? 0 }) }];
  const next = ctx.isDryRun && !isKnown ? [] : [{ sort: 'next', text: ctx.tell('placenames.next-map') } as const];
  const postcodes: readonly Note[] =
    source.sort === 'postcodes' ? [{ sort: 'note', text: ctx.tell('placenames.postcodes-note') }] : [];
  return [...damaged, ...postcodes, ...next];
}

function broughtDoc(ctx: Ctx, brought: Brought): Doc {
  const { source, isKnown, replaced, bad } = brought;
  const { file, rows, leftOut, sort } = source;
  const values = { file, rows, left: leftOut };
  const said = isKnown ? 'placenames.known' : `placenames.${sort}${ctx.isDryRun ? '-dry' : ''}`;
  return doc({
    lines: [
      ctx.tell(said, values),
      ...(leftOut === 0 || isKnown ? [] : [ctx.tell('placenames.left-out', values)]),
      ...(replaced === null ? [] : [ctx.tell('placenames.replaced', { date: replaced.madeAt.slice(0, 10) })]),
      ctx.tell('placenames.attribution'),
    ],
    columns: columns(ctx).map((column) => ({ ...column, inTable: false })),
    rows: () => [rowOf(source)],
    json: {
      head: {
        placenames: [{ ...rowOf(source), id: ctx.isDryRun && !isKnown ? null : source.id }],
        already_there: isKnown,
        replaced: replaced?.id ?? null,
        bad_lines: bad,
        attribution: ctx.tell('placenames.attribution'),
      },
    },
    notes: broughtNotes(ctx, brought),
    exit: bad === 0 ? EXIT.done : EXIT.attention,
  });
}

export const command = {
  words: ['placenames'],
  group: 'Rank',
  summary: { en: 'towns and postcodes from GeoNames, so that campaigns know more names of their places' },
  about: {
    en:
      'Optional. Download a list in your browser: https://download.geonames.org/export/dump/cities15000.zip (towns of 15,000 ' +
      'people and more; cities500.zip has more of them) or, for postcodes, your country from https://download.geonames.org/export/zip/. ' +
      'Give the file as it is. turf itself downloads nothing. The data is by GeoNames, geonames.org, CC BY 4.0.',
  },
  args: [
    { name: 'file', required: false, summary: { en: 'a list of GeoNames, .txt or .zip; without it: what is there' } },
  ],
  flags: [],
  examples: [
    { say: { en: 'what is there, and how to get a list' }, type: 'turf placenames' },
    { say: { en: 'bring in the towns of the world' }, type: 'turf placenames cities15000.zip' },
  ],
  database: (input) => (input.arg('file') === null ? 'read' : 'write'),
  async run(ctx, input) {
    const path = input.arg('file');
    if (path === null) return listDoc(ctx);
    const { bringPlacenames } = await import('../flows/bring-placenames.js');
    const opening = { encoding: null, delimiter: null, sheet: null, limitBytes: null, stdin: () => ctx.stdin() };
    const brought = await bringPlacenames(ctx.db(), { path, opening, now: ctx.now() }, ctx.progress.step);
    ctx.progress.end();
    return broughtDoc(ctx, brought);
  },
} satisfies Command;
