/** turf campaign issues: the issue packs, and one of them in full. */
import { type Doc, type DocRow, doc } from '../../domain/doc.js';
import { notFound } from '../../domain/errors.js';
import type { IssuePack, PackWords } from '../../domain/issue-pack.js';
import { noSuchIssue } from '../campaign-input.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';

/** Terms shown in the list: enough to see what is meant. */
const FEW = 3;
const SORTS = ['terms', 'related', 'exclude'] as const;

function countOf({ terms, related }: PackWords): number {
  return terms.length + related.length;
}

async function allOf(ctx: Ctx): Promise<Doc> {
  const [{ shippedPacks }, { packJson }] = await Promise.all([
    import('../../core/issues/shipped.js'),
    import('../../core/issues/read-pack.js'),
  ]);
  const packs = shippedPacks();
  return doc({
    title: ctx.tell('issues.titles'),
    columns: [
      { id: 'id', label: ctx.tell('col.issue'), sort: 'text' },
      { id: 'title', label: ctx.tell('col.about'), sort: 'text', dropAt: 1 },
      { id: 'words', label: ctx.tell('col.word-count'), sort: 'number', dropAt: 2 },
      { id: 'some', label: ctx.tell('col.some-words'), sort: 'name', wraps: true },
    ],
    rows: () =>
      packs.map(({ id, title, words }) => ({
        id,
        title: title.en,
        words: [...words.values()].reduce((sum, each) => sum + countOf(each), 0),
        some: [...words.values()].flatMap(({ terms }) => terms.slice(0, FEW)).join(', '),
      })),
    json: { head: { issues: packs.map(packJson) } },
    notes: [{ sort: 'next', text: ctx.tell('issues.next') }],
  });
}

function rowsOf({ words }: IssuePack): readonly DocRow[] {
  return [...words].flatMap(([language, of]) =>
    SORTS.flatMap((list) => of[list].map((word) => ({ language, list, word }))),
  );
}

async function oneOf(ctx: Ctx, pack: IssuePack): Promise<Doc> {
  const { packJson } = await import('../../core/issues/read-pack.js');
  const { id, title, about, words } = pack;
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  const lines = [...words].flatMap(([code, of]) =>
    SORTS.flatMap((list) => {
      const text = of[list].join(', ');
      return text === '' ? [] : [ctx.tell(`issues.${list}`, { language: languages.of(code) ?? code, text })];
    }),
  );
  return doc({
    title: title.en,
    lines: [...(about === null ? [] : [about.en]), ...lines],
    columns: [
      { id: 'language', label: ctx.tell('col.language'), sort: 'text', inTable: false },
      { id: 'list', label: ctx.tell('col.list'), sort: 'text', inTable: false },
      { id: 'word', label: ctx.tell('col.word'), sort: 'name', inTable: false },
    ],
    rows: () => rowsOf(pack),
    say: () => '',
    json: { head: packJson(pack), isForEditing: true },
    notes: [{ sort: 'next', text: ctx.tell('issues.next-one', { id }) }],
  });
}

export const command = {
  words: ['campaign', 'issues'],
  group: 'Rank',
  summary: { en: 'lists of words for some twenty issues' },
  about: {
    en: 'Words that people use in the names and descriptions of their groups, in English and Spanish. To make a list of your own, write one to a file, change it, and give the file to --issue.',
  },
  args: [{ name: 'issue', required: false, summary: { en: 'one of them in full' } }],
  flags: [],
  examples: [
    { say: { en: 'all of them' }, type: 'turf campaign issues' },
    {
      say: { en: 'a list to change, and a campaign with it' },
      type: 'turf campaign issues housing -o my-pack.json && turf campaign new homes --issue my-pack.json',
    },
  ],
  database: 'none',
  async run(ctx, input) {
    const text = input.arg('issue');
    if (text === null) return allOf(ctx);
    const { issuePack } = await import('../../flows/issue-pack.js');
    const pack = await issuePack(text, ctx.stdin);
    if (pack === null) throw notFound(await noSuchIssue(ctx, text), 'turf campaign issues');
    return oneOf(ctx, pack);
  },
} satisfies Command;
