/** English sentences of the score: what each part found, and what it means. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const FIELD: Readonly<Record<string, string>> = {
  name: 'its name',
  title: 'its title or tags',
  description: 'its description',
  place: 'its place',
};

export const sentences: Catalogue = {
  'reach.views': (v) => `posts there are seen by ${amount(v.views)} people on average, as measured`,
  'reach.active-day': (v) => `${amount(v.active)} people active a day, of whom about ${amount(v.people)} see one post`,
  'reach.active-week': (v) =>
    `${amount(v.active)} people active a week, of whom about ${amount(v.people)} see one post`,
  'reach.active-month': (v) =>
    `${amount(v.active)} people active a month, of whom about ${amount(v.people)} see one post`,
  'reach.members': (v) =>
    `${counted(v.members, 'member', 'members')} on ${v.platform}, of whom about ${amount(v.people)} see one post (${v.percent} % where there are 1,000 members, a smaller share in larger places)`,
  'reach.no-count': (v) =>
    `no member count is known, so it is taken as an ordinary place on ${v.platform}: ${amount(v.typical)} members, of whom about ${amount(v.people)} see one post`,
  'reach.at-most': () => 'reach is counted up to 100,000 people',
  'reach.at-least': () => 'reach is counted from one person on',
  'activity.dormant': (v) =>
    `dormant: the last known post was on ${v.date}, ${amount(v.days)} days before these figures`,
  'activity.unknown': () => 'how often people post is not known; that counts neither for nor against it',
  'activity.recent': (v) => `somebody posted on ${v.date}; how often is not known`,
  'activity.slow': (v) => `quiet: ${amount(v.pace)} posts a week`,
  'activity.lively': (v) => `lively: ${amount(v.pace)} posts a week`,
  'growth.growing': (v) => `growing by ${v.percent} % a month, seen over ${counted(v.days, 'day', 'days')}`,
  'growth.shrinking': (v) => `shrinking by ${v.percent} % a month, seen over ${counted(v.days, 'day', 'days')}`,
  'growth.still': (v) => `no clear change of size over ${counted(v.days, 'day', 'days')}`,
  'terms.none': () => 'none of the campaign’s words stands in its name or description',
  'terms.found': (v) => `"${v.term}" in ${FIELD[String(v.field)] ?? v.field}`,
  'terms.found-as': (v) => `"${v.found}" (for "${v.term}") in ${FIELD[String(v.field)] ?? v.field}`,
  'place.match': (v) => `it is about ${v.place}`,
  'place.unknown': () => 'where it is, is not known',
  'place.mentioned': (v) => `it mentions ${v.place}, but is in ${v.own}`,
  'place.elsewhere': (v) => `it is in ${v.place}, not where the campaign is`,
  'language.match': (v) => `in the campaign’s language (${v.language})`,
  'language.other': (v) => `in another language (${v.language})`,
  'language.unknown': () => 'its language is not known',
  'excluded.found': (v) => `it speaks of what you excluded: ${v.terms}`,
};
