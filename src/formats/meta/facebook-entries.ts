/** What the lists of a Facebook download say, entry by entry, be they JSON of any year or pages. Read by facebook-dyi. */

import { isObject, type JsonObject } from '../json/json-records.js';
import { numberOf, objectOf, objectsOf, textOf } from '../json/object-texts.js';
import { postTime } from '../rows/post-time.js';
import { type FacebookList, listOfKey } from './facebook-lists.js';
import { membershipEvent } from './facebook-sentences.js';
import type { PageSection } from './meta-page.js';

export interface FacebookEntry {
  readonly list: FacebookList;
  /** '' when only a sentence tells it. */
  readonly name: string;
  /** '' when the list has none. */
  readonly url: string;
  /** "You became a member of …", '' where there is none. */
  readonly sentence: string;
  /** Milliseconds since 1970, null when unknown. */
  readonly at: number | null;
}

/** Labels of a name in the newest downloads, in the languages that were seen (d3i-infra/data-donation-task, instagram.py). */
const NAME_LABELS = new Set(
  'name naam nazwa ad الاسم имя название nome nume nombre emri nom navn namn nimi név jméno nama 名前 名称 이름'.split(
    ' ',
  ),
);

/** Entries of one JSON file: below the keys of its root, or of a bare list that its path names. */
export function entriesOfJson(value: unknown, ofPath: FacebookList | null): readonly FacebookEntry[] {
  if (Array.isArray(value))
    return ofPath === null ? [] : value.filter(isObject).flatMap((item) => entriesOf(item, ofPath));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, items]) => {
    const list = listOfKey(key);
    if (list === null) return [];
    const inside = list.sort === 'member' && isObject(items) ? objectsOf(items, 'groups') : listIn(items);
    return inside.flatMap((item) => entriesOf(item, list));
  });
}

function listIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function entriesOf(item: JsonObject, list: FacebookList): readonly FacebookEntry[] {
  const seconds = numberOf(item, 'timestamp');
  const base = { list, url: '', sentence: textOf(item, 'title'), at: seconds === null ? null : seconds * 1000 };
  if (list.sort === 'comments') return groupsOfComments(item).map((name) => ({ ...base, name }));
  if (Array.isArray(item.label_values)) return [{ ...base, ...labelled(item, list) }];
  const name = textOf(item, 'name');
  if (name !== '') return [{ ...base, name, url: textOf(item, 'url') }];
  const names = namesBelow(item);
  if (names.length > 0) return names.map((each) => ({ ...base, name: each }));
  // Lists of pages have the bare name as their title; only memberships tell it in a sentence.
  return [{ ...base, name: list.sort === 'events' ? '' : base.sentence }];
}

/** data[].name since 2020; attachments[].data[].name in 2019. */
function namesBelow(item: JsonObject): readonly string[] {
  const data = [
    ...objectsOf(item, 'data'),
    ...objectsOf(item, 'attachments').flatMap((each) => objectsOf(each, 'data')),
  ];
  return data.map((each) => textOf(each, 'name')).filter((name) => name !== '');
}

function groupsOfComments(item: JsonObject): readonly string[] {
  return objectsOf(item, 'data')
    .map((each) => textOf(objectOf(each, 'comment'), 'group'))
    .filter((name) => name !== '');
}

/** [{label, value, href, dict: […]}], nested: the address, and the value labelled as a name or else the first that is no address. */
function labelled(item: JsonObject, list: FacebookList): Pick<FacebookEntry, 'name' | 'url' | 'sentence'> {
  const all = labelsIn(item, 'label_values');
  const url = all.map((each) => textOf(each, 'href') || textOf(each, 'value')).find(isAddress) ?? '';
  const values = all.filter((each) => !isAddress(textOf(each, 'value')) && textOf(each, 'value') !== '');
  const named = values.find((each) => NAME_LABELS.has(textOf(each, 'label').toLowerCase())) ?? values[0];
  const text = named === undefined ? '' : textOf(named, 'value');
  const isSentence = list.sort === 'events' && membershipEvent(text).name !== null;
  return isSentence ? { name: '', url, sentence: text } : { name: text, url, sentence: '' };
}

function labelsIn(item: JsonObject, key: string): readonly JsonObject[] {
  return objectsOf(item, key).flatMap((each) => [each, ...labelsIn(each, 'dict')]);
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

/** The entry of one section of a page. */
export function entryOfSection(section: PageSection, list: FacebookList): FacebookEntry {
  const { title, pairs, texts, links } = section;
  const [, labelledName] = pairs.find(([key]) => NAME_LABELS.has(key.toLowerCase())) ?? [];
  const text = title || labelledName || texts[0] || '';
  const time = section.time || texts.at(-1) || '';
  return {
    list,
    name: list.sort === 'events' ? '' : text,
    url: links.find((link) => /^https?:\/\/(?:[\w-]+\.)?(?:facebook|fb)\.com\//.test(link)) ?? '',
    sentence: text,
    at: postTime(time)?.at ?? null,
  };
}

/** The list that a page is when its name does not tell it: sentences about membership are nowhere else. */
export function isMembership(section: PageSection): boolean {
  return membershipEvent(section.title || section.texts[0] || '').name !== null;
}
