/** turf reach reset: the table of reach as it is shipped, without what was set and noted down. */
import { doc } from '../../domain/doc.js';
import { badUsage } from '../../domain/errors.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { platformIn } from '../filter-words.js';

interface Own {
  readonly rows: number;
  readonly posts: number;
  readonly platform: string;
}

async function isAgreed(ctx: Ctx, own: Own): Promise<boolean> {
  if (ctx.isYes || ctx.isDryRun || own.rows + own.posts === 0) return true;
  if (ctx.canAsk) return ctx.confirm({ say: ctx.tell('reach-reset.ask', { ...own }), initial: false });
  const platform = own.platform === '' ? '' : ` ${own.platform}`;
  throw badUsage(ctx.tell('reach-reset.confirm', { ...own }), `turf reach reset${platform} --yes`);
}

export const command = {
  words: ['reach', 'reset'],
  group: 'Rank',
  summary: { en: 'take back what you set and noted down of reach: the table as it came' },
  args: [{ name: 'platform', required: false, summary: { en: 'only this platform' } }],
  flags: [],
  examples: [{ say: { en: 'one platform, without being asked' }, type: 'turf reach reset telegram --yes' }],
  database: 'write',
  async run(ctx, input) {
    const word = input.arg('platform');
    const platform = word === null ? null : await platformIn(ctx, word, 'reach-reset.hint');
    const { ownReach } = await import('../../flows/reach.js');
    const own = { ...ownReach(ctx.db(), platform), platform: platform ?? '' };
    const agreed = await isAgreed(ctx, own);
    if (agreed) ctx.db().reach.reset(platform);
    const id = own.rows + own.posts === 0 ? 'nothing' : !agreed ? 'kept' : ctx.isDryRun ? 'dry' : 'done';
    return doc({
      lines: [ctx.tell(`reach-reset.${id}`, own)],
      json: { head: { reset: agreed, platform, rows: own.rows, posts: own.posts } },
      notes: [{ sort: 'next', text: ctx.tell('reach-set.next') }],
    });
  },
} satisfies Command;
