/** Headings named for a platform: their cells hold addresses there. Data only; heading.ts reads it. */

/** Word of a heading → platform id. Two-word names are written together, as headings are compared. */
export const PLATFORM_WORDS: ReadonlyMap<string, string> = new Map([
  ['facebook', 'facebook'],
  ['fb', 'facebook'],
  ['фейсбук', 'facebook'],
  ['instagram', 'instagram'],
  ['insta', 'instagram'],
  ['ig', 'instagram'],
  ['threads', 'threads'],
  ['twitter', 'x'],
  ['youtube', 'youtube'],
  ['yt', 'youtube'],
  ['telegram', 'telegram'],
  ['tg', 'telegram'],
  ['телеграм', 'telegram'],
  ['discord', 'discord'],
  ['whatsapp', 'whatsapp'],
  ['wa', 'whatsapp'],
  ['bluesky', 'bluesky'],
  ['bsky', 'bluesky'],
  ['meetup', 'meetup'],
  ['slack', 'slack'],
  ['linkedin', 'linkedin'],
  ['reddit', 'reddit'],
  ['tiktok', 'tiktok'],
  ['mastodon', 'fediverse'],
  ['fediverse', 'fediverse'],
  ['lemmy', 'lemmy'],
  ['nextdoor', 'nextdoor'],
  ['signal', 'signal'],
  ['matrix', 'matrix'],
  ['vk', 'vk'],
  ['vkontakte', 'vk'],
  ['substack', 'substack'],
  ['groupme', 'groupme'],
  ['groupsio', 'groupsio'],
  ['googlegroups', 'googlegroups'],
  ['discourse', 'discourse'],
]);

/** Names that fold into two words, and the one word they are compared as. */
export const PLATFORM_PAIRS: readonly (readonly [string, string])[] = [
  ['whats app', 'whatsapp'],
  ['you tube', 'youtube'],
  ['linked in', 'linkedin'],
  ['tik tok', 'tiktok'],
  ['meet up', 'meetup'],
  ['blue sky', 'bluesky'],
  ['group me', 'groupme'],
  ['groups io', 'groupsio'],
  ['google groups', 'googlegroups'],
  ['google group', 'googlegroups'],
  ['twitter x', 'twitter'],
  ['x twitter', 'twitter'],
  ['x formerly twitter', 'twitter'],
];

/** Words that may stand beside the platform and leave the column one of addresses. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  (
    'page pages group groups link links url urls uri profile account handle username channel server invite address ' +
    'community public official our main chat list website web pagina grupo grupos enlace liga canal perfil cuenta ' +
    'conta lien groupe compte seite gruppe kanal profil groep gruppo ссылка группа канал the to of on de del do da ' +
    'du la le en en el your if any company'
  ).split(' '),
);
