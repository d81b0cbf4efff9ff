/** readVisibility: 'Closed', 'Público', 'invite only' … as public, private or hidden. */
import type { Visibility } from '../../domain/listing.js';
import { foldAccents } from './fold-accents.js';

const split = (words: string) => words.split(' ').map(foldAccents);

/** Facebook's words until 2019: Open, Closed (now private and visible), Secret (now private and hidden). */
const WORDS: ReadonlyMap<string, Visibility> = new Map(
  [
    {
      is: 'public' as const,
      words: 'public publica publico publicly publique offentlich offentliche openbaar pubblico',
    },
    {
      is: 'public' as const,
      words:
        'pubblica publiczna publiczny публичный публичная публичное відкрита открытый открытая открытое публічна open',
    },
    { is: 'public' as const, words: 'abierto abierta aberto aberta ouvert ouverte offen aperto aperta 公开 公開 공개' },
    {
      is: 'private' as const,
      words: 'private privado privada prive privee privat private prywatna prywatny besloten privato privata',
    },
    {
      is: 'private' as const,
      words: 'приватный приватная частный частная закрытый закрытая закрыта приватна closed cerrado',
    },
    {
      is: 'private' as const,
      words: 'cerrada fechado fechada ferme fermee geschlossen gesloten chiuso chiusa restricted',
    },
    { is: 'private' as const, words: 'restringido restrito restreint restringida restrita 私人 非公開 비공개' },
    {
      is: 'hidden' as const,
      words: 'hidden secret unlisted oculto oculta secreto secreta escondido escondida cache cachee',
    },
    {
      is: 'hidden' as const,
      words: 'masque masquee verborgen versteckt geheim nascosto nascosta segreto segreta скрытый',
    },
    { is: 'hidden' as const, words: 'скрытая скрыто секретный секретная invisible unsichtbar' },
  ].flatMap(({ is, words }) => split(words).map((word): [string, Visibility] => [word, is])),
);
const INVITE =
  /invit|einladung|uitnodiging|invito|приглашени|members? only|solo miembros|request to join|approval|nur mitglieder/;
const NOT = /(?<!\p{L})(?:not|non|no|nicht|niet|nao|не|nie)(?!\p{L})/u;
/** Longer cells are descriptions. */
const MAX_LENGTH = 80;

/** The visibility a cell states in en, es, pt, fr, de, nl, it or ru; null when it states none or contradicts itself. */
export function readVisibility(text: string): Visibility | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldAccents(text.normalize('NFKC').toLowerCase());
  if (NOT.test(folded)) return null;
  const words = folded.match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = new Set(words.map((word) => WORDS.get(word)));
  if (found.has('hidden')) return found.has('public') ? null : 'hidden';
  const isPrivate = found.has('private') || INVITE.test(folded);
  if (isPrivate) return found.has('public') ? null : 'private';
  return found.has('public') ? 'public' : null;
}
