/** Vimeo: accounts, channels and groups. Single videos name no place. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_ACCOUNTS = words(
  'watch search categories channels groups ondemand upload log_in join settings help features features-video upgrade pricing about ' +
    'jobs terms privacy blog event events album showcase manage home stock create enterprise solutions site_map cookie_policy ' +
    'video tag user explore store couchmode staffpicks',
);
const ACCOUNT = {
  platform: 'vimeo',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^(?!\d+$)[a-z0-9][a-z0-9_-]{1,60}$/,
  reserved: NOT_ACCOUNTS,
  url: (name: string) => `https://vimeo.com/${name}`,
};
const CHANNEL = {
  ...ACCOUNT,
  slot: 'channel',
  kind: 'channel' as const,
  pattern: /^[a-z0-9][a-z0-9_-]{1,80}$/,
  before: 'channels/',
  url: (name: string) => `https://vimeo.com/channels/${name}`,
};
const GROUP = {
  ...CHANNEL,
  slot: 'group',
  kind: 'group' as const,
  before: 'groups/',
  url: (name: string) => `https://vimeo.com/groups/${name}`,
};

function read({ host, path: [first, second] }: CleanAddress): Verdict {
  if (host !== 'vimeo.com') return OTHER;
  if (first === undefined) return NOTHING;
  if (first === 'channels') return namedPlace(second, CHANNEL);
  return first === 'groups' ? namedPlace(second, GROUP) : namedPlace(first, ACCOUNT);
}

export const platform = {
  id: 'vimeo',
  title: 'Vimeo',
  owner: 'Bending Spoons',
  aliases: ['vimeo', 'vimeo com'],
  hosts: ['vimeo.com'],
  read,
  token: (text: string) => namedPlace(text, ACCOUNT),
  // Assumed, like other feeds.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of an association or a local maker.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
