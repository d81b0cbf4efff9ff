/** VK: communities, under a number or a name. A person's page under a number is a person; under a name nobody can tell. */
import { bareToken, NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_NAMES = words(
  'feed im friends groups search video videos audio audios music photos albums docs apps games market bookmarks settings ' +
    'login join restore support about jobs terms privacy dev blog away away.php share.php widget_community.php app clips ' +
    'wall topic album photo story market podcasts notifications edit events fave mail club public event id',
);
/** vk.com/wall-123_45: what belongs to a community has its number with a minus; a person's has none. */
const PART =
  /^(?:wall|topic|album|albums|photo|photos|video|videos|market|board|clips|story|page|audio|audios)(-?)(\d{1,15})(?:_|$)/;
const COMMUNITY = /^(?:club|public|event)(\d{1,15})$/;
/** VK asks for 5 and more letters; old names have 2. */
const NAME = /^[a-z0-9][a-z0-9_.]{1,49}(?<!\.)$/;

/** club, public and event share one row of numbers. */
function byNumber(id: string): Verdict {
  return place({
    platform: 'vk',
    slot: 'id',
    id: `club/${id}`,
    kind: 'group',
    url: `https://vk.com/club${id}`,
    handle: null,
  });
}

function named(text: string): Verdict {
  const lower = text.replace(/^@/, '').toLowerCase();
  const id = COMMUNITY.exec(lower)?.[1];
  if (id !== undefined) return byNumber(id);
  if (/^id\d+$/.test(lower)) return PERSON;
  const [, minus, owner] = PART.exec(lower) ?? [];
  if (owner !== undefined) return minus === '-' ? byNumber(owner) : PERSON;
  if (!NAME.test(lower) || NOT_NAMES.has(lower)) return NOTHING;
  return place({ platform: 'vk', slot: 'name', id: lower, kind: null, url: `https://vk.com/${lower}`, handle: text });
}

/** '-<number>' as in VK's own data, 'club/<number>' as in keys. */
function token(text: string): Verdict {
  const bare = bareToken(text);
  const id = /^(?:-|club\/)(\d{1,15})$/.exec(bare)?.[1];
  if (id !== undefined) return byNumber(id);
  return /^\d+$/.test(bare) ? NOTHING : named(bare);
}

export const platform = {
  id: 'vk',
  title: 'VK',
  owner: 'VK',
  aliases: ['vk', 'vkontakte', 'vk com', 'вк', 'вконтакте'],
  hosts: ['vk.com', 'vk.ru', 'vkontakte.ru'],
  read: ({ path }: CleanAddress) => (path[0] === undefined ? NOTHING : named(path[0])),
  token,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local community.
  typicalMembers: { '*': 1_500 },
  isSourced: false,
} satisfies Platform;
