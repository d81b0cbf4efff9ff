/** English sentences of access and risk: what stands beside the score, why a place is held back, and what could not be read. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

const RULE: Readonly<Record<string, string>> = {
  'no-politics': 'politics',
  'no-promotion': 'promotion',
  'no-links': 'links',
  'no-fundraising': 'fundraising',
};

/** 'politics, promotion and links' */
function forbidden(v: Values): string {
  const words = String(v.rules)
    .split('|')
    .map((rule) => RULE[rule] ?? rule);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** How many cells of a column could not be read, and where the first stands. Their texts are not shown: a name may stand there. */
function unread(what: string, allowed: string) {
  return (v: Values): string =>
    `${counted(v.times ?? 1, 'cell', 'cells')} in the column of ${v.column} ${Number(v.times ?? 1) === 1 ? 'does' : 'do'} not ${what}: left as unknown (${Number(v.times ?? 1) === 1 ? '' : 'first on '}line ${v.line}). turf reads ${allowed}.`;
}

const POSTING = 'anyone, approval (posts wait for a yes) or admins (only those who run it)';
const RULES = 'no politics, no promotion, no links and no fundraising';
const GATEKEEPER = 'none (not asked yet), asked, friendly or refused (asked us not to come)';
const RISK = 'low, medium or high';

export const sentences: Catalogue = {
  'access.anyone-posts': () => 'everybody who is in it can post',
  'access.posts-wait': () => 'posts appear only when somebody who runs it says yes',
  'access.admins-post': () => 'only those who run it can post',
  'access.broadcast': (v) => `a ${v.kind} on ${v.platform}: only those who run it can post`,
  'access.rules-forbid': (v) => `its rules forbid ${forbidden(v)}`,
  'access.not-asked': () => 'those who run it have not been asked yet',
  'access.asked': () => 'those who run it were asked',
  'access.friendly': () => 'those who run it are friendly to us',
  'access.refused': () => 'we were asked not to return',
  'access.members-inside': (v) => `${counted(v.count, 'member of ours is', 'members of ours are')} in it`,
  'access.private': () => 'private: somebody must let you in',
  'access.hidden': () => 'hidden: nobody finds it by searching, somebody must invite you',
  'access.risk-low': () => 'low risk for our people',
  'access.risk-medium': () => 'some risk for our people',
  'access.risk-high': () => 'high risk for our people',

  'explain.beside': (v) => `Good to know (it changes no figure): ${v.because}.`,

  'badge.post-approval': () => 'posts need a yes',
  'badge.no-politics': () => 'no politics',
  'badge.broadcast': () => 'broadcast only',
  'badge.member-inside': () => 'member inside',
  'badge.do-not-return': () => 'do not return',
  'badge.risk': () => 'some risk',
  'badge.high-risk': () => 'high risk',

  'gate.no': (v) => `${amount(v.count)} that you said no to`,
  'gate.never': (v) => `${amount(v.count)} with a word that you never want`,
  'gate.refused': (v) => `${amount(v.count)} where we were asked not to return`,
  'gate.risk': (v) => `${amount(v.count)} of high risk`,

  'import.posting-unread': unread('say who may post', POSTING),
  'import.rules-unread': unread('name a rule that turf knows', RULES),
  'import.gatekeeper-unread': unread('say how those who run the place stand to us', GATEKEEPER),
  'import.risk-unread': unread('say how high the risk is', RISK),

  'edit.bad-posting': (v) => `"${v.text}" does not say who may post: write ${POSTING}.`,
  'edit.bad-rules': (v) =>
    `"${v.text}" is no rule that turf knows: write ${RULES}, with a bar between: no-politics|no-links.`,
  'edit.bad-gatekeeper': (v) => `"${v.text}" does not say how those who run it stand to us: write ${GATEKEEPER}.`,
  'edit.bad-risk': (v) => `"${v.text}" is no risk: write ${RISK}.`,
};
