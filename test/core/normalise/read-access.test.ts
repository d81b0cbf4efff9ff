/** Cells on access and risk, in English and Spanish: who may post, rules, how those who run a place stand to us, how dangerous it is. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readGatekeeper } from '../../../src/core/normalise/read-gatekeeper.js';
import { needsApproval, readPosting } from '../../../src/core/normalise/read-posting.js';
import { readRisk } from '../../../src/core/normalise/read-risk.js';
import { readRules } from '../../../src/core/normalise/read-rules.js';
import { GATEKEEPERS, POSTINGS, RISKS, RULES } from '../../../src/domain/access.js';

test.each<[string, string | null]>([
  ['admins only', 'admins'],
  ['Only admins can post', 'admins'],
  ['solo administradores', 'admins'],
  ['Solo las moderadoras', 'admins'],
  ['moderators', 'admins'],
  ['broadcast', 'admins'],
  ['announcements only', 'admins'],
  ['solo lectura', 'admins'],
  ['post approval', 'approval'],
  ['Post approval: on', 'approval'],
  ['Admins approve every post', 'approval'],
  ['con aprobación', 'approval'],
  ['aprobación de un administrador', 'approval'],
  ['moderated', 'approval'],
  ['anyone', 'anyone'],
  ['Everyone', 'anyone'],
  ['all members', 'anyone'],
  ['todos los miembros', 'anyone'],
  ['cualquiera', 'anyone'],
  ['no approval needed', 'anyone'],
  ['sin aprobación', 'anyone'],
  ['unmoderated', 'anyone'],
  ['not only admins', null],
  ['yes', null],
  ['Maria', null],
  ['', null],
  ['__proto__', null],
])('readPosting(%j) → %j', (text, posting) => {
  expect(readPosting(text)).toBe(posting);
});

test.each<[string, boolean]>([
  ['No spam. All posts are approved by admins.', true],
  ['post-approval', true],
  ['Aprobamos cada publicación', true],
  ['Las publicaciones son moderadas', true],
  ['New members are approved within a day', false],
  ['Posts need no approval', false],
])('needsApproval(%j) → %j', (rules, waits) => {
  expect(needsApproval(rules)).toBe(waits);
});

test.each<[string, readonly string[]]>([
  ['No politics', ['no-politics']],
  ['no politics, no ads, no GoFundMe', ['no-politics', 'no-promotion', 'no-fundraising']],
  ['No politics, ads or links', ['no-politics', 'no-promotion', 'no-links']],
  ['Politics, ads and links are not allowed', ['no-politics', 'no-promotion', 'no-links']],
  ['1. Be kind.\n2. No self-promotion.\n3. No political posts.', ['no-politics', 'no-promotion']],
  ['No hate; politics; ads', ['no-politics', 'no-promotion']],
  ['Sin política', ['no-politics']],
  ['Prohibida la publicidad y las colectas', ['no-promotion', 'no-fundraising']],
  ['nada de política ni enlaces', ['no-politics', 'no-links']],
  ['apolitical', ['no-politics']],
  ["don't post links", ['no-links']],
  ['no-politics|no-links', ['no-politics', 'no-links']],
  ['No ads, links welcome', ['no-promotion']],
  ['No hate. Politics is fine, and so are links.', []],
  ['Politics welcome', []],
  ['No hate. Political talk stays civil and kind.', []],
  ['No hate. Promote kindness.', []],
  ['Be kind', []],
  ['', []],
  ['__proto__', []],
])('readRules(%j) → %j', (text, rules) => {
  expect(readRules(text)).toEqual(rules);
});

test.each<[string, string | null]>([
  ['none', 'none'],
  ['not asked yet', 'none'],
  ['no contact', 'none'],
  ['ninguna', 'none'],
  ['aún no', 'none'],
  ['asked', 'asked'],
  ['asked, no answer yet', 'asked'],
  ['waiting for reply', 'asked'],
  ['contactada', 'asked'],
  ['preguntado', 'asked'],
  ['friendly', 'friendly'],
  ['An ally', 'friendly'],
  ['amigable', 'friendly'],
  ['nos apoyan', 'friendly'],
  ['refused', 'refused'],
  ['asked us to leave', 'refused'],
  ['Asked us not to come back', 'refused'],
  ['do not return', 'refused'],
  ['rechazado', 'refused'],
  ['nos pidieron salir', 'refused'],
  ['pidieron no volver', 'refused'],
  ['nos expulsaron', 'refused'],
  ['not friendly', null],
  ['unfriendly', null],
  ['yes', null],
  ['Ally Example', null],
  ['Maria Example', null],
  ['', null],
  ['__proto__', null],
])('readGatekeeper(%j) → %j', (text, gatekeeper) => {
  expect(readGatekeeper(text)).toBe(gatekeeper);
});

test.each<[string, string | null]>([
  ['low', 'low'],
  ['Bajo', 'low'],
  ['no risk', 'low'],
  ['sin riesgo', 'low'],
  ['MEDIUM', 'medium'],
  ['moderado', 'medium'],
  ['medio', 'medium'],
  ['High', 'high'],
  ['HIGH: landlords read along', 'high'],
  ['alto', 'high'],
  ['medium to high', 'high'],
  ['not safe, high', 'high'],
  ['not high', null],
  ['3', null],
  ['', null],
  ['__proto__', null],
])('readRisk(%j) → %j', (text, risk) => {
  expect(readRisk(text)).toBe(risk);
});

describe('our own words', () => {
  it('come back as they are', () => {
    for (const word of POSTINGS) expect(readPosting(word)).toBe(word);
    for (const word of GATEKEEPERS) expect(readGatekeeper(word)).toBe(word);
    for (const word of RISKS) expect(readRisk(word)).toBe(word);
    fc.assert(
      fc.property(fc.subarray([...RULES]), (rules) => {
        expect(readRules(rules.join('|'))).toEqual(rules);
      }),
    );
  });
});

it('any text is read without an error, and soon', () => {
  const readers = [readPosting, readRules, readGatekeeper, readRisk, needsApproval];
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const read of readers) expect(() => read(text)).not.toThrow();
    }),
  );
  const started = performance.now();
  for (const piece of ['no ', 'post approv', 'keep ', 'not very ', 'a-', ',', 'n’t '])
    for (const read of readers) read(piece.repeat(100_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(10_000);
});
