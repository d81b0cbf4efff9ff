/** The laws of what people say of places: it can be taken back to the last number, it survives lists, and no order matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart, merge, split, splitPlan } from '../../src/flows/decide.js';
import { undoTools } from '../../src/flows/store-tools.js';
import type { DecisionChange } from '../../src/store/decisions.js';
import type { Store } from '../../src/store/store.js';
import { bring, derivedState, NOW, stateOf, withStore } from '../scratch.js';
import { changeBy, datedFiles, newScript, play, sequence, wordStep } from './played.js';

const tools = undoTools(() => {}, 'progress.deciding');
const NOTHING: ReadonlySet<number> = new Set();
const options = { now: NOW, progress: () => {} };
const LATER = new Date(NOW.getTime() + 60_000);

/** What an export has where nothing is known. */
const NOTHING_KNOWN = { name: null, kind: null, url: null, members: null, as_of: null, not_same: [] };

/** Everything derived, with the numbers of places. */
function numbered(store: Store): string {
  const numbers = [...store.spaces.all()].map(({ id, key }) => `${id} ${key}`).sort();
  return `${derivedState(store)}\n${numbers.join('\n')}`;
}

function spaceAt(store: Store, pick: number) {
  const spaces = [...store.spaces.all()];
  return spaces[pick % Math.max(1, spaces.length)];
}

