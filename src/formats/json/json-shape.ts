/** Whether a sample is JSON with a list of places in it, and if not, what it lacks. Read by json. */
import type { HeadingMeaning } from '../../core/normalise/heading.js';
import type { Sample } from '../../domain/source.js';
import type { Detection } from '../format.js';
import { meaningOf } from '../table/heading-of-path.js';
import { isAddress } from '../table/value-shape.js';

const YES: Detection = { yes: true, missing: [] };
const no = (missing: string): Detection => ({ yes: false, missing: [missing] });
/** Three in five, as for a column of a sheet. */
const MOST = 0.6;
/** As deep as json-records looks for a list, and the list itself. */
const LIST_DEPTH = 4;

/** A list whose records have keys that can be understood, or a list of bare names or addresses. */
export function jsonShape(sample: Sample): Detection {
  if (sample.container !== 'json' && sample.container !== 'ndjson') return no('JSON');
  const lists = listsOf(sample);
  if (lists.length === 0) return isOneRecord(sample) ? YES : bareNames(sample);
  const judged = lists.map((list) => judgeList(list, sample.text));
  return judged.find(({ yes }) => yes) ?? judged[0] ?? no('a list of records');
}

interface KeyList {
  /** The keys of its records are names ({"NoFap": {…}}). */
  readonly isKeyed: boolean;
  /** Dotted keys of one record. */
  readonly keys: readonly string[];
}

/** Every list of objects in the sample, by its path. */
function listsOf(sample: Sample): KeyList[] {
  if (sample.container === 'ndjson') return [{ isKeyed: false, keys: plainKeys([...sample.paths]) }];
  const lists = new Map<string, string[]>();
  for (const path of sample.paths) {
    const match = /^((?:[^[\].*]*\.){0,3}(?:\*|[^[\].*]*\[\]))\.(.*)$/.exec(path);
    const [, list, key] = match ?? [];
    if (list === undefined || key === undefined || list.split('.').length > LIST_DEPTH) continue;
    const keys = lists.get(list);
    if (keys === undefined) lists.set(list, [key]);
    else keys.push(key);
  }
  return [...lists].map(([list, keys]) => ({ isKeyed: list.endsWith('*'), keys: plainKeys(keys) }));
}

/** Keys of the record itself, not of lists inside it. */
function plainKeys(keys: readonly string[]): string[] {
  return keys.filter((key) => !key.includes('[]') && !key.includes('*'));
}

function judgeList({ isKeyed, keys }: KeyList, text: string): Detection {
  const meanings = keys.map(meaningOf);
  const names = meanings.filter(isIdentity).length;
  const known = meanings.filter(isSure).length;
  if (names === 0 && !isKeyed) return no('a name or a link in each record');
  const isOfPeople = meanings.some(({ sort }) => sort === 'personal') && known < 2;
  if (isOfPeople) return no('keys about places (link, members, platform): it looks like a list of people');
  // A name alone is in every JSON; a second key that is understood, or addresses, make it a list of places.
  const isSecond = known > (meanings.some((each) => isIdentity(each) && isSure(each)) ? 1 : 0);
  return isSecond || /https?:\/\//.test(text) || PLATFORM_ID.test(text) ? YES : no('keys such as name, url, members');
}

/** Ids of servers and channels are this long; those of settings and people's tables are not. */
const PLATFORM_ID = /"id"\s*:\s*"?\d{15,}/;

function isSure(meaning: HeadingMeaning): boolean {
  return meaning.sort === 'platform-address' || (meaning.sort === 'field' && meaning.isSure);
}

function isIdentity(meaning: HeadingMeaning): boolean {
  if (meaning.sort === 'platform-address') return true;
  return meaning.sort === 'field' && ['name', 'title', 'url', 'handle'].includes(meaning.field);
}

/** One record alone, as a stream of one line is: its own keys must name a place and say where it is. */
function isOneRecord({ paths, text }: Sample): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const judged = judgeList({ isKeyed: false, keys: plainKeys([...paths]) }, text);
  return judged.yes && /https?:\/\//.test(text);
}

/** ["announcements", "funny"] and {"r/funny": true}. */
function bareNames(sample: Sample): Detection {
  if (/^\s*\[\s*"/.test(sample.text)) return YES;
  const keys = [...sample.paths];
  const addresses = keys.filter(isAddress).length;
  return keys.length > 0 && addresses >= keys.length * MOST ? YES : no('a list of records, or of names');
}
