/** Invented commands that try every part of the shell. */
import { setTimeout } from 'node:timers/promises';
import type { Command } from '../../src/commands/command.js';
import { type Doc, type DocRow, doc } from '../../src/domain/doc.js';
import { badInput } from '../../src/domain/errors.js';

const columns = [
  { id: 'id', label: 'No.', sort: 'number' },
  { id: 'key', label: 'Key', sort: 'text', inTable: false },
  { id: 'name', label: 'Name', sort: 'name' },
] as const;

function* invented(count: number): Generator<DocRow> {
  for (let id = 1; id <= count; id += 1) yield { id, key: `example:${id}`, name: `Vecinos Unidos ${id}` };
}

function rowsDoc(count: number): Doc {
  const rows = (): Iterable<DocRow> => invented(count);
  return doc({ columns, rows, json: { head: { total: count }, items: { name: 'spaces', of: rows } } });
}

const plain = { args: [], flags: [], examples: [], database: 'none' } as const;

const rows: Command = {
  ...plain,
  words: ['rows'],
  group: 'Look',
  summary: { en: 'shows invented rows' },
  about: { en: 'As many as you like.' },
  args: [{ name: 'query', required: false, many: true, summary: { en: 'what to look for' } }],
  flags: [
    { name: 'count', value: { label: 'N', type: 'whole' }, summary: { en: 'how many' } },
    { name: 'weight', value: { label: 'SHARE', type: 'share' }, summary: { en: 'share of reach' } },
    { name: 'growth', value: { label: 'X', type: 'number' }, summary: { en: 'least growth' } },
    { name: 'since', value: { label: 'DATE', type: 'date' }, summary: { en: 'from that day' } },
    { name: 'sort', value: { label: 'BY', type: 'text', choices: ['score', 'reach'] }, summary: { en: 'order' } },
    { name: 'terms', value: { label: 'A,B', type: 'text' }, many: true, commas: true, summary: { en: 'words' } },
    { name: 'place', value: { label: 'P', type: 'text' }, many: true, summary: { en: 'a place' } },
    { name: 'all', summary: { en: 'everything' } },
  ],
  examples: [{ say: { en: 'the first three' }, type: 'turf rows --count 3' }],
  run: (_, input) => Promise.resolve(rowsDoc(input.number('count') ?? 3)),
};

/** Says what it was given, as JSON. */
const echo: Command = {
  ...rows,
  words: ['echo'],
  run: (ctx, input) =>
    Promise.resolve(
      doc({
        lines: ['echo'],
        json: {
          head: {
            query: input.args('query'),
            count: input.number('count'),
            weight: input.number('weight'),
            since: input.text('since'),
            sort: input.text('sort'),
            terms: input.list('terms'),
            place: input.list('place'),
            all: input.on('all'),
            db: ctx.dbPath,
            can_ask: ctx.canAsk,
            is_terminal: ctx.isTerminal,
          },
        },
      }),
    ),
};

const notes: Command = {
  ...plain,
  words: ['notes'],
  group: 'Look',
  summary: { en: 'a result with notes and a file beside it' },
  flags: [{ name: 'rejects', value: { label: 'FILE', type: 'text' }, summary: { en: 'a file beside' } }],
  run: (_, input) => {
    const path = input.text('rejects');
    return Promise.resolve(
      doc({
        title: 'Notes',
        lines: ['One \x1b[31mred\x1b[0m line.'],
        json: { head: {} },
        notes: [
          { sort: 'next', text: 'turf rows' },
          { sort: 'warning', text: 'Something is odd.' },
          { sort: 'note', text: 'By the way.' },
        ],
        files: path === null ? [] : [{ path, content: () => ['a,b\n', '1,2\n'] }],
        exit: 3,
      }),
    );
  },
};

const ask: Command = {
  ...plain,
  words: ['ask'],
  group: 'Work',
  summary: { en: 'asks' },
  async run(ctx) {
    const name = await ctx.ask({ say: 'What is its name?', flag: '--name NAME' });
    const isSure = await ctx.confirm({ say: 'Are you sure?', initial: false });
    return doc({ lines: [`${name}: ${isSure ? 'sure' : 'not sure'}`], json: { head: { name, sure: isSure } } });
  },
};

/** Works for a long time; notices Ctrl-C. */
const work: Command = {
  ...plain,
  words: ['work'],
  group: 'Work',
  summary: { en: 'works long' },
  flags: [{ name: 'steps', value: { label: 'N', type: 'whole' }, summary: { en: 'how many steps of 10 ms' } }],
  async run(ctx, input) {
    const steps = input.number('steps') ?? 6000;
    for (let step = 0; step < steps; step += 1) {
      ctx.progress.step('cli.flag-yes', step, steps);
      await setTimeout(10);
    }
    return doc({ lines: ['worked'], json: { head: {} } });
  },
};

/** Never looks at the signal. */
const deaf: Command = {
  ...plain,
  words: ['deaf'],
  group: 'Work',
  summary: { en: 'does not notice Ctrl-C' },
  async run() {
    await setTimeout(60_000);
    return doc({ lines: ['deaf'], json: { head: {} } });
  },
};

/** Saves something slowly, and can't be stopped any more. */
const save: Command = {
  ...plain,
  words: ['save'],
  group: 'Gather',
  database: 'create',
  summary: { en: 'saves something' },
  flags: [{ name: 'rejects', value: { label: 'FILE', type: 'text' }, writes: true, summary: { en: 'a file beside' } }],
  async run(ctx) {
    ctx.db();
    await setTimeout(700);
    return doc({ lines: [ctx.isDryRun ? 'would save' : 'saved'], json: { head: { path: ctx.db().path } } });
  },
};

const bug: Command = {
  ...plain,
  words: ['bug'],
  group: 'Care',
  summary: { en: 'has a bug' },
  run: () => Promise.reject(new Error('unreachable: \x1b[2Jpart without weight')),
};

const refuse: Command = {
  ...plain,
  words: ['refuse'],
  group: 'Gather',
  summary: { en: 'refuses its input' },
  run: () =>
    Promise.reject(
      badInput('gr\x1bups.csv', 'line 14 has 5 columns', {
        line: 14,
        cause: 'a comma inside a name',
        hint: 'turf import groups.csv --rejects bad.csv',
      }),
    ),
};

const sayWords = (words: Command['words'], group: Command['group']): Command => ({
  ...plain,
  words,
  group,
  summary: { en: `does ${words.join(' ')}` },
  run: () => Promise.resolve(doc({ lines: [words.join(' ')], json: { head: { words } } })),
});

export const fakeCommands: readonly Command[] = [
  rows,
  echo,
  notes,
  ask,
  work,
  deaf,
  save,
  bug,
  refuse,
  sayWords(['campaign', 'list'], 'Rank'),
  {
    ...sayWords(['campaign', 'new'], 'Rank'),
    args: [{ name: 'name', required: true, summary: { en: 'what it is called' } }],
    flags: [
      { name: 'terms', value: { label: 'A,B', type: 'text' }, many: true, commas: true, summary: { en: 'words' } },
      { name: 'about', value: { label: 'TEXT', type: 'text' }, summary: { en: 'in a sentence' } },
    ],
  },
  sayWords(['imports'], 'Gather'),
  {
    ...sayWords(['imports', 'show'], 'Gather'),
    args: [{ name: 'number', required: true, summary: { en: 'which' } }],
  },
  { ...sayWords(['secret'], 'Care'), hidden: true },
];
