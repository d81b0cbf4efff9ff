/** English sentences about judgements of places, and what is learned from them. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const was = (before: string | number | undefined): string => (before === '' ? '' : ` You had said ${before}.`);

/** ': tenant, eviction'; nothing where no word says it. */
const named = (words: string | number | undefined): string => (words === '' ? '' : `: ${words}`);

export const sentences: Catalogue = {
  'rate.title': (v) => `Judged for ${v.campaign}`,
  'rate.title-dry': (v) => `Judged for ${v.campaign} on trial: nothing was saved`,
  'rate.how': () => 'Name one or more places, then say yes, no or clear.',
  'rate.review-alone': () => '--review finds the places itself: leave them out.',
  'rate.said-yes': (v) => `Yes to ${v.name} (number ${v.id}).${was(v.before)}`,
  'rate.said-no': (v) => `No to ${v.name} (number ${v.id}): it is off the map.${was(v.before)}`,
  'rate.cleared': (v) => `Forgotten what you said of ${v.name} (number ${v.id}).${was(v.before)}`,
  'rate.was-clear': (v) => `Nothing had been said of ${v.name} (number ${v.id}).`,
  'rate.counts': (v) => `${amount(v.liked)} yes${Number(v.disliked) === 0 ? '' : `, ${amount(v.disliked)} no`}`,
  'rate.nothing-liked': (v) => `So far: ${v.counts}. The map learns from the first yes on.`,
  'rate.learned': (v) =>
    `Learned from ${v.counts}: ${v.speakFor} speak for a place${v.speakAgainst === '' ? '' : `; ${v.speakAgainst} against it`}.`,
  'rate.learned-nothing': (v) => `So far: ${v.counts}. Their names and texts have no words to learn from.`,
  'rate.titles': (v) => `Judged for ${v.campaign}`,
  'rate.none': (v) => `Nothing was judged for ${v.campaign} yet.`,
  'rate.say': (v) => `${v.name}: ${v.verdict}, since ${v.date}.`,
  'rate.kept': (v) =>
    `${counted(v.count, 'judgement is of an address', 'judgements are of addresses')} that no list names now; it is kept in mind until one does.`,
  'rate.head': (v) => `${amount(v.number)} of ${amount(v.total)}`,
  'rate.question': () => 'Is it what you look for? [y]es, [n]o, Enter to skip, [q]uit:',
  'rate.unclear': (v) => `"${v.typed}" was not understood: type one of the letters.`,
  'rate.reviewed': () => 'Reviewed',
  'rate.reviewed-dry': () => 'Reviewed on trial: nothing was saved',
  'rate.reviewed-counts': (v) =>
    `${amount(v.yes)} yes, ${amount(v.no)} no, ${counted(v.left, 'place', 'places')} of the map not judged.`,
  'rate.nothing-left': () => 'No place of the map is left to judge.',
  'rate.next-first': () => 'Next: turf rate --review   (goes through the best places one by one)',
  'rate.next-map': () => 'Next: turf map',
  'col.rated': () => 'Said',
  'col.rated_on': () => 'On',

  'learned.like': (v) => `like ${v.liked === 1 ? 'the one' : `the ${amount(v.liked)}`} that you liked${named(v.words)}`,
  'learned.unlike': (v) => `unlike what you liked${named(v.words)}`,
  'judged.yes': () => 'you said yes to it',
  'judged.no': () => 'you said no to it',
  'badge.liked': () => 'liked',
};
