/** One server of the fediverse as a place, out of the JSON of any list that names servers by their domain. Read by fediverse-instances. */
import type { JsonObject } from '../json/json-records.js';
import { objectOf, textOf } from '../json/object-texts.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import { dayOf, firstOf, timeOf } from './lemmy-community.js';

/** null for a server that is gone for good: it is counted in the notices. */
export function fediverseServer(line: number, record: JsonObject, notices: Notices): KnownPlace | null {
  if (record.dead === true) {
    notices.count('formats.dead-servers', line);
    return null;
  }
  const info = objectOf(record, 'info');
  const domain = domainOf(record);
  return {
    line,
    addresses: domain === '' ? [] : [{ text: domain, platform: 'fediverse' }],
    fields: {
      name: firstOf(record, ['title', 'name', 'metatitle']) || domain,
      kind: 'server',
      members: textOf(objectOf(record, 'stats'), 'user_count') || firstOf(record, ['total_users', 'users']),
      ...activeOf(record),
      description:
        firstOf(record, ['short_description', 'description', 'metadescription']) ||
        firstOf(info, ['short_description', 'full_description']),
      tags: [...textsOf(record.categories), ...textsOf(info.categories), firstOf(record, ['softwarename', 'software'])]
        .filter((tag) => tag !== '')
        .join('|'),
      language: [...textsOf(record.languages), ...textsOf(info.languages), textOf(record, 'language')][0] ?? null,
      country: textOf(record, 'countryname'),
      place: textOf(record, 'region').replaceAll('_', ' '),
      created_at: dayOf(timeOf(textOf(record, 'date_created'))),
      as_of: dayOf(timeOf(textOf(record, 'checked_at'))),
    },
  };
}

/** The domain alone: some servers write their whole address where the API says domain (Pleroma's `uri`). */
function domainOf(record: JsonObject): string {
  const text = firstOf(record, ['domain', 'uri', 'url']) || textOf(record, 'name');
  return text.replace(/^https?:\/\//i, '').replace(/\/.*$/, '');
}

/** People active in a month, where a list has it; joinmastodon.org counts those of the last week. */
function activeOf(record: JsonObject): KnownPlace['fields'] {
  const users = objectOf(objectOf(record, 'usage'), 'users');
  const month = textOf(users, 'active_month') || firstOf(record, ['active_users_monthly', 'active_users']);
  if (month !== '') return { active: month, active_period: 'month' };
  const week = textOf(record, 'last_week_users');
  return week === '' ? {} : { active: week, active_period: 'week' };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
