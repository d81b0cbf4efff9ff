/** The hand-computed cases of every score part: fixtures/parts/<part>.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { learn } from '../../../src/core/score/learn.js';
import type { Context, UsualEngagement } from '../../../src/core/score/part.js';
import { parts } from '../../../src/core/score/parts/all.js';
import { spaceWords } from '../../../src/core/score/space-words.js';
import { subjectOf } from '../../../src/core/score/subject.js';
import type { Campaign } from '../../../src/domain/campaign.js';
import type { Rated } from '../../../src/domain/rating.js';
import { contextAt, type Few, spaceOf } from './made.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'parts');

/** `factor` null: the part has nothing to say. What a case leaves out is not looked at. */
interface Case {
  readonly why: string;
  readonly space: Few;
  readonly campaign?: Partial<Campaign>;
  readonly factor: number | null;
  readonly floor?: number;
  readonly because?: string;
  readonly missing?: readonly string[];
  readonly badges?: readonly string[];
  readonly sigma?: number;
  readonly isBroadcast?: boolean;
  /** What a post usually gets, by platform. */
  readonly usual?: Readonly<Record<string, UsualEngagement>>;
  readonly gate?: string | null;
  /** What the person said of the space, and of others. */
  readonly verdict?: Rated;
  readonly judged?: Readonly<Record<Rated, readonly Few[]>>;
  readonly blend?: { readonly share: number; readonly to: number };
}

interface PartFile {
  readonly part: string;
  readonly cases: readonly Case[];
}

const files = readdirSync(FOLDER).map((name): PartFile => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

function contextOf({ campaign, usual, verdict, judged }: Case): Context {
  const context = contextAt(campaign ?? null);
  const wordsOf = (some: readonly Few[]) => some.map((few) => spaceWords(spaceOf(few)));
  return {
    ...context,
    usualEngagement: new Map(Object.entries(usual ?? {})),
    verdictOf: () => verdict ?? null,
    learned:
      judged === undefined || context.aim === null
        ? null
        : learn({ liked: wordsOf(judged.yes), disliked: wordsOf(judged.no) }, context.aim),
  };
}

it('every part has its cases', () => {
  expect(files.map((file) => file.part).sort()).toEqual(parts.map((part) => part.id).sort());
});

describe.each(files)('$part', ({ part: id, cases }) => {
  const part = parts.find((one) => one.id === id);
  it.each(cases)('$why', (one) => {
    const space = spaceOf(one.space);
    const context = contextOf(one);
    const judged = part?.judge(subjectOf(space, context.aim), context) ?? null;
    if (one.factor === null) {
      expect(judged).toBeNull();
      return;
    }
    expect(judged?.factor).toBeCloseTo(one.factor, one.factor > 10 ? 1 : 3);
    if (one.floor !== undefined) expect(judged?.floor).toBe(one.floor);
    if (one.because !== undefined) expect(judged?.because.id).toBe(one.because);
    if (one.missing !== undefined) expect(judged?.missing ?? []).toEqual(one.missing);
    if (one.badges !== undefined) expect(judged?.badges ?? []).toEqual(one.badges);
    if (one.gate !== undefined) expect(judged?.gate ?? null).toBe(one.gate);
    if (one.blend !== undefined) {
      expect(judged?.blend?.share).toBeCloseTo(one.blend.share, 4);
      expect(judged?.blend?.to).toBe(one.blend.to);
    }
    if (one.isBroadcast !== undefined) expect(judged?.isBroadcast ?? false).toBe(one.isBroadcast);
    if (one.sigma !== undefined) expect(judged?.sigma).toBeCloseTo(one.sigma, 3);
  });
});
