/** English sentences of turf check: what each check is about, what it found of a place, and what to do. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

/** Fields as people call them. */
const FIELD: Readonly<Record<string, string>> = {
  members: 'members',
  active: 'active members',
  views_per_post: 'views a post',
  posts_per_week: 'posts a week',
  visibility: 'who can see it',
  posting: 'who can post',
  gatekeeper: 'how those who run it stand to us',
  risk: 'its risk',
  kind: 'its kind',
  country: 'its country',
  language: 'its language',
  place: 'its town or area',
  name: 'its name',
};
const fieldOf = (v: Values): string => FIELD[String(v.field)] ?? String(v.field);
const places = (count: string | number | undefined): string => counted(count, 'place', 'places');
const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? amount(value) : `"${value ?? ''}"`;

const andMore = (v: Values): string => (Number(v.more) > 0 ? ` (and ${counted(v.more, 'other', 'others')})` : '');

/** Rows of one list, or two lists. */
function differs(v: Values): string {
  const more = andMore(v);
  if (v.import === v.otherImport)
    return `${fieldOf(v)}: ${shown(v.value)} in one row of import ${v.import}, ${shown(v.other)} in another${more}`;
  return `${fieldOf(v)}: ${shown(v.value)} in import ${v.import} (${v.date}), ${shown(v.other)} in import ${v.otherImport} (${v.otherDate})${more}`;
}

export const sentences: Catalogue = {
  'progress.checking': () => 'places checked',

  'check.title': () => 'What to settle',
  'check.none': () => 'Nothing to settle.',
  'check.no-such': (v) => `There is no check "${v.word}". There are: ${v.list}.`,
  'check.found': (v) => `${v.name} (${v.id}): ${v.because}`,
  'check.more': (v) => `… and ${amount(v.more)} more:  ${v.command}`,
  'check.mostly-of': (v) =>
    `${amount(v.count)} of them come from import ${v.import} (${v.file}, ${v.date}). A newer copy of that list settles them at once:`,
  'check.next': (v) => `Next: turf show ${v.id}   (its address, and who said what)`,
  'check.next-none': () => 'Next: turf map',

  'check.about-stale': (v) =>
    `STALE: ${places(v.count)} with figures older than half a year. Look how many there are today.`,
  'check.about-unknown': (v) =>
    `UNKNOWN: ${places(v.count)} near the top of the map whose rank hangs most on something nobody has looked up.`,
  'check.about-contradiction': (v) =>
    `CONTRADICTION: ${counted(v.count, 'figure or name', 'figures and names')} that lists, or rows of one list, give differently. The command keeps what turf counts now; put in the other if that is right.`,
  'check.about-vanished': (v) =>
    `VANISHED: ${places(v.count)} that the newest copy of a list no longer names. Open the address and put in what is there today.`,
  'check.about-suspicious': (v) =>
    `SUSPICIOUS: ${counted(v.count, 'size that does', 'sizes that do')} not go with what happens there. See what the rank rests on before you trust it.`,
  'check.about-impostor': (v) =>
    `IMPOSTOR?: ${places(v.count)} that may imitate another one. Compare the two before you post there.`,
  'check.about-duplicates': (v) => `DUPLICATES: ${counted(v.count, 'pair', 'pairs')} of places that are likely one.`,
  'check.too-many': (v) => `${v.check} were not looked for, as there are very many places. This searches them:`,
  'check.word-duplicates': () => 'DUPLICATES',
  'check.word-impostor': () => 'IMPOSTORS',

  'check.stale': (v) => `${fieldOf(v)} ${amount(v.value)} is from ${v.date}, ${counted(v.days, 'day', 'days')} old`,

  'check.unknown-members': (v) =>
    `its size is not known: rank ${amount(v.best)} with ${amount(v.high)} members, ${amount(v.worst)} with ${amount(v.low)}`,
  'check.unknown-last-post': (v) =>
    `nobody knows when the last post was: rank ${amount(v.best)} if it was today, ${amount(v.worst)} if it was a year ago`,
  'check.unknown-pace': (v) =>
    `how often people post is not known: rank ${amount(v.best)} with ${v.high} posts a week, ${amount(v.worst)} with ${v.low}`,

  'check.differs': differs,
  'check.shared-address': (v) =>
    `import ${v.import} has its address under several names: ${shown(v.value)}, ${shown(v.other)}${andMore(v)}. Fine if they share it; if not, one of them has a wrong address there`,
  'check.post-in-future': (v) => `the last post is said to be of ${v.date}, which is still to come`,
  'check.post-after-figures': (v) => `the last post is said to be of ${v.date}, but the figures are of ${v.asOf}`,
  'check.more-active': (v) => `${amount(v.active)} people active of only ${counted(v.members, 'member', 'members')}`,

  'check.vanished': (v) => `last named on ${v.date} (import ${v.last}; not in import ${v.newest}): ${v.url}`,

  'check.impostor': (v) => `may imitate "${v.name}" (${v.original})`,

  'check.silent-since': (v) =>
    `${counted(v.members, 'member', 'members')}, but the last post was on ${v.date}, ${counted(v.days, 'day', 'days')} before its figures`,
  'check.silent': (v) => `${counted(v.members, 'member', 'members')}, but nobody posts`,
  'check.few-reactions': (v) =>
    `${amount(v.reactions)} reactions a post, where places of its size on ${v.platform} have about ${amount(v.expected)}`,
  'check.hardly-reactions': (v) =>
    `${amount(v.members)} members, but a post gets ${Number(v.reactions) === 0 ? 'no reaction' : `only ${counted(v.reactions, 'reaction', 'reactions')}`}: reach counts ${amount(v.counted)} of them`,
  'check.jump': (v) =>
    `from ${amount(v.before)} to ${amount(v.after)} members in ${counted(v.days, 'day', 'days')} (${v.from} to ${v.to}); whether more is posted is not known`,
  'check.jump-quiet': (v) =>
    `from ${amount(v.before)} to ${amount(v.after)} members in ${counted(v.days, 'day', 'days')} (${v.from} to ${v.to}), and no more is posted than before`,

  'col.check': () => 'Check',
  'col.command': () => 'What settles it',
};
