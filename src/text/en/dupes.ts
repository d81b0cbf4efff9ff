/** English sentences of what speaks for and against two places being one. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'progress.comparing-reading': () => 'places read',
  'progress.comparing-filing': () => 'places sorted by likeness',
  'progress.comparing': () => 'pairs compared',

  'dupes.same-name': () => 'the same name',
  'dupes.earlier-name': () => 'the same name as one of the two had in another list',
  'dupes.similar-name': (v) => `similar names (${v.percent} % the same)`,
  'dupes.other-name': (v) => `different names (${v.percent} % the same)`,
  'dupes.name-in-address': () => 'the name of one is the address of the other',
  'dupes.other-number': (v) => `different numbers in the names (${v.a} and ${v.b})`,
  'dupes.one-number': (v) => `a number in one of the names only (${v.number})`,
  'dupes.other-town': (v) => `different towns in the names (${v.a} and ${v.b})`,
  'dupes.common-name': (v) => `${counted(v.count, 'place has', 'places have')} this name`,
  'dupes.same-place': () => 'in the same town or area',
  'dupes.other-place': () => 'in different towns or areas',
  'dupes.same-number': (v) => `the same number in the address (${v.number})`,
  'dupes.but-dots': () => 'the same address but for dots, which Facebook ignores',
  'dupes.same-handle': (v) => `the same name in the address ("${v.handle}")`,
  'dupes.same-handle-elsewhere': (v) => `the same name in the address on another platform ("${v.handle}")`,
  'dupes.other-id': () => 'different fixed numbers on the same platform',
  'dupes.other-handle': () => 'different addresses on the same platform',
  'dupes.other-invite': () => 'different addresses, of a sort that often changes',
  'dupes.other-platform': (v) => `on different platforms (${v.a} and ${v.b})`,
  'dupes.other-kind': (v) => `different sorts of place (${v.a} and ${v.b})`,
  'dupes.one-row': () => 'one row of a list names both, as two places of one organization',
  'dupes.one-list': (v) =>
    `${counted(v.count, 'list names', 'lists name')} both, in rows of their own`,
  'dupes.newer-copy': () => 'the older copy of a list has one, the newer copy the other',
  'dupes.no-address': () => 'in different lists, and one of the two is known by its name alone',
  'dupes.same-description': () => 'the same description',
  'dupes.same-website': (v) => `the same website (${v.host})`,
  'dupes.size-near': (v) => `about the same size (${amount(v.less)} and ${amount(v.more)} members)`,
  'dupes.size-far': (v) => `of very different size (${amount(v.less)} and ${amount(v.more)} members)`,
  'dupes.other-language': (v) => `in different languages (${v.a} and ${v.b})`,
  'dupes.other-country': (v) => `in different countries (${v.a} and ${v.b})`,
};
