/** The laws of taking back, over random sequences: undo leaves what would be without the import, whatever came after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoTools } from '../../src/flows/store-tools.js';
import type { Store } from '../../src/store/store.js';
import { stateOf, withStore } from '../scratch.js';
import { newScript, type Played, play, type Script, type Step, sequence } from './played.js';

const tools = undoTools(() => {}, 'progress.undoing');
const NOTHING: ReadonlySet<number> = new Set();
const SOUND = { integrity: 'ok', foreign: [], lost: { keys: 0, descriptions: 0 } };

async function without(steps: readonly Step[], script: Script, skip: ReadonlySet<number>) {
  return withStore(async (store, folder) => {
    await play(steps, { store, folder, script, skip });
    return stateOf(store.path);
  }, 900_000);
}

/** A step that was not taken brings back nothing: what it replaced stays gone. */
function skipFor(at: number, { replaced }: Played): ReadonlySet<number> {
  const skip = new Set([at]);
  for (let next = replaced.get(at); next !== undefined; next = replaced.get(next)) skip.add(next);
  return skip;
}

function standing(store: Store, { ids }: Played): readonly (readonly [number, number])[] {
  return [...ids].filter(([, id]) => store.imports.byId(id) !== null);
}

describe('taking back', () => {
  it('leaves what would be without the import', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.nat(10), async (steps, pick) => {
        await withStore(async (store, folder) => {
          const script = newScript();
          const played = await play(steps, { store, folder, script, skip: NOTHING });
          expect(stateOf(store.path).sound).toEqual(SOUND);
          const there = standing(store, played);
          const chosen = there[pick % Math.max(1, there.length)];
          if (chosen === undefined) return;
          const [at, id] = chosen;
          const before = store.spaces.count();
          const undone = await store.imports.undo(id, tools);
          expect(store.imports.byId(id)).toBeNull();
          expect(store.spaces.count()).toBe(before - undone.gone + undone.parted);
          const state = stateOf(store.path);
          expect(state.sound).toEqual(SOUND);
          expect(state).toEqual(await without(steps, script, skipFor(at, played)));
        });
      }),
      { numRuns: 800 },
    );
  }, 900_000);

  it('leaves nothing when all is taken back, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.nat(1_000), async (steps, order) => {
        await withStore(async (store, folder) => {
          const played = await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          const left = standing(store, played).map(([, id]) => id);
          for (let turn = order; left.length > 0; turn = Math.floor(turn / 3)) {
            const [id] = left.splice(turn % left.length, 1);
            if (id !== undefined) await store.imports.undo(id, tools);
          }
          expect(stateOf(store.path)).toEqual({ spaces: [], links: [], words: {}, observations: 0, sound: SOUND });
          expect(store.imports.all()).toEqual([]);
        });
      }),
      { numRuns: 800 },
    );
  }, 900_000);
});
