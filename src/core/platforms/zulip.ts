/** Zulip: organizations in Zulip's cloud and their channels. Messages between persons are none; an own server is a website. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const ORGANIZATION = {
  platform: 'zulip',
  slot: 'name',
  kind: 'server' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,62}$/,
  reserved: words('www api help status analytics billing'),
  url: (name: string) => `https://${name}.zulipchat.com`,
};
/** #narrow/channel/123-name/topic/…, once called stream; the number lasts, the name behind it changes (zulip.com/api/construct-narrow). */
const CHANNEL = /^narrow\/(?:stream|channel)\/(\d{1,10})(?:-|\/|$)/;
const TALK = /^narrow\/(?:dm|pm-with|group-pm-with|sender)\//;

function channel(organization: string, id: string | undefined): Verdict {
  const found = namedPlace(organization, ORGANIZATION);
  if (found.is !== 'place' || id === undefined || !/^\d{1,10}$/.test(id)) return found;
  const url = `https://${organization}.zulipchat.com/#narrow/channel/${id}`;
  return place({
    platform: 'zulip',
    slot: 'channel-id',
    id: `${organization}/channel/${id}`,
    kind: 'channel',
    url,
    handle: null,
  });
}

function read({ host, fragment }: CleanAddress): Verdict {
  const organization = host.endsWith('.zulipchat.com') ? host.slice(0, -'.zulipchat.com'.length) : '';
  if (organization === '') return NOTHING;
  return TALK.test(fragment) ? PERSON : channel(organization, CHANNEL.exec(fragment)?.[1]);
}

/** 'name'; 'name/channel/<id>' as in our own exports. */
function token(text: string): Verdict {
  const [organization = '', part, id] = text.trim().toLowerCase().split('/');
  return part === undefined || part === 'channel' ? channel(organization, id) : NOTHING;
}

export const platform = {
  id: 'zulip',
  title: 'Zulip',
  owner: null,
  aliases: ['zulip', 'zulipchat', 'zulip chat'],
  hosts: ['zulipchat.com'],
  read,
  token,
  // Assumed, as for Slack.
  visibility: { '*': 0.25 },
  // Assumed: an ordinary open organization.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
