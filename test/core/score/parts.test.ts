/** The hand-computed cases of every score part: fixtures/parts/<part>.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { UsualEngagement } from '../../../src/core/score/part.js';
import { parts } from '../../../src/core/score/parts/all.js';
import { subjectOf } from '../../../src/core/score/subject.js';
import type { Campaign } from '../../../src/domain/campaign.js';
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
}

interface PartFile {
  readonly part: string;
  readonly cases: readonly Case[];
}

const files = readdirSync(FOLDER).map((name): PartFile => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

it('every part has its cases', () => {
  expect(files.map((file) => file.part).sort()).toEqual(parts.map((part) => part.id).sort());
});

describe.each(files)('$part', ({ part: id, cases }) => {
  const part = parts.find((one) => one.id === id);
  it.each(cases)('$why', (one) => {
    const space = spaceOf(one.space);
    const context = { ...contextAt(one.campaign ?? null), usualEngagement: new Map(Object.entries(one.usual ?? {})) };
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
    if (one.isBroadcast !== undefined) expect(judged?.isBroadcast ?? false).toBe(one.isBroadcast);
    if (one.sigma !== undefined) expect(judged?.sigma).toBeCloseTo(one.sigma, 3);
  });
});
