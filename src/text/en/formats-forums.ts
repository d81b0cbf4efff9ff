/** English sentences about lists of forums and of the fediverse: what was left out of them, and how sure a figure is. */
import type { Catalogue } from '../tell.js';

const many = (count: string | number | undefined, one: string, several: string) =>
  `${count} ${Number(count) === 1 ? one : several}`;

export const sentences: Catalogue = {
  'formats.removed-places': ({ count }) =>
    `${many(count, 'community that was', 'communities that were')} closed by moderators or owners left out.`,
  'formats.dead-servers': ({ count }) => `${many(count, 'server that is', 'servers that are')} gone for good left out.`,
  'formats.doubtful-figures': ({ count }) =>
    `${many(count, 'place', 'places')} with figures that the list itself calls doubtful: kept without members and active people.`,
  'formats.blocked-left-out': ({ count }) =>
    `${many(count, 'entry', 'entries')} that somebody has muted or blocked left out: ${Number(count) === 1 ? 'it is' : 'they are'} no place to go to.`,
  'formats.rate-since-founding': ({ count }) =>
    `Posts a week of ${many(count, 'place', 'places')}: the mean since the beginning. There may be more or fewer today.`,
};
