/** English sentences about lists of links, bookmarks, feeds and the downloads of X and YouTube: what was left out of them, and how sure a figure is. */
import type { Catalogue } from '../tell.js';

const many = (count: string | number | undefined, one: string, several: string) =>
  `${count} ${Number(count) === 1 ? one : several}`;

export const sentences: Catalogue = {
  'formats.addresses-not-places': ({ count }) =>
    `${many(count, 'address that names', 'addresses that name')} no group, page, channel or forum on a platform turf knows ${Number(count) === 1 ? 'was' : 'were'} left out. ` +
    'If one of them is a forum or site that matters, add it by hand: turf add ADDRESS',
  'formats.numbers-only': ({ count }) =>
    `${many(count, 'account', 'accounts')} you follow ${Number(count) === 1 ? 'was' : 'were'} left out: X gives only their numbers, no names, and most are private persons.`,
  'formats.rate-over-lifetime': ({ count }) =>
    `Posts a week of ${many(count, 'channel', 'channels')}: the mean since the channel began. It may post more or less today.`,
  'formats.outlines-without-link': ({ count }) => `${many(count, 'entry', 'entries')} without an address left out.`,
  'formats.visits-counted': ({ count }) =>
    `Of the places in this history only how often they were visited is kept; no titles, no times, no other page. ${many(count, 'visit', 'visits')} counted.`,
};
