/** turf reach seen: notes down how many people saw own posts in a place, which corrects the share of its platform and kind. */
import { readCount } from '../../core/normalise/read-count.js';
import { percentOf } from '../../core/reach-sheet.js';
import { type Doc, doc } from '../../domain/doc.js';
import { badUsage, notFound } from '../../domain/errors.js';
import type { Command, Input } from '../command.js';
import type { Ctx } from '../ctx.js';
import { changeColumns, changeJson, changeRow, kindWord } from '../reach-doc.js';
import { theSpace } from '../the-space.js';

const EXAMPLE = 'turf reach seen 12 120 98';
/** Commas part thousands and nothing else, lest "120,98" be read as one number. */
const NOT_THOUSANDS = /,(?!\d{3}(?!\d))/;

function viewsOf(ctx: Ctx, texts: readonly string[]): readonly number[] {
  return texts.map((text) => {
    const count = NOT_THOUSANDS.test(text) ? null : readCount(text).count;
    if (count === null || count.value < 1) throw badUsage(ctx.tell('reach-seen.no-views', { text }), EXAMPLE);
    return count.value;
  });
}

function listed(ctx: Ctx): Doc {
  const posts = ctx
    .db()
    .reach.seenPosts()
    .map(({ seenOn, ...post }) => ({ ...post, seen_on: seenOn }));
  return doc({
    title: ctx.tell('reach-seen.titles'),
    lines: posts.length === 0 ? [ctx.tell('reach-seen.none')] : [],
    columns: [
      { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
      { id: 'seen_on', label: ctx.tell('col.seen_on'), sort: 'text' },
      { id: 'seen', label: ctx.tell('col.seen'), sort: 'number' },
      { id: 'members', label: ctx.tell('col.members'), sort: 'number' },
      { id: 'platform', label: ctx.tell('col.platform'), sort: 'text', dropAt: 1 },
      { id: 'kind', label: ctx.tell('col.kind'), sort: 'text', dropAt: 2 },
      { id: 'key', label: ctx.tell('col.key'), sort: 'name' },
    ],
    rows: () => posts,
    json: { head: { posts } },
    notes: [
      {
        sort: 'next',
        text: ctx.tell(posts.length === 0 ? 'reach-seen.next-first' : 'reach-seen.next-forget', {
          id: posts.at(-1)?.id ?? 0,
        }),
      },
    ],
  });
}

function forgotten(ctx: Ctx, numbers: readonly string[]): Doc {
  const { reach } = ctx.db();
  const known = new Set(reach.seenPosts().map(({ id }) => id));
  const ids = numbers.map((text) => {
    const id = Number(text.replace(/^#/, ''));
    if (!known.has(id))
      throw notFound(ctx.tell('reach-seen.unknown', { text }), 'turf reach seen   (all that are noted down)');
    return id;
  });
  reach.forget(ids);
  const list = ids.join(', ');
  return doc({
    lines: [ctx.tell(ctx.isDryRun ? 'reach-seen.forget-dry' : 'reach-seen.forgotten', { list })],
    json: { head: { forgotten: ctx.isDryRun ? [] : ids } },
    notes: [{ sort: 'next', text: ctx.tell('reach-set.next') }],
  });
}

async function noted(ctx: Ctx, text: string, input: Input): Promise<Doc> {
  const views = viewsOf(ctx, input.args('views'));
  if (views.length === 0) throw badUsage(ctx.tell('reach-seen.how'), EXAMPLE);
  const space = await theSpace(ctx, text, 'reach seen');
  if (space.members === null || space.members.value < 1)
    throw badUsage(
      ctx.tell('reach-seen.no-members', { name: space.name }),
      `turf edit ${space.id} --set members=NUMBER`,
    );
  const { noteSeen } = await import('../../flows/reach.js');
  const done = noteSeen(ctx.db(), space, { views, today: ctx.today() });
  const { before, after, ids, mean } = done;
  const values = {
    count: views.length,
    name: space.name,
    platform: after.title,
    kind: kindWord(after),
    before: percentOf(before.share),
    after: percentOf(after.share),
    posts: after.posts,
    id: space.id,
    mean: Math.round(mean),
  };
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'reach-seen.title-dry' : 'reach-seen.title', values),
    lines: [ctx.tell('reach-seen.corrected', values)],
    columns: changeColumns(ctx),
    rows: () => [changeRow(ctx, done)],
    json: { head: { posts: ctx.isDryRun ? [] : ids, space: space.id, mean_views: mean, row: changeJson(done) } },
    notes: [
      ...(space.viewsPerPost === null ? [{ sort: 'note' as const, text: ctx.tell('reach-seen.itself', values) }] : []),
      { sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'reach-seen.next') },
    ],
  });
}

export const command = {
  words: ['reach', 'seen'],
  group: 'Rank',
  summary: { en: 'note down how many people saw your posts in a place: it corrects the share of its platform' },
  about: {
    en: 'Give the place and the views of each of your posts there. What turf assumed weighs as much as five posts, so that a few posts move it a little and many move it far. Without a place it lists what is noted down.',
  },
  args: [
    { name: 'space', required: false, summary: { en: 'its number, key, address or name' } },
    { name: 'views', required: false, many: true, summary: { en: 'how many people saw each post: 120 98 140' } },
  ],
  flags: [
    {
      name: 'forget',
      value: { label: 'N', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'take back what is noted under this number' },
    },
  ],
  examples: [
    { say: { en: 'three posts in the place with number 1' }, type: 'turf reach seen 1 120 98 140' },
    { say: { en: 'what is noted down' }, type: 'turf reach seen' },
  ],
  database: (input) => (input.arg('space') === null && input.list('forget').length === 0 ? 'read' : 'write'),
  async run(ctx, input) {
    const text = (input.arg('space') ?? '').trim();
    const numbers = input.list('forget');
    if (numbers.length > 0) {
      if (text !== '') throw badUsage(ctx.tell('reach-seen.either'), 'turf reach seen --forget 1');
      return forgotten(ctx, numbers);
    }
    return text === '' ? listed(ctx) : noted(ctx, text, input);
  },
} satisfies Command;
