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
    `${counted(v.count, 'place is', 'places are')} left out: ${v.reasons}; --include-hidden shows them too.`,
  'map.hidden-off-topic': (v) =>
    `${counted(v.count, 'place is', 'places are')} left out as off topic; --include-hidden shows them too.`,
  'map.off-topic': (v) => `${amount(v.count)} off topic`,
  'map.weights': (v) => `This campaign weighs some things otherwise than usual: ${v.weights}.`,
  'map.weight': (v) => `${v.name} ${v.weight} (usual ${v.usual})`,
  'map.tie': (v) => `A tie, as far as the figures tell: ${v.ranks}.`,
  'map.tie-ranks': (v) => `ranks ${v.from} to ${v.to}`,
  'map.estimated': (v) =>
    `${counted(v.count, 'place', 'places')} shown without a known size (?): reach is a guess there, confidence D.`,
  'map.next-campaign': () =>
    'Next: turf campaign new NAME --terms housing,tenants,rent   (ranks by what you are about)',
  'map.next-explain': (v) => `Next: turf explain ${v.id}   (why it stands there)`,
  'map.next-terms': () => 'Next: turf campaign show   (its words; other words find other places)',
  'map.next-import': () => 'Next: turf import YOUR-LIST.csv',
  'map.say': (v) =>
    `${v.rank}. ${v.name}. ${v.platform}. ${v.members}. Score ${v.score}, reach ${v.reach}${v.relevance === '' ? '' : `, relevance ${v.relevance}`}. Confidence ${v.confidence}.${v.range === '' ? '' : ` Rank range ${v.range}.`}${v.badges === '' ? '' : ` ${v.badges}.`}`,
  'map.members': (v) => counted(v.members, 'member', 'members'),
  'map.members-unknown': () => 'size unknown',

  'col.rank': () => '#',
  'col.rank_range': () => 'Range',
  'col.rank_low': () => 'Rank from',
  'col.rank_high': () => 'Rank to',
  'col.chance_top_ten': () => 'Top ten',
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
  'explain.sure-A': () =>
    'sure. The people who see a post, or take part, were counted; their number is likely right within a third.',
  'explain.sure-B': () => 'fairly sure. The number of people who see a post is likely right within a factor of two.',
  'explain.sure-C': () =>
    'not very sure. The number of people who see a post may well be two or three times larger or smaller.',
  'explain.sure-D': () =>
    'a rough guess. The number of people who see a post may well be three times larger or smaller, or more.',
  'explain.range': (v) =>
    `The figures are not sure enough to say so exactly: anywhere from rank ${amount(v.low)} to ${amount(v.high)}, and among the first ten in ${v.percent} % of ${v.runs} trial runs.`,
  'explain.range-few': (v) =>
    `The figures are not sure enough to say so exactly: anywhere from rank ${amount(v.low)} to ${amount(v.high)} in ${v.runs} trial runs.`,
  'explain.range-sure': (v) => `It keeps that rank in at least nine of ten of ${v.runs} trial runs.`,
  'explain.held-back': (v) =>
    `Not on the map for ${v.campaign}: ${v.because}. Score ${v.score}, reach ${v.reach}, relevance ${v.relevance}.`,
  'explain.held-back-reach': (v) => `Not on the map: ${v.because}. Reach ${v.reach}.`,
  'explain.gate-no': () => 'you said no to it',
  'explain.gate-never': () => 'it has a word that you never want',
  'explain.gate-refused': () => 'we were asked not to return',
  'explain.gate-risk': () => 'its risk is high',
  'explain.above-reach': (v) =>
    `Rank ${amount(v.rank)}, ${v.name}, is ahead mainly by reach (${v.other} against ${v.own}).`,
  'explain.above-relevance': (v) =>
    `Rank ${amount(v.rank)}, ${v.name}, is ahead mainly by relevance (${v.other} against ${v.own}).`,
  'explain.above-same': (v) => `Rank ${amount(v.rank)}, ${v.name}, has the same figures.`,
  'explain.below-reach': (v) =>
    `Rank ${amount(v.rank)}, ${v.name}, is behind mainly by reach (${v.other} against ${v.own}).`,
  'explain.below-relevance': (v) =>
    `Rank ${amount(v.rank)}, ${v.name}, is behind mainly by relevance (${v.other} against ${v.own}).`,
  'explain.below-same': (v) => `Rank ${amount(v.rank)}, ${v.name}, has the same figures.`,
  'explain.quadrant-anchor': () => 'Anchor: big and on topic. Worth a relationship.',
  'explain.quadrant-gold': () => 'Gold: small and on topic. The place to start: one space, one leader, then expand.',
  'explain.quadrant-megaphone': () =>
    'Megaphone: big and hardly on topic. Useful for news, not for a first conversation.',
  'explain.quadrant-rest': () => 'Neither big nor clearly on topic.',
  'explain.borderline': () => 'It stands near the border between two quadrants.',
  'explain.next': (v) => `Next: turf show ${v.id}   (all that is known, and where it is from)`,

  'versus.title': (v) => `${v.one} or ${v.other}?`,
  'versus.place': (v) => `${v.name} (number ${v.id})`,
  'versus.rank': (v) => `rank ${amount(v.rank)}, score ${v.score}`,
  'versus.off-map': (v) => `not on the map, score ${v.score}`,
  'versus.ahead': (v) => `${v.first} is ahead of ${v.second}: ${v.one} against ${v.other}.`,
  'versus.main-reach': (v) => `What separates them is mainly reach: ${v.ahead} against ${v.behind}.`,
  'versus.main-relevance': (v) => `What separates them is mainly relevance: ${v.ahead} against ${v.behind}.`,
  'versus.other-reach': (v) => `Reach is ${v.ahead} against ${v.behind}.`,
  'versus.other-relevance': (v) => `Relevance is ${v.ahead} against ${v.behind}.`,
  'versus.same': () => 'Their figures are the same; the one that was known first comes first.',
  'versus.sure': (v) => `That is sure: ${v.first} is ahead in ${v.percent} % of ${v.runs} trial runs.`,
  'versus.likely': (v) => `That is likely: ${v.first} is ahead in ${v.percent} % of ${v.runs} trial runs.`,
  'versus.open': (v) =>
    `That is a tie, as far as the figures tell: ${v.first} is ahead in only ${v.percent} % of ${v.runs} trial runs.`,
  'versus.col-place': (v) => `No. ${v.id}`,
  'versus.col-difference': () => 'Difference',
  'versus.next': (v) => `Next: turf explain ${v.id}   (why it stands there)`,
  'versus.itself': (v) => `${v.name} (number ${v.id}) can't be compared with itself.`,
  'versus.itself-hint': () => 'turf map   (numbers of other places)',

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
