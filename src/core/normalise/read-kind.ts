/** readKind: 'FB group', 'canal', 'subreddit' … as one of our kinds of places. */
import type { Kind } from '../../domain/listing.js';
import { foldAccents } from './fold-accents.js';

const NAMES: readonly (readonly [Kind, string])[] = [
  ['group', 'group|groups|grupo|grupos|groupe|groupes|gruppe|gruppen|groep|groepen|gruppo|gruppi|группа|группы|група'],
  [
    'group',
    'supergroup|megagroup|gigagroup|community|communities|comunidad|comunidade|communaute|gemeinschaft|comunita',
  ],
  ['page', 'page|pages|pagina|paginas|seite|seiten|pagine|страница|сторінка|fanpage|fan page|public figure'],
  ['forum', 'forum|forums|fora|foro|foros|foren|subreddit|subreddits|sub|board|message board|bulletin board|форум'],
  ['channel', 'channel|channels|canal|canales|canais|chaine|chaines|kanal|kanale|kanaal|kanalen|canale|canali|канал'],
  ['channel', 'broadcast|broadcast channel|megafone|каналы'],
  ['chat', 'chat|chats|group chat|chat group|chatroom|chat room|room|sala|grupo de chat|чат|messenger group'],
  ['chat', 'whatsapp group|grupo de whatsapp|signal group|grupo de signal|whatsapp gruppe|groupe whatsapp'],
  ['server', 'server|servers|servidor|servidores|serveur|guild|workspace|discord server|instance|сервер'],
  ['account', 'account|accounts|profile|cuenta|conta|compte|konto|perfil|profil|profilo|usuario|аккаунт|профиль'],
  ['list', 'list|lists|mailing list|email list|e mail list|listserv|lista|lista de correo|liste|newsletter|рассылка'],
  ['site', 'site|website|web site|web|sitio|sitio web|webseite|blog|portal|сайт'],
  ['feed', 'feed|rss|rss feed|podcast|atom'],
];
const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  NAMES.flatMap(([kind, words]) => words.split('|').map((word): [string, Kind] => [foldAccents(word), kind])),
);
/** Longer cells are descriptions. */
const MAX_LENGTH = 60;

/** The kind a cell names, also with other words ('Public Facebook group'); null when none or two different ones are there. */
export function readKind(text: string): Kind | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldAccents(text.normalize('NFKC').toLowerCase());
  const words = folded.match(/[\p{L}\p{M}]+/gu) ?? [];
  const whole = KIND_OF.get(words.join(' '));
  if (whole !== undefined) return whole;
  const found = new Set<Kind>();
  for (let at = 0; at < words.length; at += 1) {
    const pair = KIND_OF.get(words.slice(at, at + 2).join(' '));
    const kind = pair ?? KIND_OF.get(words[at] ?? '');
    if (kind !== undefined) found.add(kind);
    if (pair !== undefined) at += 1;
  }
  const [kind] = found;
  return found.size === 1 && kind !== undefined ? kind : null;
}
