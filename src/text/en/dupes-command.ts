/** English sentences of turf dupes: the list, the review, and decisions in a sheet. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

/** Words for chances, by the scale of the IPCC ("Guidance Note on Consistent Treatment of Uncertainties", 2010). */
const sureWords = ({ percent }: Values): string => {
  const chance = Number(percent);
  if (chance >= 99) return 'Almost certainly one place';
  if (chance >= 90) return 'Very likely one place';
  return chance >= 66 ? 'Likely one place' : 'Perhaps one place';
};

/** Of more than two places, which two are meant. */
const rest = ({ more, a, b }: Values): string =>
  Number(more) === 0 ? '' : `: ${a} and ${b}, and perhaps ${amount(more)} more`;

const NEXT: ReadonlyMap<string, string> = new Map([
  ['filled', 'write same or not-same into the column verdict, then: turf dupes --decisions FILE'],
  ['sheet', 'turf dupes -o pairs.csv   (fill in the column verdict, then: turf dupes --decisions pairs.csv)'],
  ['more', 'turf dupes --review   (goes through them one by one; turf dupes --all lists all of them)'],
  ['review', 'turf dupes --review   (goes through them one by one)'],
]);

export const sentences: Catalogue = {
  'dupes-list.title': () => 'Likely duplicates',
  'dupes-list.head': (v) => `${v.number}. ${sureWords(v)} (${v.percent} %)${rest(v)}`,
  'dupes-list.pair': (v) => `${v.a} and ${v.b} (${v.percent} %): `,
  'dupes-list.why': (v) => `  Why: ${v.pairing}${v.words}`,
  'dupes-list.but': (v) => `${v.words === '' ? '' : `${v.words}; `}but: ${v.contra}`,
  'dupes-list.more-places': (v) => `  … and ${counted(v.more, 'more place', 'more places')}`,
  'dupes-list.merge': (v) =>
    `  One place:  turf merge ${v.two}${v.yes}${v.two === v.ids ? '' : `   (or all: turf merge ${v.ids}${v.yesAll})`}`,
  'dupes-list.not-same': (v) =>
    `  Not:        turf not-same ${v.two}${v.two === v.ids ? '' : `   (or none of them: turf not-same ${v.ids})`}`,
  'dupes-list.none': (v) => `No likely duplicates among ${counted(v.spaces, 'place', 'places')}.`,
  'dupes-list.none-of': (v) =>
    `No likely duplicate of ${v.name} (number ${v.id}) among ${counted(v.spaces, 'place', 'places')}.`,
  'dupes-list.shown': (v) =>
    `${amount(v.shown)} of ${counted(v.total, 'likely duplicate', 'likely duplicates')} shown, among ${counted(v.spaces, 'place', 'places')}.`,
  'dupes-list.crowded': (v) =>
    `${counted(v.crowded, 'place shares its whole name', 'places share their whole name')} with so many others that it was not compared by the name alone.`,
  'dupes-list.imitations': (v) =>
    `${counted(v.count, 'place looks', 'places look')} like an imitation of another one and ${Number(v.count) === 1 ? 'is' : 'are'} not proposed: turf check impostor`,
  'dupes-list.next': (v) => `Next: ${NEXT.get(String(v.how)) ?? ''}`,
  'dupes-list.next-map': () => 'Next: turf map',
  'dupes-list.one-way': (v) => `--${v.one} and --${v.another} can't be used together: one after the other.`,
  'dupes-list.no-space': (v) => `--${v.way} is about all places: leave out the place.`,

  'review.head': (v) => `${v.number} of ${v.total}. ${sureWords(v)} (${v.percent} %)${rest(v)}`,
  'review.question': (v) =>
    `[s]ame, [n]ot the same, s[k]ip${v.drop === '' ? '' : `, [d ${v.drop}] leave out ${v.drop}`}, [q]uit:`,
  'review.unclear': (v) => `"${v.typed}" was not understood: type one of the letters.`,
  'review.no-terminal': () => 'A review needs a terminal where questions can be asked. Settle them in a sheet instead.',
  'review.title': () => 'Reviewed',
  'review.title-dry': () => 'Reviewed on trial: nothing was saved',
  'review.counts': (v) => `${amount(v.made_one)} made one, ${amount(v.kept_apart)} kept apart, ${amount(v.left)} left.`,
  'review.next': () => 'Next: turf dupes',

  'decided.title': () => 'Decided so far',
  'decided.none': () => 'Nothing was decided yet.',
  'decided.say': (v) => `${v.a} and ${v.b}: ${v.verdict === 'same' ? 'one place' : 'not the same'}, since ${v.date}.`,
  'decided.verdict': () => 'Verdict',
  'decided.made': () => 'Decided',
  'decided.from': () => 'From',
  'decided.one': () => 'Place',
  'decided.other': () => 'Other place',
  'decided.next': () => 'Next: turf dupes --decided -o decided.csv   (a sheet that turf dupes --decisions reads)',
  'decided.next-there': () => 'Next: turf dupes --decisions FILE   (does the same in another database)',
  'decided.next-none': () => 'Next: turf dupes',
  'decided.next-list': () => 'Next: turf dupes --decided   (what was decided so far)',

  'decisions.title': () => 'Decided by a sheet',
  'decisions.title-dry': () => 'Decided by a sheet on trial: nothing was saved',
  'decisions.counts': (v) =>
    `${counted(v.rows, 'row', 'rows')}: ${amount(v.same)} same, ${amount(v.not_same)} not the same, ${amount(v.undecided)} undecided, ${amount(v.unchanged)} so already, ${amount(v.refused)} that could not be used.`,
  'decisions.places': (v) =>
    [
      Number(v.joined) === 0 ? '' : `${counted(v.joined, 'place is', 'places are')} part of another one now.`,
      Number(v.parted) === 0 ? '' : `${counted(v.parted, 'place stands', 'places stand')} alone again.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  'decisions.kept': (v) =>
    `${counted(v.count, 'place is', 'places are')} in no list yet; what you decided is kept in mind until one names ${Number(v.count) === 1 ? 'it' : 'them'}: ${v.keys}${Number(v.more) === 0 ? '' : `, and ${amount(v.more)} more (all of them with --json)`}.`,
  'decisions.refused': (v) => `Line ${v.line}: ${v.message}`,
  'decisions.refused-more': (v) => `… and ${counted(v.more, 'more row', 'more rows')} (all of them with --json).`,
  'decisions.next': () => 'Next: turf dupes   (what is left)',
  'decisions.empty': () => 'One of the two places is missing: fill in both a and b.',
  'decisions.unknown': (v) => `There is no place "${v.text}". Look for it: turf spaces WORD`,
  'decisions.ambiguous': (v) => `Several places are called "${v.text}": write the number or the address instead.`,
  'decisions.unclear': (v) => `"${v.word}" is no verdict: write same or not-same, or leave the cell empty.`,
  'decisions.oneself': () => 'Both are the same place already. If it should be two, take it apart: turf split NUMBER',
  'decisions.contradiction': () =>
    'Other rows of this sheet say the opposite of these two places. None of these rows was used: keep those that are right.',
  'decisions.row': (v) => String(v.message),
};