describe('what people say of places', () => {
  it('is taken back as if it had never been said, numbers and all', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), async (steps, picks) => {
        await withStore(async (store, folder) => {
          await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          const chosen = [...new Set(picks.map((pick) => spaceAt(store, pick)?.id))];
          const spaces = chosen.flatMap((id) => (id === undefined ? [] : (store.spaces.byId(id) ?? [])));
          const chosenIds = new Set(spaces.map(({ id }) => id));
          // What was said to be different and is made one loses the older word.
          const isContradicted = [...store.decisions.apart()].some((pair) => pair.every((id) => chosenIds.has(id)));
          const [first] = spaces;
          if (first === undefined || spaces.length < 2 || isContradicted) return;
          const before = numbered(store);
          await merge(store, spaces, { ...options, now: LATER });
          const one = store.spaces.byKey(first.key);
          if (one === null) throw new Error('gone');
          for (const { key } of spaces) expect(store.spaces.byKey(key)?.id).toBe(one.id);
          expect(one.id).toBe(Math.min(...spaces.map(({ id }) => id)));
          for (const { id } of spaces.filter((space) => space.id !== one.id))
            expect(store.decisions.successorOf(id)).toBe(one.id);
          const plan = splitPlan(store, one, []);
          if (plan.is === 'whole') throw new Error('not to be taken apart');
          await split(store, plan, options);
          expect(numbered(store)).toBe(before);
          expect(stateOf(store.path).sound.integrity).toBe('ok');
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps two places apart whatever lists, undoing and later words do', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, sequence, fc.tuple(fc.nat(20), fc.nat(20)), async (before, after, picks) => {
        await withStore(async (store, folder) => {
          await play(before, { store, folder, script: newScript(), skip: NOTHING });
          const [one, other] = picks.map((pick) => spaceAt(store, pick));
          if (one === undefined || other === undefined || one.id === other.id) return;
          // A part that comes back alone of what was made one has the number that it had before that.
          const saysSame = (id: number): boolean =>
            store.decisions.ofSpace(id).some(({ verdict }) => verdict === 'same');
          const madeOf = new Map([one, other].map(({ id }) => [id, saysSame(id)]));
          await keepApart(store, [one, other], options);
          const words = after.filter((step) => step.is !== 'word');
          await play(words, { store, folder, script: newScript(), skip: NOTHING });
          const found = [store.spaces.byKey(one.key)?.id ?? 'gone', store.spaces.byKey(other.key)?.id ?? 'gone too'];
          expect(found[0]).not.toBe(found[1]);
          for (const { id } of store.imports.all()) await store.imports.undo(id, tools);
          const content = `name,url,website\nBoth,${one.url ?? ''},${other.url ?? ''}\nOne,${one.url ?? ''},\nTwo,${other.url ?? ''},\n`;
          await bring(store, { folder, name: 'again.csv', content });
          const [again, otherAgain] = [store.spaces.byKey(one.key), store.spaces.byKey(other.key)];
          if (again === null || otherAgain === null) return;
          expect(again.id).not.toBe(otherAgain.id);
          const isMadeOne = [one, other].some(({ id }) => madeOf.get(id) === true);
          if (!isMadeOne) expect([again.id, otherAgain.id]).toEqual([one.id, other.id]);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('holds for all of three whichever list is taken back', async () => {
    const list = (at: number): string => `name,url\nPlace ${at},https://www.facebook.com/groups/place${at}\n`;
    for (const undone of [1, 2, 3]) {
      await withStore(async (store, folder) => {
        for (const at of [1, 2, 3]) await bring(store, { folder, name: `list${at}.csv`, content: list(at) });
        await merge(store, [...store.spaces.all()], options);
        await store.imports.undo(undone, tools);
        expect(store.spaces.count()).toBe(1);
        await bring(store, { folder, name: 'again.csv', content: list(undone) });
        expect([...store.spaces.all()].map(({ id }) => id)).toEqual([1]);
        expect(store.spaces.keysOf(1)).toHaveLength(3);
      });
    }
  });

  it('of a renamed place hangs on its lasting id', async () => {
    const list = (name: string): string =>
      `name,url,id\nElm Road,https://www.facebook.com/groups/${name},112233445566778\n`;
    await withStore(async (store, folder) => {
      await bring(store, { folder, name: 'other.csv', content: 'name,url\nElm Road,https://t.me/elmroadhelp\n' });
      await bring(store, { folder, name: 'elm-2026-01-01.csv', content: list('elmroad') });
      await bring(store, { folder, name: 'elm-2026-02-01.csv', content: list('elmroadnew') });
      const [one, other] = [...store.spaces.all()];
      if (one === undefined || other === undefined) throw new Error('two places');
      await keepApart(store, [one, other], options);
      await bring(store, { folder, name: 'elm-2026-03-01.csv', content: list('elmroadnewest') }, { replaces: 3 });
      expect([...store.decisions.apart()]).toEqual([[one.id, other.id]]);
    });
  });

  it('cuts one address off and leaves the rest together, also where only it had tied them', async () => {
    await withStore(async (store, folder) => {
      for (const at of [1, 2, 3])
        await bring(store, { folder, name: `list${at}.csv`, content: `name,url\nP${at},https://t.me/place${at}\n` });
      await merge(store, [...store.spaces.all()], options);
      const [one] = [...store.spaces.all()];
      if (one === undefined) throw new Error('no place');
      for (const key of store.spaces.keysOf(one.id)) {
        const plan = splitPlan(store, one, [key]);
        if (plan.is === 'whole') throw new Error('whole');
        await split(store, plan, options);
        expect(store.spaces.count()).toBe(2);
        await merge(store, [...store.spaces.all()], options);
        expect(store.spaces.count()).toBe(1);
      }
    });
  });

  it('said here is not torn by what a list says, and a list that makes places one gives them back with their numbers', async () => {
    await withStore(async (store, folder) => {
      const row = (at: number): string => `P${at},https://www.facebook.com/groups/place${at},${1e9 + at}`;
      await bring(store, { folder, name: 'all.csv', content: `name,url,id\n${row(1)}\n${row(2)}\n${row(3)}\n` });
      const before = numbered(store);
      const keys = (at: number): string => `facebook:groups/place${at}`;
      const space = { ...NOTHING_KNOWN, key: keys(1), platform: 'facebook', keys: [keys(1), keys(2), keys(3)] };
      await bring(store, { folder, name: 'theirs.ndjson', content: `${JSON.stringify(space)}\n` });
      expect(store.spaces.count()).toBe(1);
      expect(store.decisions.successorOf(3)).toBe(1);
      const [, theirs] = store.imports.all();
      expect(theirs?.warnings).toContainEqual({ id: 'import.made-one', values: { count: 2 } });
      await store.imports.undo(2, tools);
      expect(numbered(store)).toBe(before);
      const apart = { ...NOTHING_KNOWN, key: keys(1), platform: 'facebook', keys: [keys(1)], not_same: [keys(2)] };
      await bring(store, { folder, name: 'apart.ndjson', content: `${JSON.stringify(apart)}\n` });
      const spaces = [...store.spaces.all()].filter(({ id }) => id < 3);
      await merge(store, spaces, options);
      expect(store.spaces.count()).toBe(2);
      expect(store.spaces.keysOf(1)).toHaveLength(4);
    });
  });

  it('means the same before and after the lists that name its places, and in any order', async () => {
    const words = fc.array(wordStep, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(datedFiles, words, fc.boolean(), async (steps, said, isReversed) => {
        const changes: DecisionChange[] = [];
        const late = await withStore(async (store, folder) => {
          await play(steps, { store, folder, script: newScript(), skip: NOTHING });
          for (const step of said) {
            const change = changeBy(store, step);
            // A word that takes an earlier one back is not free of order.
            if (change.remove.length > 0) continue;
            if (change.add.some(({ a, b }) => changes.some(({ add }) => add.some((one) => one.a === a && one.b === b))))
              continue;
            changes.push(change);
          }
          for (const change of changes) await store.decisions.change(change, tools);
          return derivedState(store);
        });
        const early = await withStore(async (store, folder) => {
          for (const change of isReversed ? [...changes].reverse() : changes)
            await store.decisions.change(change, tools);
          await play(isReversed ? [...steps].reverse() : steps, { store, folder, script: newScript(), skip: NOTHING });
          return derivedState(store);
        });
        expect(early).toBe(late);
      }),
      { numRuns: 60 },
    );
  });
});
