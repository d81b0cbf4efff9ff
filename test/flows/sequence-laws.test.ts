/** The laws of importing over random sequences of files of several formats: rows accounted for, the same again, order, export and import. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { command as spacesCommand } from '../../src/commands/spaces.js';
import { openTurf } from '../../src/flows/open-turf.js';
import type { Store } from '../../src/store/store.js';
import { fakeWorld } from '../cli/fake-world.js';
import { bring, derivedState, withStore } from '../scratch.js';
import { datedFiles, newScript, play, type Step, sequence } from './played.js';

const NOTHING: ReadonlySet<number> = new Set();

async function exported(store: Store, format: 'csv' | 'ndjson'): Promise<string> {
  const { world, stdout, stderr } = fakeWorld({
    commands: [spacesCommand],
    env: { TURF_DB: store.path },
    loadStore: () => Promise.resolve(openTurf),
  });
  const exit = await runCli(['spaces', '--format', format], world);
  if (exit !== 0) throw new Error(stderr());
  return stdout();
}

/** By key, without the numbers of places and the counts of members' lists, which no import brings back. */
function comparable(records: readonly unknown[]): readonly unknown[] {
  return records
    .map((record) => ({ ...Object(record), id: null, insiders: null }))
    .sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
}

function recordsIn(text: string, format: 'csv' | 'ndjson'): readonly unknown[] {
  if (format === 'csv') return comparable(parse(text, { columns: true }));
  return comparable(text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)])));
}

function withoutReplacing(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => (step.is === 'file' ? { ...step, replaces: null } : step));
}

async function stateAfter(steps: readonly Step[]): Promise<string> {
  return withStore(async (store, folder) => {
    await play(steps, { store, folder, script: newScript(), skip: NOTHING });
    return derivedState(store);
  });
}

describe('sequences of imports', () => {
  it('account for every row', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        await withStore(async (store, folder) => {
          await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          for (const { tally } of store.imports.all()) {
            const { rows, added, updated, unchanged, duplicate, rejected, spaces } = tally;
            expect(added + updated + unchanged + duplicate + rejected).toBe(rows);
            expect(added + updated + unchanged).toBeLessThanOrEqual(spaces);
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('change nothing when every file comes again, the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        await withStore(async (store, folder) => {
          const script = newScript();
          const { ids } = await play(steps, { store, folder, script, skip: NOTHING });
          const before = derivedState(store);
          const imports = store.imports.all();
          const gone = [...steps.keys()].filter((at) => {
            const id = ids.get(at);
            return steps[at]?.is !== 'file' || id === undefined || store.imports.byId(id) === null;
          });
          await play(steps, { store, folder, script, skip: new Set(gone) });
          expect(store.imports.all()).toEqual(imports);
          expect(derivedState(store)).toBe(before);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('do not mind the order of files with dates', async () => {
    await fc.assert(
      fc.asyncProperty(
        datedFiles.chain((steps) =>
          fc.tuple(fc.constant(steps), fc.shuffledSubarray([...steps], { minLength: steps.length })),
        ),
        async ([steps, shuffled]) => {
          expect(await stateAfter(shuffled)).toBe(await stateAfter(steps));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['csv', 'ndjson'] as const)('come back from their own export (%s) as they are', async (format) => {
    await fc.assert(
      // Of a place that only a person speaks of, an export tells the kind as well: its address says it.
      fc.asyncProperty(sequence.map(withoutReplacing), async (steps) => {
        const first = await withStore(async (store, folder) => {
          await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          return exported(store, format);
        });
        if (recordsIn(first, format).length === 0) return;
        const second = await withStore(async (store, folder) => {
          const outcome = await bring(store, { folder, name: `places.${format}`, content: first });
          if (outcome.is === 'refused') throw outcome.error;
          expect(outcome.record.tally.rejected).toBe(0);
          return exported(store, format);
        });
        expect(recordsIn(second, format)).toEqual(recordsIn(first, format));
      }),
      { numRuns: 60 },
    );
  });
});
