/** Every transcript is typed again, line by line; UPDATE_EXPECTED=1 rewrites what came back, and fails so that somebody reads it. */
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskOf } from './run-turf.js';
import { answerOf, readTranscript, type Step, writeTranscript } from './transcript.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'transcripts');
const LISTS = join(FOLDER, 'lists');
/** The day on which all lists were last changed: it is the date of figures that name none. */
const CHANGED = new Date('2026-11-20T09:00:00Z');

async function retyped(path: string): Promise<readonly Step[]> {
  const { columns, steps } = readTranscript(readFileSync(path, 'utf8'));
  const desk = await deskOf(columns);
  try {
    for (const name of readdirSync(LISTS)) {
      copyFileSync(join(LISTS, name), join(desk.folder, name));
      utimesSync(join(desk.folder, name), CHANGED, CHANGED);
    }
    return steps.map((step) => ({ ...step, answer: answerOf(desk.type(step.line)) }));
  } finally {
    desk.clear();
  }
}

describe('transcripts', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  it.each(names)('%s', async (name) => {
    const path = join(FOLDER, name);
    const text = writeTranscript(await retyped(path));
    if (process.env.UPDATE_EXPECTED === '1') {
      writeFileSync(path, text);
      expect.fail(`${name} was rewritten: read it line by line, then run again without UPDATE_EXPECTED`);
    }
    expect(text).toBe(readFileSync(path, 'utf8'));
  }, 300_000);
});
