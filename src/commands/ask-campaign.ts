/** Asks what a new campaign is about: issues by their numbers, own words, places; and writes the command that this stands for. */
import { shellWord } from '../core/shell-word.js';
import type { Ctx } from './ctx.js';

export interface Answers {
  readonly issues: readonly string[];
  readonly terms: readonly string[];
  readonly places: readonly string[];
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Asks again until each answer is one of the numbers or names; nothing is an answer too. */
async function askIssues(ctx: Ctx): Promise<readonly string[]> {
  const { shippedPacks } = await import('../core/issues/shipped.js');
  const packs = shippedPacks();
  const numbered = packs.map(({ title }, at) => `  ${String(at + 1).padStart(2)}  ${title.en}`);
  let above: readonly string[] = [ctx.tell('issues.offer'), ...numbered];
  for (;;) {
    const typed = listed(await ctx.ask({ above, say: ctx.tell('issues.ask'), initial: '', flag: '--issue' }));
    const found = typed.map((text) => packs[Number(text) - 1] ?? packs.find(({ id }) => id === text.toLowerCase()));
    const chosen = found.flatMap((pack) => pack?.id ?? []);
    if (chosen.length === typed.length) return [...new Set(chosen)];
    const wrong = typed[found.indexOf(undefined)] ?? '';
    above = [ctx.tell('issues.not-a-number', { text: wrong, last: packs.length })];
  }
}

export async function askCampaign(ctx: Ctx): Promise<Answers> {
  const issues = await askIssues(ctx);
  const say = ctx.tell(issues.length === 0 ? 'campaign.ask-terms' : 'campaign.ask-more-terms');
  const terms = listed(await ctx.ask({ say, flag: '--terms', ...(issues.length === 0 ? {} : { initial: '' }) }));
  const places = listed(await ctx.ask({ say: ctx.tell('campaign.ask-places'), initial: '', flag: '--place' }));
  return { issues, terms, places };
}

/** The line that makes the same campaign without a question. */
export function asTyped(name: string, { issues, terms, places }: Answers): string {
  const flag = (words: readonly string[], option: string): string =>
    words.length === 0 ? '' : ` ${option} ${shellWord(words.join(','))}`;
  const where = places.map((place) => flag([place], '--place')).join('');
  return `turf campaign new ${shellWord(name)}${flag(issues, '--issue')}${flag(terms, '--terms')}${where}`;
}
