/** Servers of the fediverse: what a server says of itself, and the lists that others keep of servers. */
import { badInput } from '../domain/errors.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isDomain, isDomainList } from './forums/fediverse-domains.js';
import { fediverseServer } from './forums/fediverse-server-row.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { type KnownList, type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { numberedRecords, unitOf } from './rows/numbered-records.js';
import { textLines } from './rows/text-lines.js';
import { hasHeadings, namedCells } from './table/named-cells.js';

export const format = {
  id: 'fediverse-instances',
  title: { en: 'Servers of the fediverse (Mastodon, Lemmy and others)' },
  howToExport: {
    en: 'One server: open https://SERVER/api/v2/instance in a browser and save the page. Many: save https://api.joinmastodon.org/servers, or take the list awesome-lemmy-instances.csv from GitHub.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const PLACES = ['', '[].', 'instances[].', 'data.nodes[].'];
/**
 * Keys that stand together in one list and nowhere else: Mastodon's API v2 and v1 (docs.joinmastodon.org/entities),
 * joinmastodon.org, instances.social, fediverse.observer, lemmyverse.net (fediverse.json).
 */
const SHAPES: readonly (readonly string[])[] = [
  ['domain', 'usage.users.active_month'],
  ['uri', 'stats.user_count'],
  ['domain', 'total_users', 'last_week_users'],
  ['name', 'users', 'statuses', 'open_registrations'],
  ['domain', 'softwarename'],
  ['domain', 'active_users_monthly'],
];
const LINK_SHAPE = ['url', 'software', 'version'];
/** Of awesome-lemmy-instances.csv (github.com/maltfield/awesome-lemmy-instances); columns were added over time. */
const HEADINGS = ['instance', 'nu', 'nc', 'fed', 'users', 'bi', 'bb'];

function detect(sample: Sample): Detection {
  const { container, paths } = sample;
  if (hasHeadings(sample, HEADINGS) || isDomainList(sample)) return { yes: true, missing: [] };
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const has = (keys: readonly string[]) => PLACES.some((place) => keys.every((key) => paths.has(`${place}${key}`)));
  const yes = SHAPES.some(has) || LINK_SHAPE.every((key) => paths.has(`[].${key}`));
  return { yes, missing: yes ? [] : ['domain with the number of its users'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const list = hasHeadings(source.sample, HEADINGS)
    ? awesomeList(source)
    : isDomainList(source.sample)
      ? domainList(source)
      : jsonList(source, notices);
  return knownReader({ file: source.path, platform: 'fediverse', notices, ...list }, options);
}

type List = Pick<KnownList, 'columns' | 'unit' | 'places'>;

function jsonList(source: Source, notices: Notices): List {
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    for await (const item of numberedRecords(source, serversIn)) {
      const place = 'code' in item ? item : fediverseServer(item.line, item.record, notices);
      if (place !== null) yield place;
    }
  }
  const columns = {
    name: 'title',
    url: 'domain',
    members: 'users',
    active: 'active_users',
    description: 'description',
    tags: 'categories',
    language: 'languages',
    country: 'countryname',
    place: 'region',
    created_at: 'date_created',
    as_of: 'checked_at',
  };
  return { columns, unit: unitOf(source), places: places() };
}

function serversIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const inside = [value.instances, isObject(value.data) ? value.data.nodes : null].find(Array.isArray);
  return inside === undefined ? [value] : serversIn(inside);
}

/** Its "Users" are those active in a month. */
function awesomeList(source: Source): List {
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    for await (const row of namedCells(source, HEADINGS)) {
      if ('code' in row) {
        yield row;
        continue;
      }
      const { line, cell } = row;
      const { name, address } = linkIn(cell('instance'));
      const fields = { name, kind: 'server', active: cell('users'), active_period: 'month' };
      yield { line, addresses: [{ text: address, platform: 'fediverse' }], fields };
    }
  }
  return { columns: { name: 'Instance', url: 'Instance', active: 'Users' }, unit: 'line', places: places() };
}

/** '[Name](https://host)'. */
function linkIn(cell: string): { readonly name: string; readonly address: string } {
  const at = cell.lastIndexOf('](');
  if (!cell.startsWith('[') || at < 0) return { name: cell, address: cell };
  return { name: cell.slice(1, at), address: cell.slice(at + 2).replace(/\)$/, '') };
}

function domainList(source: Source): List {
  if (/block|deny|mute|suspend/i.test(source.name)) throw blockList(source.path);
  const isJson = source.sample.container === 'json';
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    if (isJson) yield* domainPlaces(await wholeJson(source));
    else for await (const lines of textLines(source.text(), source.path)) yield* lines.flatMap(domainLine);
  }
  return { columns: { url: 'domain' }, unit: isJson ? 'record' : 'line', places: places() };
}

function domainPlaces(value: unknown): readonly (KnownPlace | Reject)[] {
  return (Array.isArray(value) ? value : []).map((item: unknown, at) =>
    domainPlace(at + 1, typeof item === 'string' ? item : JSON.stringify(item)),
  );
}

function domainLine({ line, text }: { readonly line: number; readonly text: string }): (KnownPlace | Reject)[] {
  const domain = text.trim();
  return domain === '' ? [] : [domainPlace(line, domain)];
}

function domainPlace(line: number, domain: string): KnownPlace | Reject {
  if (isDomain(domain)) {
    return { line, addresses: [{ text: domain, platform: 'fediverse' }], fields: { name: domain, kind: 'server' } };
  }
  const message = 'This is not the name of a server (like example.social).';
  return { line, column: 'domain', code: 'no-place', message, cells: null, raw: domain };
}

function blockList(file: string): Error {
  return badInput(file, 'is a list of servers that somebody has blocked', {
    cause: 'Blocked servers are no places to go to, so nothing was imported.',
    hint: 'Give the lists of what you follow instead: following_accounts.csv or lists.csv. turf formats   (what turf can read)',
  });
}
