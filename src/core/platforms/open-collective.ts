/** Open Collective: groups that keep their money in the open. Accounts that it made up for single givers are persons. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, PERSON, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const COLLECTIVE = {
  platform: 'opencollective',
  slot: 'name',
  kind: 'page' as const,
  pattern: /^[a-z0-9][a-z0-9_-]{1,80}$/,
  reserved: words(
    'discover search create how-it-works pricing about faq learn-more home applications signin create-account hiring help ' +
      'contact tos privacypolicy terms become-a-host become-a-fiscal-host become-a-sponsor e2c collectives hosts redeem ' +
      'organizations dashboard expenses orders webhooks static api confirm opensource signout workspace',
  ),
  url: (name: string) => `https://opencollective.com/${name}`,
};

function read({ host, path: [first] }: CleanAddress): Verdict {
  if (host !== 'opencollective.com') return OTHER;
  if (first === undefined) return NOTHING;
  return /^(?:user|guest|incognito)-[0-9a-f]+$/i.test(first) ? PERSON : namedPlace(first, COLLECTIVE);
}

export const platform = {
  id: 'opencollective',
  title: 'Open Collective',
  owner: 'Open Collective',
  aliases: ['opencollective', 'open collective'],
  hosts: ['opencollective.com'],
  read,
  token: (text: string) => namedPlace(text, COLLECTIVE),
  // Assumed: givers get announcements by e-mail.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary collective.
  typicalMembers: { '*': 100 },
  isSourced: false,
} satisfies Platform;
