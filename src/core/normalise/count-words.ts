/** The words around a count, in the languages of real lists: units, nouns, qualifiers. All folded (lower case, no accents). */
import { foldAccents } from './fold-accents.js';

const split = (text: string) => text.split(' ').map(foldAccents);

/** What a word after a number multiplies it by. Lower-case m is million: nobody counts people in thousandths. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  [
    {
      times: 1e3,
      words: 'k mil mila mille thousand thousands тыс тысяч тысячи тысяча тис тисяч tsd tausend duizend tys bin',
    },
    { times: 1e6, words: 'm mm mio mi million millions mill millon millones millionen milhao milhoes' },
    { times: 1e6, words: 'milione milioni miljoen mln mn млн миллион миллиона миллионов мільйон mlj milj' },
    { times: 1e9, words: 'b bn billion billions mrd milliarden milliard milliards mld млрд' },
    { times: 1e5, words: 'lakh lakhs lac lacs लाख' },
    { times: 1e7, words: 'crore crores cr करोड़' },
  ].flatMap(({ times, words }) => split(words).map((word): [string, number] => [word, times])),
);

/** Units of Chinese, Japanese and Korean stand without a space before the noun: '12만명'. */
export const CJK_UNITS: ReadonlyMap<string, number> = new Map([
  ['千', 1e3],
  ['천', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['억', 1e8],
]);

const NOUNS: ReadonlySet<string> = new Set(
  split(
    'sub subs fan fans user users like likes people person persons persona personas pessoas personnes persone human ' +
      'humans leden leute mensen membre membres membri membro membros miembro miembros iscritti inscritos inscrits ' +
      'utenti usuarios curtidas volgers чел человек человека люди людей читателей 人 名 명 位成员 位成員 成员 会员 成員 會員 メンバー ' +
      'फॉलोअर सदस्य عضو أعضاء اعضاء متابع مشترك takipci uye uyeler czlonkow neighbors neighbours households',
  ),
);
/** Beginnings of nouns that are bent: 'участников', 'abonnés', 'Mitglieder'. */
const NOUN_STEMS = split(
  'member mitglied follower seguidor suscriptor subscriber abonn abonent abonat integrant participant participante ' +
    'teilnehmer deelnemer nutzer utilisateur участник учасник подписчик підписник пользовател obserwuj',
);
/** Endings of nouns are short: a longer word is another word. */
const MAX_ENDING = 6;

/** true for 'members', 'seguidores', 'участников' …: nouns that count people of a place. Not for 'following' or 'posts'. */
export function isPeopleWord(word: string): boolean {
  return NOUNS.has(word) || NOUN_STEMS.some((stem) => word.startsWith(stem) && word.length <= stem.length + MAX_ENDING);
}

/** Words that may stand between a number and its noun, or around a number, and change nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  split(
    'active total totals in all group groups page channel facebook fb registered weekly monthly daily current currently ' +
      'online now de d do of the el los las le la les die der den are is activos actifs aktive attivi activas ativos ' +
      'registrados count number est estimated size audience between entre zwischen tussen tra fra от между',
  ),
);

/** A phrase before (or after) a number, and the sign it stands for: '>' at least, '<' at most, '~' about, '+' or more. */
const QUALIFIERS: readonly (readonly [string, string])[] = [
  ['>', 'more than|over|at least|above|upwards of|min|minimum|mas de|al menos|mais de|plus de|au moins|mehr als|uber'],
  ['>', 'ueber|mindestens|meer dan|minstens|piu di|oltre|almeno|более|больше|свыше|не менее|понад|≥|>='],
  ['<', 'less than|under|fewer than|below|up to|at most|max|maximum|menos de|hasta|ate|moins de|jusqu a|weniger als'],
  ['<', 'unter|bis zu|minder dan|tot|meno di|fino a|менее|меньше|до|≤|<='],
  ['~', 'about|around|approx|approximately|circa|ca|c|roughly|almost|nearly|some|aprox|aproximadamente|cerca de|cerca'],
  ['~', 'unos|unas|casi|alrededor de|environ|env|pres de|etwa|ungefahr|rund|gut|ongeveer|около|примерно|почти|≈|±'],
  ['+', 'or more|and up|plus|o mas|y mas|ou mais|ou plus|et plus|oder mehr|und mehr|of meer|o piu|и более'],
];
const SIGNS: ReadonlyMap<string, string> = new Map(
  QUALIFIERS.flatMap(([sign, phrases]) => phrases.split('|').map((phrase): [string, string] => [phrase, sign])),
);
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...SIGNS.keys()]
    .filter((phrase) => /\p{L}/u.test(phrase))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{M}])|[≥≤≈±]|[<>]=`,
  'gu',
);

/** The text with each qualifying phrase replaced by its sign between blanks: 'over 500' → '> 500'. */
export function signsForQualifiers(text: string): string {
  return text.replace(PHRASE, (phrase) => ` ${SIGNS.get(phrase) ?? ''} `);
}

/** Between two numbers these make a range (as do '-' and '<': 'bis zu', 'до'). */
export const RANGE_WORDS: ReadonlySet<string> = new Set(split('to a bis y and et und e и'));
