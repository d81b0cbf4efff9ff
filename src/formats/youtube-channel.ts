/** A YouTube channel as subscriptions give it: its id and its title. Read by the formats of YouTube and of the programs that show it. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import { isObject } from './json/json-records.js';
import { objectOf, objectsOf, textOf } from './json/object-texts.js';
import type { KnownPlace } from './rows/known-rows.js';

/** 'UC' and 22 letters, digits, '-' or '_'; the case counts. */
export const CHANNEL_ID = /^UC[A-Za-z0-9_-]{22}$/;

export interface Subscription {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

export function channelPlace({ line, id, name, description }: Subscription): KnownPlace | Reject {
  if (CHANNEL_ID.test(id)) {
    return {
      line,
      addresses: [`https://www.youtube.com/channel/${id}`],
      fields: { name, description, kind: 'channel' },
    };
  }
  const message = 'There is no YouTube channel id here (it begins with UC and has 24 characters).';
  return { line, column: null, code: 'no-place', message, cells: [name, id], raw: null };
}

export const CHANNEL_COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'Channel title',
  url: 'Channel URL',
};

/** Items of Takeout's old subscriptions.json and of the API's subscriptions.list: {snippet:{title, resourceId:{channelId}}}. */
export function subscriptionsIn(value: unknown): readonly Subscription[] {
  const items = isObject(value) ? objectsOf(value, 'items') : Array.isArray(value) ? value.filter(isObject) : [];
  return items.map((item, at) => {
    const snippet = objectOf(item, 'snippet');
    return {
      line: at + 1,
      id: textOf(objectOf(snippet, 'resourceId'), 'channelId'),
      name: textOf(snippet, 'title'),
      description: textOf(snippet, 'description'),
    };
  });
}
