/** Every transcript is typed again, line by line; UPDATE_EXPECTED=1 rewrites what came back, and fails so that somebody reads it. */
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onStage } from './staged.js';
import { answerOf, readTranscript, type Step, writeTranscript } from './transcript.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'transcripts');
const LISTS = join(FOLDER, 'lists');
/** The day on which all lists were last changed: it is the date of figures that name none. */
const CHANGED = new Date('2026-11-20T09:00:00Z');
/** A transcript is some twenty processes. */
const MOST_MS = 300_000;

async function retyped(path: string): Promise<readonly Step[]> {
  const { columns, steps } = readTranscript(readFileSync(path, 'utf8'));
  return onStage(columns, async ({ turf, type }) => {
    for (const name of readdirSync(LISTS)) {
      copyFileSync(join(LISTS, name), turf.path(name));
      utimesSync(turf.path(name), CHANGED, CHANGED);
    }
    const found: Step[] = [];
    for (const step of steps) found.push({ ...step, answer: answerOf(await type(step.line)) });
    return found;
  });
}

describe('transcripts', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  it.each(names)(
    '%s',
    async (name) => {
      const path = join(FOLDER, name);
      const text = writeTranscript(await retyped(path));
      if (process.env.UPDATE_EXPECTED === '1') {
        writeFileSync(path, text);
        expect.fail(`${name} was rewritten: read it line by line, then run again without UPDATE_EXPECTED`);
      }
      expect(text).toBe(readFileSync(path, 'utf8'));
    },
    MOST_MS,
  );
});
