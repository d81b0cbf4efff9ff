/** English sentences about reading downloads of Facebook and Instagram. */
import type { Catalogue } from '../tell.js';

const many = (count: string | number | undefined, one: string, several: string) =>
  `${count} ${Number(count) === 1 ? one : several}`;

export const sentences: Catalogue = {
  'formats.facebook-nameless': ({ count }) =>
    `${many(count, 'entry without a name was', 'entries without a name were')} left out: Facebook no longer says what group or page it was.`,
  'formats.facebook-unfollowed': ({ count }) =>
    `${many(count, 'page or profile', 'pages and profiles')} that the owner stopped following left out: many are private persons.`,
  'formats.facebook-unknown-language': ({ count }) =>
    `${many(count, 'sentence about a group is', 'sentences about groups are')} in a language that turf does not know, so groups that were left are not marked as such.`,
  'formats.names-cut-out': ({ count, example }) =>
    `${many(count, 'name was', 'names were')} cut out of a sentence, for example "${example}". Please look through them.`,
  'formats.facebook-no-data': () => 'Facebook says that a part of this download is empty.',
  'formats.hashtags-left-out': ({ count }) =>
    `${many(count, 'hashtag', 'hashtags')} left out: a hashtag is no place where people meet.`,
  'formats.instagram-nameless': ({ count }) =>
    `${many(count, 'entry without a name was', 'entries without a name were')} left out: Instagram no longer says which account it was.`,
};
