/** Cells of few words: visibility, kind, language, country, yes and no, tags. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCountry } from '../../../src/core/normalise/read-country.js';
import { readFlag } from '../../../src/core/normalise/read-flag.js';
import { readKind } from '../../../src/core/normalise/read-kind.js';
import { readLanguage } from '../../../src/core/normalise/read-language.js';
import { readVisibility } from '../../../src/core/normalise/read-visibility.js';
import { splitTags } from '../../../src/core/normalise/split-tags.js';
import { isUnknownWord } from '../../../src/core/normalise/unknown-words.js';

test.each<[string, string | null]>([
  ['Public', 'public'],
  ['Open', 'public'],
  ['Público', 'public'],
  ['Öffentlich', 'public'],
  ['Публичная группа', 'public'],
  ['Public · 12K members', 'public'],
  ['Closed', 'private'],
  ['Private', 'private'],
  ['Privé', 'private'],
  ['besloten', 'private'],
  ['Invite only', 'private'],
  ['solo por invitación', 'private'],
  ['Secret', 'hidden'],
  ['Hidden', 'hidden'],
  ['Private (hidden)', 'hidden'],
  ['nascosto', 'hidden'],
  ['public or private', null],
  ['not public', null],
  ['yes', null],
  ['', null],
  ['__proto__', null],
])('readVisibility(%j) → %j', (text, visibility) => {
  expect(readVisibility(text)).toBe(visibility);
});

test.each<[string, string | null]>([
  ['Group', 'group'],
  ['FB group', 'group'],
  ['Público Grupo', 'group'],
  ['Página', 'page'],
  ['subreddit', 'forum'],
  ['Canal', 'channel'],
  ['Group chat', 'chat'],
  ['WhatsApp group', 'chat'],
  ['Discord server', 'server'],
  ['mailing list', 'list'],
  ['Website', 'site'],
  ['RSS feed', 'feed'],
  ['profile', 'account'],
  ['page and group', null],
  ['Facebook', null],
  ['constructor', null],
])('readKind(%j) → %j', (text, kind) => {
  expect(readKind(text)).toBe(kind);
});

test.each<[string, string | null]>([
  ['English', 'en'],
  ['español', 'es'],
  ['Castellano', 'es'],
  ['Spanisch', 'es'],
  ['en-US', 'en'],
  ['pt_BR', 'pt'],
  ['spa', 'es'],
  ['zh-Hant', 'zh'],
  ['Русский', 'ru'],
  ['中文', 'zh'],
  ['Tagalog', 'fil'],
  ['English / Spanish', 'en'],
  ['es, en', 'es'],
  ['Kreyòl', 'ht'],
  ['xx', null],
  ['other', null],
  ['', null],
  ['__proto__', null],
])('readLanguage(%j) → %j', (text, language) => {
  expect(readLanguage(text)).toBe(language);
});

test.each<[string, string | null]>([
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['us', 'US'],
  ['Estados Unidos', 'US'],
  ['UK', 'GB'],
  ['England', 'GB'],
  ['Deutschland', 'DE'],
  ['México', 'MX'],
  ['Türkiye', 'TR'],
  ["Côte d'Ivoire", 'CI'],
  [' brazil ', 'BR'],
  ['Cascadia', 'Cascadia'],
  ['constructor', 'constructor'],
  ['', null],
])('readCountry(%j) → %j', (text, country) => {
  expect(readCountry(text)).toBe(country);
});

test.each<[readonly string[], boolean | null]>([
  [['Y', 'y', 'yes', 'x', 'X', '✓', '✔', '✔️', '☑', '1', 'TRUE', 'sí', 'oui', 'ja', 'да', ' checked '], true],
  [['N', 'no', 'FALSE', '0', '☐', 'нет'], false],
  [['', 'maybe', '2', 'toString'], null],
])('readFlag of %j → %j', (cells, flag) => {
  for (const cell of cells) expect(readFlag(cell)).toBe(flag);
});

describe('splitTags', () => {
  test.each<[string, readonly string[]]>([
    ['Housing, Climate', ['climate', 'housing']],
    ['#housing|#Rent; labor\nLabor', ['housing', 'labor', 'rent']],
    ['food / shelter', ['food', 'shelter']],
    ['24/7', ['24/7']],
    ['["a", "b c"]', ['a', 'b c']],
    ['', []],
    [' , ;', []],
    ['__proto__', ['__proto__']],
  ])('%j → %j', (cell, tags) => {
    expect(splitTags(cell)).toEqual(tags);
  });

  test('at most 20 tags of 60 characters, sorted, distinct; joined and split again they are the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.string()).map((all) => all.join('; ')),
        ),
        (cell) => {
          const tags = splitTags(cell);
          expect(tags.length).toBeLessThanOrEqual(20);
          expect(tags.every((tag) => [...tag].length <= 60)).toBe(true);
          expect(tags).toEqual([...new Set(tags)].sort());
          expect(splitTags(tags.join('; '))).toEqual(tags);
        },
      ),
    );
  });
});

test('isUnknownWord knows marks and words, and not the codes of states', () => {
  for (const cell of ['', '  ', 'N/A', '—', '???', 'Unknown', 'S/D', 'k. A.', '不明'])
    expect(isUnknownWord(cell)).toBe(true);
  for (const cell of ['ND', 'SD', 'NC', 'x', '0', 'public', 'na na', 'constructor'])
    expect(isUnknownWord(cell)).toBe(false);
});

test('no reader throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [readVisibility, readKind, readLanguage, readCountry, readFlag, isUnknownWord]) read(text);
    }),
  );
});
