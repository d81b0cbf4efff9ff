/** Which language a text is in; and, more often, that nobody could say. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { detectLanguage } from '../../../src/core/normalise/detect-language.js';
import { wordsOf } from '../../../src/core/normalise/fold-words.js';
import { FUNCTION_WORDS } from '../../../src/core/normalise/function-words.js';
import { readLanguage } from '../../../src/core/normalise/read-language.js';

const of = (text: string) => detectLanguage(wordsOf(text));

describe('is sure of', () => {
  it.each([
    ['en', 'A group for people who rent their homes and want to know what they can do about it.'],
    ['es', 'Somos un grupo de vecinos que se organizan para defender sus casas y sus derechos.'],
    ['es', 'Esta es la pagina de los que trabajan en la construccion y tambien de sus familias.'],
    ['pt', 'Este grupo é para quem mora aqui e não quer pagar mais pelo seu aluguel. São todos bem-vindos.'],
    ['fr', 'Nous sommes un collectif de locataires qui se battent pour le droit au logement dans notre ville.'],
    ['fr', 'Une page pour tous les parents de l’ecole, avec les horaires et les sorties qui sont prevues.'],
    ['de', 'Wir sind eine Gruppe von Leuten, die sich für bezahlbare Wohnungen in der Stadt einsetzen.'],
    ['it', 'Questo è il gruppo di chi vive nel quartiere e non vuole più pagare affitti così alti.'],
    ['nl', 'Wij zijn een groep huurders die samen opkomen voor een betaalbaar huis in de stad.'],
    ['vi', 'Chúng tôi là nhóm của những người thuê nhà và giúp cho nhau trong khu phố này.'],
    ['vi', 'chung toi la nhom cua nhung nguoi thue nha va giup cho nhau trong khu pho nay'],
    ['fil', 'Para sa mga nangungupahan na gustong malaman ang kanilang karapatan sa bahay.'],
    ['ht', 'Nou se yon gwoup moun k ap ede lòt moun nan kominote a pou yo jwenn lojman.'],
    ['so', 'Waa koox dadka caawisa si ay u helaan guryo iyo shaqo oo ku habboon.'],
    ['ru', 'Мы помогаем тем, кто снимает жильё, и рассказываем, что делать, если вас выселяют.'],
    ['ar', 'نحن مجموعة من السكان في هذا الحي نتحدث عن السكن وعن كل ما يهم الناس'],
    ['fa', 'این گروه برای کسانی است که در شهر ما خانه اجاره می کنند و با هم حرف می زنند'],
    ['hi', 'यह समूह उन लोगों के लिए है जो किराए पर रहते हैं और अपने अधिकार जानना चाहते हैं'],
    ['zh', '租客互助小組,大家一起交流租房問題,反對漲租'],
    ['ja', '家賃が高すぎると思う人のためのグループです'],
    ['ko', '세입자를 위한 상담과 모임을 함께 합니다'],
    ['th', 'กลุ่มผู้เช่าบ้านช่วยเหลือกันและกัน'],
  ])('%s: %s', (language, text) => {
    expect(of(text)).toBe(language);
  });
});

describe('says nothing of', () => {
  it.each([
    ['', 'no text'],
    ['Los Angeles', 'a name'],
    ['La Casa de los Amigos', 'a short name'],
    ['Vecinos Unidos', 'two words'],
    ['Tenants Union Riverside Eastside Westside Northside', 'no small words'],
    [
      'We help the tenants of this street and all their friends. Ayudamos a los inquilinos de esta calle y a todos sus amigos.',
      'two languages',
    ],
    ['Chinatown Tenants Union 唐人街租客協會', 'two scripts'],
    ['租客', 'two characters'],
    ['Wenn ja, dann', 'too few letters'],
    ['#### 1234 5678 9012 3456 7890', 'numbers'],
    ['Gruppe für Mieterberatung Nordstadt Öffnungszeiten Dienstag Donnerstag', 'one small word'],
  ])('%j (%s)', (text) => {
    expect(of(text)).toBeNull();
  });
});

test('every language has its small words under a code that a column of languages could hold', () => {
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    expect(readLanguage(language)).toBe(language);
    expect(wordsOf(words).length).toBeGreaterThan(15);
  }
});

test('the order of the words does not matter, nor does saying them twice', () => {
  const small = Object.values(FUNCTION_WORDS).flatMap((words) => wordsOf(words).slice(0, 20));
  const shuffled = fc
    .array(fc.constantFrom(...small), { maxLength: 30 })
    .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })));
  fc.assert(
    fc.property(shuffled, ([words, other]) => {
      expect(detectLanguage([...other, ...words])).toBe(detectLanguage(words));
    }),
  );
});
