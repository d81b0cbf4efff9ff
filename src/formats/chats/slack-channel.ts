/** A Slack channel as its export and API write it → a place (https://docs.slack.dev/reference/objects/conversation-object). Used by slack-export and slack-api. */
import { isoDateOf } from '../../core/normalise/calendar.js';
import type { JsonObject } from '../json/json-records.js';
import { numberOf, objectOf, textOf } from '../json/object-texts.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';

export const SLACK_COLUMNS = {
  name: 'name',
  ext_id: 'id',
  url: 'id',
  members: 'members',
  description: 'purpose, topic',
  visibility: 'is_private',
  posting: 'is_read_only',
  created_at: 'created',
  tags: 'is_archived',
} as const;

const CHANNEL = /^[CG][A-Z0-9]{6,14}$/;
const TEAM = /^[TE][A-Z0-9]{6,14}$/;
/** The name that a talk of several people gets: mpdm-ann--ben--cem-1. */
const TALK = /^mpdm-/;

/** Where a channel opens in a browser, or null without the workspace's id. */
export function slackAddress(team: string, channel: string): string | null {
  return TEAM.test(team) && CHANNEL.test(channel) ? `https://app.slack.com/client/${team}/${channel}` : null;
}

/**
 * A channel; null for talks between people, which are counted.
 * @param isPrivate what the file's name says, where the channel itself does not
 */
export function slackPlace(
  line: number,
  channel: JsonObject,
  { isPrivate, notices }: { readonly isPrivate: boolean; readonly notices: Notices },
): KnownPlace | null {
  const id = textOf(channel, 'id');
  const name = textOf(channel, 'name');
  if (channel.is_im === true || channel.is_mpim === true || TALK.test(name) || !CHANNEL.test(id)) {
    notices.count('formats.people-left-out', line);
    return null;
  }
  const address = slackAddress(textOf(channel, 'context_team_id'), id);
  const created = numberOf(channel, 'created');
  return {
    line,
    addresses: address === null ? [] : [{ text: address, platform: 'slack' }],
    fields: {
      name: plain(name),
      ext_id: id,
      kind: 'channel',
      members: membersOf(channel),
      description: plain(textOf(objectOf(channel, 'purpose'), 'value') || textOf(objectOf(channel, 'topic'), 'value')),
      visibility: channel.is_private === true || isPrivate ? 'private' : 'public',
      posting: channel.is_read_only === true ? 'admins' : null,
      created_at: created === null || created <= 0 ? null : isoDateOf(created * 1000),
      tags: channel.is_archived === true ? 'archived' : null,
    },
  };
}

/** The API counts the members, the export lists their ids: only how many. */
function membersOf(channel: JsonObject): number | null {
  const counted = numberOf(channel, 'num_members');
  return counted ?? (Array.isArray(channel.members) ? channel.members.length : null);
}

/** Slack writes & < > as entities in every text; undone once. */
export function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}
