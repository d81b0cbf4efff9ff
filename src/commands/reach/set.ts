/** turf reach set: changes the share of members who see a post, of one platform and kind or from a sheet. */
import { type Doc, doc } from '../../domain/doc.js';
import { badUsage, EXIT } from '../../domain/errors.js';
import type { SheetReach } from '../../flows/reach-from-sheet.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { platformIn } from '../filter-words.js';
import { changeColumns, changeJson, changeRow } from '../reach-doc.js';

/** Rows that could not be used, told on the spot; JSON has all. */
const MOST_TOLD = 20;
const EXAMPLE = 'turf reach set telegram channel 25%';

function refusedLines(ctx: Ctx, { refused }: SheetReach): readonly string[] {
  const told = refused
    .slice(0, MOST_TOLD)
    .map(({ line, problem }) => ctx.tell('reach-set.refused', { line, message: ctx.tell(problem.id, problem.values) }));
  const more = refused.length - told.length;
  return more === 0 ? told : [...told, ctx.tell('reach-set.refused-more', { more })];
}

function report(ctx: Ctx, done: SheetReach): Doc {
  const { rows, changed, unchanged, refused } = done;
  const hasPosts = changed.some(({ after }) => after.posts > 0);
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'reach-set.title-dry' : 'reach-set.title'),
    lines: [
      ctx.tell('reach-set.counts', { rows, changed: changed.length, unchanged, refused: refused.length }),
      ...(hasPosts ? [ctx.tell('reach-set.posts-count-on')] : []),
    ],
    columns: changeColumns(ctx),
    rows: () => changed.map((one) => changeRow(ctx, one)),
    json: {
      head: {
        rows,
        changed: changed.map(changeJson),
        unchanged,
        refused: refused.map(({ line, problem }) => ({ line, message: ctx.tell(problem.id, problem.values) })),
      },
    },
    notes: [
      ...refusedLines(ctx, done).map((text) => ({ sort: 'warning' as const, text })),
      { sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'reach-set.next') },
    ],
    exit: refused.length > 0 ? EXIT.attention : EXIT.done,
  });
}

async function setOne(ctx: Ctx, [word, kindText, shareText]: readonly [string, string, string]): Promise<Doc> {
  const { readPercent, readReachKind } = await import('../../core/reach-sheet.js');
  const platform = await platformIn(ctx, word, 'reach-set.how-hint');
  const kind = readReachKind(kindText);
  if (kind === null) throw badUsage(ctx.tell('reach-set.no-kind', { text: kindText }), EXAMPLE);
  const share = readPercent(shareText);
  if (share === null) throw badUsage(ctx.tell('reach-set.no-share', { text: shareText }), EXAMPLE);
  // "0.25" may be meant as a quarter.
  if (share < 0.01 && !shareText.includes('%'))
    throw badUsage(ctx.tell('reach-set.which-share', { text: shareText }), EXAMPLE);
  const { setReach } = await import('../../flows/reach.js');
  const changed = setReach(ctx.db(), [{ platform, kind, share, typicalMembers: null }]);
  return report(ctx, { rows: 1, changed, unchanged: 1 - changed.length, refused: [] });
}

async function setMany(ctx: Ctx, path: string): Promise<Doc> {
  const { platformNamed } = await import('../../flows/known-platforms.js');
  if (platformNamed(path) !== null) throw badUsage(ctx.tell('reach-set.how'), EXAMPLE);
  const { reachFromSheet } = await import('../../flows/reach-from-sheet.js');
  const request = { path, stdin: ctx.stdin, now: ctx.now(), progress: ctx.progress.step };
  const done = await reachFromSheet(ctx.db(), request);
  ctx.progress.end();
  return report(ctx, done);
}

export const command = {
  words: ['reach', 'set'],
  group: 'Rank',
  summary: { en: 'change the share of members who see a post, of one platform or from a sheet' },
  about: {
    en: 'Name a platform, a kind of place (or any) and the share; or a sheet like the one that "turf reach -o reach.csv" writes: its blank cells change nothing, and only what differs from the shipped table is kept. Posts that you noted with "turf reach seen" go on correcting it.',
  },
  args: [
    {
      name: 'what',
      required: true,
      summary: { en: 'a platform, or a sheet (CSV or a workbook); - is standard input' },
    },
    { name: 'kind', required: false, summary: { en: 'group, page, channel … or any' } },
    { name: 'share', required: false, summary: { en: 'of 1,000 members, how many see a post: 25%' } },
  ],
  flags: [],
  examples: [
    { say: { en: 'one kind of place' }, type: 'turf reach set telegram channel 25%' },
    {
      say: { en: 'see first what a sheet would change' },
      type: 'turf reach -o reach.csv && turf reach set reach.csv --dry-run',
    },
  ],
  database: 'write',
  async run(ctx, input) {
    const what = (input.arg('what') ?? '').trim();
    const [kind, share] = [input.arg('kind'), input.arg('share')];
    if (kind === null) return setMany(ctx, what);
    if (share === null) throw badUsage(ctx.tell('reach-set.how'), EXAMPLE);
    return setOne(ctx, [what, kind, share]);
  },
} satisfies Command;
