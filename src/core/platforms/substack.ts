/** Substack: newsletters. Profiles are persons; a newsletter under a domain of its own is a website. */
import { bareToken, NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const NOT_NEWSLETTERS = words('www open api support on cdn email mg bucket help status read reader');

function newsletter(text: string | undefined): Verdict {
  const name = (text ?? '').toLowerCase();
  if (!NAME.test(name) || NOT_NEWSLETTERS.has(name)) return NOTHING;
  const url = `https://${name}.substack.com`;
  return place({ platform: 'substack', slot: 'name', id: name, kind: 'feed', url, handle: text ?? null });
}

function read({ host, path }: CleanAddress): Verdict {
  const sub = host === 'substack.com' ? '' : (host.slice(0, -'.substack.com'.length).split('.').at(-1) ?? '');
  if (sub !== '' && sub !== 'open') return newsletter(sub);
  const [first, second] = path;
  if (first === 'pub') return newsletter(second);
  return first?.startsWith('@') === true || first === 'profile' ? PERSON : NOTHING;
}

export const platform = {
  id: 'substack',
  title: 'Substack',
  owner: 'Substack',
  aliases: ['substack', 'substack com'],
  hosts: ['substack.com'],
  read,
  token: (text: string) => newsletter(bareToken(text)),
  // Assumed: it goes to the mailboxes of those who asked for it.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local newsletter.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
