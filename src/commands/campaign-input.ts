/** What is typed for a campaign, made ready and checked: packs, weights, and whether such a campaign is of any use. */
import type { Campaign, NewCampaign } from '../domain/campaign.js';
import { badUsage } from '../domain/errors.js';
import type { IssuePack } from '../domain/issue-pack.js';
import type { Weights } from '../domain/weights.js';
import type { Input } from './command.js';
import type { Ctx } from './ctx.js';

const ISSUES = 'turf campaign issues   (the issues there are)';

/** That there is no such issue, which is meant and which there are. */
export async function noSuchIssue(ctx: Ctx, text: string): Promise<string> {
  const [{ issueIds }, { nearest }] = await Promise.all([
    import('../core/issues/all.js'),
    import('../core/nearest.js'),
  ]);
  const meant = nearest(text, issueIds) ?? '';
  return ctx.tell('issues.not-there', { text, meant, list: issueIds.join(', ') });
}

async function packNamed(ctx: Ctx, text: string): Promise<IssuePack> {
  const { issuePack } = await import('../flows/issue-pack.js');
  const pack = await issuePack(text, ctx.stdin);
  if (pack === null) throw badUsage(await noSuchIssue(ctx, text), ISSUES);
  return pack;
}

/** The issue packs that a flag names: by id, or by the path of a file. Throws a TurfError (exit 2, 4). */
export async function packsIn(ctx: Ctx, texts: readonly string[]): Promise<readonly IssuePack[]> {
  const packs: IssuePack[] = [];
  for (const text of texts) packs.push(await packNamed(ctx, text));
  return packs;
}

/** A pack without a word in the languages of the campaign would do nothing. */
export function checkLanguages(ctx: Ctx, packs: readonly IssuePack[], languages: readonly string[]): void {
  for (const { id, words } of packs) {
    const there = [...words.keys()];
    if (languages.length === 0 || there.some((code) => languages.includes(code))) continue;
    throw badUsage(
      ctx.tell('issues.no-language', { id, languages: languages.join(', '), there: there.join(', ') }),
      ctx.tell('issues.no-language-hint', { id }),
    );
  }
}

/** The weights of the file that --weights names; null without it. Throws a TurfError (exit 2, 4). */
export async function weightsIn(ctx: Ctx, input: Input): Promise<Partial<Weights> | null> {
  const path = input.text('weights');
  if (path === null) return null;
  const { weightsFile } = await import('../flows/weights-file.js');
  const hint = 'turf campaign show --weights -o weights.csv   (all of them, with what each one does)';
  return weightsFile({ path, stdin: ctx.stdin, hint });
}

/** Throws a TurfError (exit 2) for a campaign that can't be used, and for a name that another one than `self` has. */
export async function checkCampaign(ctx: Ctx, campaign: NewCampaign, self: Campaign | null): Promise<void> {
  const { campaignProblem } = await import('../core/campaign/campaign-problem.js');
  const { name } = campaign;
  const problem = campaignProblem(campaign);
  if (problem !== null) {
    const hint = self === null ? 'campaign.empty-hint' : 'campaign.edit-hint';
    throw badUsage(ctx.tell(problem.id, problem.values), ctx.tell(hint, { name }));
  }
  const other = ctx.db().campaigns.named(name);
  if (other !== null && other.id !== self?.id)
    throw badUsage(ctx.tell('campaign.exists', { name }), ctx.tell('campaign.exists-hint', { name }));
}
