/** Eventbrite: pages of those who organize events. A single event is no place. */
import { NOTHING, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** 'name-of-organizer-12345678901', or the number alone. */
const ORGANIZER = /^(?:(.{1,200})-)?(\d{5,20})$/;
const SUBDOMAIN = /^([a-z0-9][a-z0-9-]{1,62})\.eventbrite\./;
const NOT_ORGANIZERS = new Set(['www', 'm', 'help', 'support', 'developer', 'blog', 'api', 'app', 'img', 'mkto', 'go']);

function organizer(text: string | undefined): Verdict {
  const [, name, id] = ORGANIZER.exec(text ?? '') ?? [];
  if (id === undefined) return NOTHING;
  return place({
    platform: 'eventbrite',
    slot: 'organizer',
    id: `o/${id}`,
    kind: 'page',
    url: `https://www.eventbrite.com/o/${name === undefined ? '' : `${encodeURIComponent(name)}-`}${id}`,
    handle: name ?? null,
  });
}

function read({ host, path }: CleanAddress): Verdict {
  const [first, second] = path;
  if (first?.toLowerCase() === 'o' || first?.toLowerCase() === 'org') return organizer(second);
  const name = SUBDOMAIN.exec(host)?.[1];
  if (name === undefined || NOT_ORGANIZERS.has(name) || first === 'e') return NOTHING;
  const url = `https://${host}/`;
  return place({ platform: 'eventbrite', slot: 'name', id: name, kind: 'page', url, handle: name });
}

export const platform = {
  id: 'eventbrite',
  title: 'Eventbrite',
  owner: 'Bending Spoons',
  aliases: ['eventbrite', 'event brite', 'eventbrite com'],
  hosts: [
    'eventbrite.com',
    ...'co.uk com.au com.br com.ar com.mx co.nz ca de es fr it nl be ie pt se at ch dk fi sg hk'
      .split(' ')
      .map((end) => `eventbrite.${end}`),
  ],
  read,
  token: (text: string) => organizer(text.trim()),
  // Assumed: followers get announcements by e-mail.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local organizer.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
