/** English sentences of the score: what each part found, and what it means. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

const FIELD: Readonly<Record<string, string>> = {
  name: 'its name',
  title: 'its title or tags',
  description: 'its description',
  place: 'its place',
};

const WHOSE: Readonly<Record<string, string>> = {
  assumed: 'as turf assumes',
  sourced: 'as published figures say',
  yours: 'as you set it',
};

/** Which share was taken, and whose it is. */
function shareOf(v: Values): string {
  const whose =
    v.share === 'posts' ? `from ${counted(v.posts, 'post', 'posts')} of yours` : (WHOSE[String(v.share)] ?? '');
  return `${v.percent} % where there are 1,000 members, ${whose}; a smaller share in larger places`;
}

/** 'es' → Spanish; what is no code stays. */
function languageName(code: string | number | undefined): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(String(code)) ?? String(code);
  } catch {
    return String(code);
  }
}

/** Reactions a post, rounded to one digit after the point. */
function few(v: Values): string {
  return Number(v.reactions) === 0 ? 'hardly any reaction' : `only ${counted(v.reactions, 'reaction', 'reactions')}`;
}

export const sentences: Catalogue = {
  'reach.views': (v) => `posts there are seen by ${amount(v.views)} people on average, as measured`,
  'reach.active-day': (v) => `${amount(v.active)} people active a day, of whom about ${amount(v.people)} see one post`,
  'reach.active-week': (v) =>
    `${amount(v.active)} people active a week, of whom about ${amount(v.people)} see one post`,
  'reach.active-month': (v) =>
    `${amount(v.active)} people active a month, of whom about ${amount(v.people)} see one post`,
  'reach.members': (v) =>
    `${counted(v.members, 'member', 'members')} on ${v.platform}, of whom about ${amount(v.people)} see one post (${shareOf(v)})`,
  'reach.members-doubtful': (v) =>
    `${counted(v.members, 'member', 'members')} on ${v.platform}, but a post gets ${few(v)}, so that ${amount(v.counted)} of them are counted; about ${amount(v.people)} see one post (${shareOf(v)})`,
  'reach.no-count': (v) =>
    `no member count is known, so it is taken as an ordinary place on ${v.platform}: ${amount(v.typical)} members, of whom about ${amount(v.people)} see one post`,
  'reach.at-most': () => 'reach is counted up to 100,000 people',
  'reach.at-least': () => 'reach is counted from one person on',
  'activity.dormant': (v) =>
    `dormant: the last known post was on ${v.date}, ${counted(v.days, 'day', 'days')} before the list that tells of it; at most ${amount(v.most)} people are taken to see a post`,
  'activity.silent': (v) => `nobody posts: at most ${amount(v.most)} people are taken to see a post`,
  'activity.unknown': () => 'how often people post is not known; that counts neither for nor against it',
  'activity.recent': (v) => `somebody posted on ${v.date}; how often is not known`,
  'activity.slow': (v) => `quiet: ${amount(v.pace)} posts a week`,
  'activity.lively': (v) => `lively: ${amount(v.pace)} posts a week`,
  'engagement.compared': (v) =>
    `a post gets ${v.ratio} times the reactions usual for its size in your other places on ${v.platform}`,
  'engagement.doubtful': (v) =>
    `a post gets ${counted(v.reactions, 'reaction', 'reactions')}, where about ${amount(v.expected)} are usual for its size in your other places on ${v.platform}: its size is doubtful`,
  'engagement.unknown': () => 'how many react to a post is not known; that counts neither for nor against it',
  'growth.sudden': (v) =>
    `growing by ${v.percent} % a month, seen over ${counted(v.days, 'day', 'days')}: too sudden to count for it`,
  'growth.growing': (v) => `growing by ${v.percent} % a month, seen over ${counted(v.days, 'day', 'days')}`,
  'growth.shrinking': (v) => `shrinking by ${v.percent} % a month, seen over ${counted(v.days, 'day', 'days')}`,
  'growth.still': (v) => `no clear change of size over ${counted(v.days, 'day', 'days')}`,
  'terms.none': () => 'none of the campaign’s words stands in its name or description',
  'terms.found': (v) => `"${v.term}" in ${FIELD[String(v.field)] ?? v.field}`,
  'terms.found-as': (v) => `"${v.found}" (for "${v.term}") in ${FIELD[String(v.field)] ?? v.field}`,
  'place.match': (v) => `it is about ${v.place}`,
  'place.match-as': (v) => `it is about ${v.place}: it says "${v.found}"`,
  'place.somewhere': (v) => `where in ${v.place} it is, is not known`,
  'place.name-within': (v) => `its name says ${v.place}, which lies where the campaign is`,
  'place.name-elsewhere': (v) => `its name says ${v.place}, which is not where the campaign is`,
  'place.unknown': () => 'where it is, is not known',
  'place.mentioned': (v) => `it mentions ${v.place}, but is in ${v.own}`,
  'place.elsewhere': (v) => `it is in ${v.place}, not where the campaign is`,
  'language.match': (v) => `in the campaign’s language (${languageName(v.language)})`,
  'language.detected': (v) => `its text looks ${languageName(v.language)}, the campaign’s language`,
  'language.other': (v) => `in another language (${languageName(v.language)})`,
  'language.detected-other': (v) => `its text looks ${languageName(v.language)}, which is not the campaign’s language`,
  'language.named': (v) => `its text names the campaign’s language (${languageName(v.language)})`,
  'language.unknown': () => 'its language is not known',
  'near.words': (v) => `its words come near to the campaign’s: ${v.words}`,
  'near.whole': () => 'its words as a whole come near to the campaign’s',
  'near.unknown': () => 'how near its other words come to the campaign’s can’t be told; that counts as usual',
  'never.found': (v) => `it speaks of what you never want: ${v.terms}`,
  'excluded.found': (v) => `it speaks of what you excluded: ${v.terms}`,
};
