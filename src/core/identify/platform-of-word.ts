/** platformOfWord: what a cell of a "platform" column means: "FB group" → Facebook, group. */
import type { Kind } from '../../domain/listing.js';
import { platforms } from '../platforms/all.js';

/** Words for kinds in the languages of the lists seen, accents folded. */
const KIND_WORDS: readonly (readonly [Kind, string])[] = [
  [
    'group',
    'group groups gruppe gruppen grupo grupos groupe groupes groep groepen gruppo gruppi grupa supergroup community',
  ],
  ['group', 'группа группы група'],
  ['page', 'page pages seite seiten pagina paginas pagine fanpage fanseite страница сторінка company'],
  [
    'channel',
    'channel channels kanal kanale canal canais canales canaux chaine chaines kanaal kanalen canale canali канал каналы',
  ],
  ['server', 'server servers servidor serveur serveurs guild guilds workspace сервер'],
  ['chat', 'chat chats чат'],
  ['forum', 'forum forums foro foros subreddit subreddits sub board'],
  ['account', 'account accounts profile profil profiel perfil compte cuenta conta konto user handle аккаунт'],
  ['list', 'list lists liste lista listserv'],
  ['feed', 'feed feeds rss'],
  ['site', 'website site web homepage webpage'],
];
/** Words beside platform and kind that change neither. */
const ASIDE = new Set(
  'private public open closed secret hidden the a official local privado publico prive de do da di del du of on en no la le el в на'.split(
    ' ',
  ),
);
/** Longer cells are sentences. */
const LONGEST = 60;

const kindOf = new Map(KIND_WORDS.flatMap(([kind, line]) => line.split(' ').map((word) => [word, kind] as const)));

/** Lower case, accents folded, signs as blanks: 'FB-Gruppe' and 'fb gruppe' are one. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const byAlias = new Map(
  platforms.flatMap((platform) => platform.aliases.map((alias) => [folded(alias), platform.id] as const)),
);

/** "facebookgruppe", "telegramkanal": platform and kind written as one word. */
function split(word: string): readonly string[] {
  for (let at = word.length - 3; at >= 2; at -= 1) {
    if (kindOf.has(word.slice(at)) && byAlias.has(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
  }
  return [word];
}

/** Platform and kind that a cell names, kind null where it says none; null when it names no platform or several. */
export function platformOfWord(text: string): { readonly platform: string; readonly kind: Kind | null } | null {
  if (text.length > LONGEST) return null;
  const all = folded(text)
    .split(' ')
    .flatMap((word) => (byAlias.has(word) ? [word] : split(word)))
    .filter((word) => !ASIDE.has(word));
  const kind = all.reduce<Kind | null>((found, word) => kindOf.get(word) ?? found, null);
  const rest = all.filter((word) => !kindOf.has(word));
  const platform = byAlias.get(all.join(' ')) ?? byAlias.get(rest.join(' ')) ?? byAlias.get(folded(text));
  return platform === undefined ? null : { platform, kind };
}
