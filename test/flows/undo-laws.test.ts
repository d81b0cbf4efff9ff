/** The laws of taking back, over random sequences: undo leaves what would be without the import, whatever came after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoTools } from '../../src/flows/store-tools.js';
import type { Store } from '../../src/store/store.js';
import { bring, stateOf, withStore } from '../scratch.js';
import { newScript, type Played, play, type Script, type Step, sequence } from './played.js';

const tools = undoTools(() => {}, 'progress.undoing');
const NOTHING: ReadonlySet<number> = new Set();
const SOUND = { integrity: 'ok', foreign: [], lost: { keys: 0, descriptions: 0 } };

async function without(steps: readonly Step[], script: Script, skip: ReadonlySet<number>) {
  return withStore(async (store, folder) => {
    await play(steps, { store, folder, script, skip });
    return stateOf(store.path);
  });
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
      { numRuns: 60 },
    );
  });

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
      { numRuns: 40 },
    );
  });

  it('stopped on the way leaves all as it was', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.nat(12), async (steps, stopAt) => {
        await withStore(async (store, folder) => {
          const played = await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          const [first] = standing(store, played);
          if (first === undefined) return;
          const before = stateOf(store.path);
          let turns = 0;
          const pause = async (): Promise<void> => {
            turns += 1;
            if (turns > stopAt) throw new Error('stopped');
          };
          const [, id] = first;
          const end = await store.imports.undo(id, { ...tools, pause }).then(
            () => 'done',
            (error: unknown) => String(error),
          );
          if (end === 'done') return;
          expect(end).toBe('Error: stopped');
          expect(stateOf(store.path)).toEqual(before);
          expect(store.imports.byId(id)).not.toBeNull();
        });
      }),
      { numRuns: 30 },
    );
  });

  it('parts thousands of places that one list had joined', async () => {
    const many = [...Array(2_500).keys()];
    const urls = `name,url\n${many.map((at) => `Place ${at},https://www.facebook.com/groups/place${at}`).join('\n')}\n`;
    const ids = `name,url\n${many.map((at) => `Number ${at},https://www.facebook.com/groups/${1e9 + at}`).join('\n')}\n`;
    const both = `url,id,members\n${many.map((at) => `https://www.facebook.com/groups/place${at},${1e9 + at},${at + 5}`).join('\n')}\n`;
    await withStore(async (store, folder) => {
      await bring(store, { folder, name: 'urls-2026-01-01.csv', content: urls });
      await bring(store, { folder, name: 'ids-2026-02-01.csv', content: ids });
      const before = stateOf(store.path);
      const joined = await bring(
        store,
        { folder, name: 'both-2026-03-01.csv', content: both },
        { platform: 'facebook' },
      );
      expect(joined).toMatchObject({ is: 'imported', record: { tally: { rows: 2_500, rejected: 0 } } });
      expect(store.spaces.count()).toBe(2_500);
      const undone = await store.imports.undo(3, tools);
      expect(undone).toMatchObject({ gone: 0, changed: 2_500, unchanged: 0, parted: 2_500 });
      expect(stateOf(store.path)).toEqual(before);
    });
  });
});
