/** English sentences about the exports of chat apps: what was left out of them, and what they can't say. */
import type { Catalogue } from '../tell.js';

const many = (count: string | number | undefined, one: string, several: string) =>
  `${count} ${Number(count) === 1 ? one : several}`;

export const sentences: Catalogue = {
  'formats.chats-of-unknown-sort': ({ count }) =>
    `${many(count, 'chat was', 'chats were')} left out: the file does not say whether it is a group, a channel or a person.`,
  'formats.chats-without-name': ({ count }) =>
    `${many(count, 'deleted group or channel was', 'deleted groups and channels were')} left out.`,
  'formats.chats-without-dates': ({ count }) =>
    `In ${many(count, 'chat', 'chats')} the day and the month can't be told apart: how often people post there is not known.`,
  'formats.quiet-chats-left-out': ({ count }) =>
    `${many(count, 'chat in which only one person writes was', 'chats in which only one person writes were')} left out: it can't be told from a talk with that person. If it is a group, bring it in with: turf add`,
  'formats.own-messages-only': ({ count }) =>
    `In ${many(count, 'group', 'groups')} only one person's messages are in this file: how often people post there is not known. Export again with "Only my messages" switched off to learn it.`,
  'formats.lines-of-no-server': ({ count, line }) =>
    `${many(count, 'line', 'lines')} without the id of a server left out, the first is line ${line}.`,
};
