/** What a column's heading means; for nested JSON (`location.city`) the last part, read together with its parent where it says too little. */
import { fieldOfHeading, foldHeading, type HeadingMeaning, platformIn } from '../../core/normalise/heading.js';
import { JOINT } from './two-row-header.js';

/** Last parts that mean something only with what they are in: `location.name` is no name of a place to organize. */
const NEED_PARENT = new Set([
  'name',
  'title',
  'id',
  'url',
  'link',
  'href',
  'type',
  'count',
  'value',
  'text',
  'description',
]);
/** Parents that only wrap. */
const WRAPPERS = new Set('data attributes properties fields node item result record meta info details'.split(' '));
/** Parents that speak of a person. */
const PERSONS = new Set(
  'owner admin admins administrator moderator moderators mod mods contact user author creator host member person organizer leader staff'.split(
    ' ',
  ),
);

/** Meaning of a heading as it stands in a table, or of the dotted path of a JSON key. */
export function meaningOf(heading: string): HeadingMeaning {
  if (heading.includes(JOINT)) return meaningOfTwo(heading.split(JOINT));
  const parts = heading.includes(' ')
    ? [heading]
    : heading.split(/[./]/).filter((part) => part !== '' && !/^\d+$/.test(part));
  const leaf = parts.at(-1) ?? heading;
  const parent = foldHeading(parts.at(-2) ?? '');
  if (parts.some((part, at) => at < parts.length - 1 && PERSONS.has(foldHeading(part)))) return { sort: 'personal' };
  if (parent === '' || WRAPPERS.has(parent) || !NEED_PARENT.has(foldHeading(leaf))) return fieldOfHeading(leaf);
  return fieldOfHeading(`${parent} ${leaf}`);
}

/** 'Facebook | Members': what the lower cell says, unless it takes the group to understand it ('Facebook | Link'). */
function meaningOfTwo(parts: readonly string[]): HeadingMeaning {
  const below = meaningOf(parts.at(-1) ?? '');
  const isOwn = below.sort === 'field' && below.field !== 'url' && below.field !== 'handle';
  return isOwn || below.sort === 'personal' ? below : fieldOfHeading(parts.join(' '));
}

/** The platform that a heading of ids or names speaks of: 'Facebook Id', 'guild id', 'subreddit'; null for most. */
export function platformOfHeading(heading: string): string | null {
  const folded = foldHeading(heading);
  if (/^subreddits?(?: name| id)?$/.test(folded)) return 'reddit';
  if (/^guild id$/.test(folded)) return 'discord';
  // Telegram's word, in its own programs and in scripts.
  if (/^chat id$/.test(folded)) return 'telegram';
  const meaning = fieldOfHeading(folded.replace(/ id$/, ''));
  return meaning.sort === 'platform-address' ? meaning.platform : null;
}

/** The platform whose people a heading counts: 'Facebook followers', 'Telegram | Members'; null for most. */
export function platformOfCount(heading: string): string | null {
  return platformIn(foldHeading(heading));
}
