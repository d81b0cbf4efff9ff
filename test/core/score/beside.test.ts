/** The law of what stands beside the score: access and risk give badges and gates, and move no figure by a hair. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whySentences } from '../../../src/commands/why.js';
import { parts } from '../../../src/core/score/parts/all.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import { score } from '../../../src/core/score/score.js';
import { teller } from '../../../src/text/tell.js';
import { anyCampaign, anySpace, contextAt, type Few, spaceOf, TODAY } from './made.js';

const UNKNOWN = { posting: null, rules: [], gatekeeper: null, risk: null, visibility: null, insiders: null } as const;
const context = contextAt({ terms: ['rent'] });
const of = (few: Few) => score(spaceOf({ name: 'Rent', members: 1000, ...few }), context);

it('access and risk move neither reach, relevance nor score, nor how sure they are', () => {
  fc.assert(
    fc.property(anySpace, fc.option(anyCampaign, { nil: null }), (space, campaign) => {
      const asked = plainContext(campaign, TODAY);
      const known = score(space, asked);
      const unknown = score({ ...space, ...UNKNOWN }, asked);
      const figures = ({ reach, people, relevance, score: mixed, sigma, confidence, missing }: typeof known) => ({
        reach,
        people,
        relevance,
        mixed,
        sigma,
        confidence,
        missing,
      });
      expect(figures(known)).toEqual(figures(unknown));
    }),
    { numRuns: 500 },
  );
});

it('whatever stands beside the score has the factor 1', () => {
  const beside = parts.filter((part) => part.group === 'beside');
  expect(beside.length).toBeGreaterThanOrEqual(6);
  fc.assert(
    fc.property(anySpace, anyCampaign, (space, campaign) => {
      const asked = plainContext(campaign, TODAY);
      const ranked = score(space, asked);
      for (const one of ranked.parts.filter(({ part }) => beside.some(({ id }) => id === part)))
        expect(one.points).toBe(0);
    }),
  );
});

describe('a gate', () => {
  it.each<[string, Few, readonly string[]]>([
    ['asked not to return', { gatekeeper: 'refused' }, ['refused']],
    ['high risk', { risk: 'high' }, ['risk']],
    ['both', { gatekeeper: 'refused', risk: 'high' }, ['refused', 'risk']],
    ['some risk is none', { risk: 'medium', gatekeeper: 'asked' }, []],
    ['rules and privacy are none', { rules: ['no-politics'], visibility: 'hidden', posting: 'admins' }, []],
  ])('%s', (_, few, gates) => {
    expect(of(few).gates).toEqual(gates);
    expect(of(few).score).toBe(of({}).score);
  });
});

it('an explanation tells what is known of access and risk', () => {
  const few: Few = { posting: 'approval', rules: ['no-politics', 'no-links'], insiders: 2, risk: 'low' };
  const told = whySentences(teller('en'), of(few)).at(-1);
  expect(told).toBe(
    'Good to know (it changes no figure): posts appear only when somebody who runs it says yes; its rules forbid politics and links; 2 members of ours are in it; low risk for our people.',
  );
  expect(whySentences(teller('en'), of({})).join(' ')).not.toContain('Good to know');
});
