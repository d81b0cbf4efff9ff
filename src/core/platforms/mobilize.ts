/** Mobilize: organizations that invite to events. An event leads to its organization. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const ORGANIZATION = {
  platform: 'mobilize',
  slot: 'name',
  kind: 'page' as const,
  pattern: /^[a-z0-9][a-z0-9_-]{1,80}$/,
  reserved: words('event events o login signup api admin about static oauth my-events dashboard help feed map search'),
  url: (name: string) => `https://www.mobilize.us/${name}/`,
};

function read({ host, path: [first] }: CleanAddress): Verdict {
  if (host !== 'mobilize.us' && host !== 'events.mobilizeamerica.io') return OTHER;
  if (first === undefined) return NOTHING;
  return namedPlace(first, ORGANIZATION);
}

export const platform = {
  id: 'mobilize',
  title: 'Mobilize',
  owner: 'Bonterra',
  aliases: ['mobilize', 'mobilize us', 'mobilize america'],
  hosts: ['mobilize.us', 'events.mobilizeamerica.io'],
  read,
  token: (text: string) => namedPlace(text, ORGANIZATION),
  // Assumed: followers get announcements by e-mail.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local organization.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
