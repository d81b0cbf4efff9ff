/** What checks found as a Doc: paragraphs with commands to paste on a terminal, rows and JSON for machines. */
import { shellWord } from '../core/shell-word.js';
import { type Column, type Doc, type DocRow, doc, type JsonObject, type Note } from '../domain/doc.js';
import { EXIT } from '../domain/errors.js';
import type { Because } from '../domain/ranked.js';
import type { CheckResult, OneList } from '../flows/check.js';
import type { Found } from '../flows/found-in-full.js';
import type { Ctx } from './ctx.js';

/** Of a longer text the beginning tells enough; JSON and tables in a pipe have all of it. */
const LONGEST = 100;

/** A line to paste. Where it stands in a sentence, the shell names the program and the database as this person types them. */
function lineOf(words: readonly string[]): string {
  return ['turf', ...words].map(shellWord).join(' ');
}

/** The same for a cell or JSON, which stay as they are: with the database that was named, where it is not the usual one. */
function fullLineOf({ dbPath, env }: Ctx, words: readonly string[]): string {
  const isUsual = dbPath === (env.TURF_DB === undefined || env.TURF_DB === '' ? 'turf.db' : env.TURF_DB);
  return lineOf(isUsual ? words : ['--db', dbPath, ...words]);
}

/** What is wrong, in words; `form` of every text in it. */
function because(ctx: Ctx, { because: main, reasons = [] }: Found, form: (text: string) => string = String): string {
  const told = ({ id, values }: Because): string =>
    ctx.tell(
      id,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? form(value) : value]),
      ),
    );
  const more = reasons.map(told).join('; ');
  return more === '' ? told(main) : `${told(main)}: ${more}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What a check is about, with how much was found. */
function about(ctx: Ctx, { check, count }: CheckResult): string {
  return count === null
    ? ctx.tell('check.too-many', { check: ctx.tell(`check.word-${check}`) })
    : ctx.tell(`check.about-${check}`, { count });
}

/** What searches for all that a check only counts, or leaves out. */
function searchOf(check: string): readonly string[] {
  return check === 'duplicates' ? ['dupes'] : ['check', check];
}

/** One check on a terminal: what it is about, what was found with the commands, and how to see the rest. */
function paragraph(ctx: Ctx, result: CheckResult, again: readonly string[]): readonly string[] {
  const { check, count, told, found, mostlyOf } = result;
  const more = (count ?? 0) - told;
  if (check === 'duplicates' || count === null) return ['', about(ctx, result), `    ${lineOf(searchOf(check))}`];
  return [
    '',
    about(ctx, result),
    ...(mostlyOf === null ? [] : [oneListLine(ctx, mostlyOf), `    ${lineOf(NEWER_COPY)}`]),
    ...[...found()].flatMap((one) => [
      `  ${ctx.tell('check.found', { name: cut(one.name), id: one.id, because: because(ctx, one, cut) })}`,
      `    ${lineOf(one.command)}`,
    ]),
    ...(more === 0 ? [] : [`  ${ctx.tell('check.more', { more, command: lineOf(again) })}`]),
  ];
}

/** What to type when one list brought most of what is old. */
const NEWER_COPY = ['import', 'NEWER-COPY.csv'];

function oneListLine(ctx: Ctx, { list: { id, asOf, file }, count }: OneList): string {
  return ctx.tell('check.mostly-of', { count, import: id, date: asOf, file: file.replace(/^.*[\\/]/, '') });
}

function columns(ctx: Ctx): readonly Column[] {
  // On a terminal the sentences say it all: a command that is cut can't be pasted.
  const inTable = !ctx.isTerminal;
  return [
    { id: 'check', label: ctx.tell('col.check'), sort: 'text', inTable },
    { id: 'id', label: ctx.tell('col.id'), sort: 'number', inTable },
    { id: 'key', label: ctx.tell('col.key'), sort: 'text', inTable },
    { id: 'name', label: ctx.tell('col.name'), sort: 'text', inTable },
    { id: 'because', label: ctx.tell('col.because'), sort: 'text', inTable },
    { id: 'command', label: ctx.tell('col.command'), sort: 'text', inTable },
  ];
}

function* rows(ctx: Ctx, results: readonly CheckResult[]): Iterable<DocRow> {
  for (const { check, found } of results) {
    for (const one of found()) {
      const { id, key, name, command } = one;
      yield { check, id: String(id), key, name, because: because(ctx, one), command: fullLineOf(ctx, command) };
    }
  }
}

function* places(ctx: Ctx, results: readonly CheckResult[]): Iterable<JsonObject> {
  for (const { check, found } of results) {
    for (const one of found()) {
      const { id, key, name, command } = one;
      const { values } = one.because;
      yield { check, id, key, name, because: because(ctx, one), values, command: fullLineOf(ctx, command) };
    }
  }
}

function firstOf(results: readonly CheckResult[]): Found | null {
  for (const { found } of results) for (const one of found()) return one;
  return null;
}

/** What to type next: the worst of the first check, or on to the map. */
function notesOf(ctx: Ctx, results: readonly CheckResult[]): readonly Note[] {
  const found: Note[] = [];
  // A table in a pipe or a file has no sentences above it.
  for (const result of ctx.isTerminal ? [] : results) {
    if (result.mostlyOf !== null)
      found.push({ sort: 'note', text: `${oneListLine(ctx, result.mostlyOf)}  ${lineOf(NEWER_COPY)}` });
    if (result.count === null || (result.check === 'duplicates' && result.count !== 0))
      found.push({ sort: 'note', text: `${about(ctx, result)}  ${lineOf(searchOf(result.check))}` });
  }
  const first = firstOf(results);
  const next = first === null ? ctx.tell('check.next-none') : ctx.tell('check.next', { id: first.id });
  return [...found, { sort: 'next', text: next }];
}

export function checkDoc(ctx: Ctx, results: readonly CheckResult[], campaign: string | null): Doc {
  const problems = results.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const shown = results.reduce((sum, { told }) => sum + told, 0);
  const again = (check: string): readonly string[] => [
    'check',
    check,
    '--all',
    ...(campaign === null ? [] : ['--campaign', campaign]),
  ];
  const some = results.filter(({ count }) => count !== 0);
  return doc({
    title: ctx.tell('check.title'),
    lines: [
      ...(problems === 0 ? [ctx.tell('check.none')] : []),
      ...some.flatMap((result) =>
        ctx.isTerminal ? paragraph(ctx, result, again(result.check)) : [about(ctx, result)],
      ),
    ],
    columns: columns(ctx),
    rows: () => rows(ctx, results),
    json: {
      head: { problems, shown, counts: Object.fromEntries(results.map(({ check, count }) => [check, count])) },
      items: { name: 'places', of: () => places(ctx, results) },
    },
    notes: notesOf(ctx, results),
    exit: problems === 0 ? EXIT.done : EXIT.attention,
  });
}
