/** What sentences have in common at both ends, and the names left between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnds } from '../../src/formats/meta/common-ends.js';
import { membershipEvent, namesCutOut } from '../../src/formats/meta/facebook-sentences.js';

describe('commonEnds', () => {
  it.each([
    [['member of Alpha today', 'member of Beta today', 'member of Gamma today'], 10, 6],
    // The names begin and end alike, within a word: the word stays whole.
    [['member of Riverside', 'member of Rivertown', 'member of Rivendell'], 10, 0],
    [['同じ会員です', '別じ会員です'], 0, 5],
    [['🌻 garden', '🌼 garden'], 0, 7],
    [['alone'], 0, 0],
    [['same', 'same'], 4, 0],
  ] as const)('%j', (texts, start, end) => {
    expect(commonEnds(texts)).toEqual({ start, end });
  });

  it('never overlaps, and all texts share both ends', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 6 }), (texts) => {
        const { start, end } = commonEnds(texts);
        const [first = ''] = texts;
        for (const text of texts) {
          expect(start + end).toBeLessThanOrEqual(text.length);
          expect(text.slice(0, start)).toBe(first.slice(0, start));
          expect(text.slice(text.length - end)).toBe(first.slice(first.length - end));
        }
      }),
    );
  });
});

describe('membershipEvent', () => {
  it.each([
    ['You became a member of Riverside Allotments e.V..', 'Riverside Allotments e.V.', false],
    ['You stopped being a member of Dogs of Seamill.', 'Dogs of Seamill', true],
    ['Je bent lid geworden van Buurtmoestuin Oost.', 'Buurtmoestuin Oost', false],
    ['Vous êtes devenue membre de Jardin du Port.', 'Jardin du Port', false],
    ['Vous êtes devenu(e) membre d’Entraide Locale.', 'Entraide Locale', false],
    ["Vous avez arrêté d'être membre de Jardin du Port.", 'Jardin du Port', true],
    ['Dejaste de ser miembro de Huerta del Río.', 'Huerta del Río', true],
    ['Du bist kein Mitglied mehr von Nachbarn.', 'Nachbarn', true],
    ['You became a member of You left the building.', 'You left the building', false],
    ['Du blev medlem i Odlarna.', null, false],
    ['You became a member of .', '', false],
    ['', null, false],
  ])('%s', (sentence, name, isLeft) => {
    expect(membershipEvent(sentence)).toEqual({ name, isLeft });
  });
});

describe('namesCutOut', () => {
  it('cuts what all sentences share', () => {
    expect(namesCutOut(['Du blev medlem i Odlarna.', 'Du blev medlem i Grannar.', 'Du blev medlem i Cykel.'])).toEqual([
      'Odlarna',
      'Grannar',
      'Cykel',
    ]);
  });

  it('cuts joining and leaving each by itself', () => {
    const joined = ['A', 'B', 'C'].map((name) => `Du blev medlem i ${name}x.`);
    const left = ['D', 'E', 'F'].map((name) => `Du är inte längre medlem i ${name}x.`);
    expect(namesCutOut([...joined, ...left])).toEqual(['Ax', 'Bx', 'Cx', 'Dx', 'Ex', 'Fx']);
  });

  it('cuts languages that put the name first', () => {
    expect(
      namesCutOut(['園芸の会のメンバーになりました。', '散歩部のメンバーになりました。', '川のメンバーになりました。']),
    ).toEqual(['園芸の会', '散歩部', '川']);
  });

  it('keeps the sentence where too few tell what is common', () => {
    expect(namesCutOut(['Du blev medlem i Odlarna.', 'Du blev medlem i Odlarna.'])).toEqual([
      'Du blev medlem i Odlarna',
      'Du blev medlem i Odlarna',
    ]);
  });
});
