/** English sentences about what an import leaves out on purpose: persons, messages, places a person has left. Shared by many formats. */
import type { Catalogue } from '../tell.js';

const many = (count: string | number | undefined, one: string, several: string) =>
  `${count} ${Number(count) === 1 ? one : several}`;

export const sentences: Catalogue = {
  'formats.people-left-out': ({ count }) =>
    `${many(count, 'private person or chat with one person was', 'private persons and chats with one person were')} left out: turf keeps places, never people.`,
  'formats.may-be-people': ({ count }) =>
    `${many(count, 'account', 'accounts')} from a list of whom somebody follows: some may be private persons. If most of them are persons, take the list back: turf imports undo, with its number from turf imports.`,
  'formats.posts-rolled-up': ({ count, places }) =>
    `${many(count, 'post', 'posts')} summed up as ${many(places, 'place', 'places')}; no text of a post was kept.`,
  'formats.posts-without-place': ({ count }) => `${many(count, 'post', 'posts')} that name no place were left out.`,
  'formats.rate-is-lower-bound': () =>
    'Posts a week are estimated from the posts in this file; it may not hold all of them, so there may be more.',
  'formats.left-places': ({ count }) =>
    `${many(count, 'place', 'places')} that the owner of this file has left, tagged "left".`,
};
