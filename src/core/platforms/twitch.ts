/** Twitch: channels. Videos, clips and games name no place. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_CHANNELS = words(
  'directory videos video downloads jobs p turbo search settings subscriptions inventory wallet drops prime store login signup ' +
    'team teams event events friends messages popout embed moderator following broadcast',
);
const CHANNEL = {
  platform: 'twitch',
  slot: 'name',
  kind: 'channel' as const,
  pattern: /^[a-z0-9_]{3,25}$/,
  reserved: NOT_CHANNELS,
  url: (name: string) => `https://www.twitch.tv/${name}`,
};

function read({ host, path, query }: CleanAddress): Verdict {
  if (host === 'player.twitch.tv') return namedPlace(query.get('channel'), CHANNEL);
  if (host === 'clips.twitch.tv') return NOTHING;
  if (host !== 'twitch.tv' && host !== 'm.twitch.tv' && host !== 'go.twitch.tv') return OTHER;
  return namedPlace(path[0] === 'popout' || path[0] === 'moderator' ? path[1] : path[0], CHANNEL);
}

export const platform = {
  id: 'twitch',
  title: 'Twitch',
  owner: 'Amazon',
  aliases: ['twitch', 'twitch tv'],
  hosts: ['twitch.tv'],
  read,
  token: (text: string) => namedPlace(text, CHANNEL),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of an association or a local maker.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
