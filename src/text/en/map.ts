/** English sentences of the map and of explanations. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'map.title': (v) => `Turf map: ${v.campaign}`,
  'map.title-reach': () => 'Turf map by reach (no campaign yet)',
  'map.empty': (v) => `No place fits. ${counted(v.places, 'place is', 'places are')} in ${v.db}.`,
  'map.no-platform': (v) => `There is no platform "${v.text}". turf knows: ${v.list}.`,
  'map.no-platform-hint': () => 'turf map --platform reddit,facebook',
  'map.no-language': (v) => `--${v.flag} ${v.text}: no language is known by that name.`,
  'map.no-language-hint': (v) => `turf map --help   (languages are written en, es or english, spanish: --${v.flag} en)`,
  'map.no-place': (v) =>
    `No place on this map has "${v.place}" as its own place. Check the spelling, or look for it in names and texts:  turf spaces ${v.place}`,
  'map.empty-store': (v) => `No places in ${v.db} yet.`,
  'map.shown': (v) =>
    `${amount(v.shown)} of ${counted(v.total, 'place', 'places')} shown. Score mixes reach (${v.reach} %) and relevance (${v.relevance} %).`,
  'map.shown-reach': (v) => `${amount(v.shown)} of ${counted(v.total, 'place', 'places')} shown, by reach alone.`,
  'map.hidden': (v) =>
    `${counted(v.count, 'place is', 'places are')} left out as off topic; --include-hidden shows them too.`,
  'map.estimated': (v) =>
    `${counted(v.count, 'place', 'places')} shown without a known size (?): reach is a guess there, confidence D.`,
  'map.next-campaign': () =>
    'Next: turf campaign new NAME --terms housing,tenants,rent   (ranks by what you are about)',
  'map.next-explain': (v) => `Next: turf explain ${v.id}   (why it stands there)`,
  'map.next-terms': () => 'Next: turf campaign show   (its words; other words find other places)',
  'map.next-import': () => 'Next: turf import YOUR-LIST.csv',
  'map.say': (v) =>
    `${v.rank}. ${v.name}. ${v.platform}. ${v.members}. Score ${v.score}, reach ${v.reach}${v.relevance === '' ? '' : `, relevance ${v.relevance}`}. Confidence ${v.confidence}.${v.badges === '' ? '' : ` ${v.badges}.`}`,
  'map.members': (v) => counted(v.members, 'member', 'members'),
  'map.members-unknown': () => 'size unknown',

  'col.rank': () => '#',
  'col.id': () => 'No.',
  'col.name': () => 'Name',
  'col.platform': () => 'Platform',
  'col.kind': () => 'Kind',
  'col.members': () => 'Members',
  'col.reach': () => 'Reach',
  'col.relevance': () => 'Relev.',
  'col.score': () => 'Score',
  'col.confidence': () => 'Sure',
  'col.quadrant': () => 'Quadrant',
  'col.badges': () => 'Note',
  'col.url': () => 'Address',
  'col.key': () => 'Key',
  'col.place': () => 'Place',
  'col.language': () => 'Language',
  'col.tags': () => 'Tags',
  'col.as_of': () => 'As of',
  'col.why': () => 'Why',
  'col.part': () => 'Part',
  'col.value': () => 'Value',
  'col.field': () => 'Where',
  'col.points': () => 'Points',
  'col.because': () => 'Because',

  'explain.title': (v) => `${v.name} (number ${v.id})`,
  'explain.rank': (v) =>
    `Rank ${amount(v.rank)} of ${amount(v.total)} for ${v.campaign}, score ${v.score}: reach ${v.reach} (${v.reachShare} %) mixed with relevance ${v.relevance} (${v.relevanceShare} %).`,
  'explain.rank-reach': (v) => `Rank ${amount(v.rank)} of ${amount(v.total)} by reach alone, reach ${v.reach}.`,
  'explain.off-map': (v) =>
    `Not on the map for ${v.campaign}: relevance ${v.relevance} is below ${v.least}. Reach ${v.reach}.`,
  'explain.reach': (v) => `Reach ${v.reach}: ${v.because}.`,
  'explain.relevance': (v) => `Relevance ${v.relevance}: ${v.because}.`,
  'explain.relevance-more': (v) => `${v.because} (${v.percent} %)`,
  'explain.lowered': (v) => `What lowers it: ${v.because}.`,
  'explain.raised': (v) => `What helps: ${v.because}.`,
  'explain.points': (v) => `${v.because} (${v.points})`,
  'explain.sure': (v) =>
    `Confidence ${v.confidence}: ${v.meaning}${v.missing === '' ? '' : ` Not known: ${v.missing}.`}`,
  'explain.sure-A': () => 'the people who see a post were counted.',
  'explain.sure-B': () => 'the size is known and the share who see a post rests on published figures.',
  'explain.sure-C': () => 'the size is known; the share who see a post is assumed.',
  'explain.sure-D': () => 'the reach is a rough guess; it may be three times larger or smaller.',
  'explain.quadrant-anchor': () => 'Anchor: big and on topic. Worth a relationship.',
  'explain.quadrant-gold': () => 'Gold: small and on topic. The place to start: one space, one leader, then expand.',
  'explain.quadrant-megaphone': () =>
    'Megaphone: big and hardly on topic. Useful for news, not for a first conversation.',
  'explain.quadrant-rest': () => 'Neither big nor clearly on topic.',
  'explain.borderline': () => 'It stands near the border between two quadrants.',
  'explain.next': (v) => `Next: turf show ${v.id}   (all that is known, and where it is from)`,

  'badge.no-count': () => 'no count',
  'badge.stale': () => 'old figures',
  'badge.private': () => 'private',
  'badge.dormant': () => 'dormant',
  'badge.growing': () => 'growing',
  'badge.shrinking': () => 'shrinking',
  'missing.members': () => 'members',
  'missing.posts_per_week': () => 'posts a week',
  'missing.place': () => 'place',
  'missing.language': () => 'language',
};
