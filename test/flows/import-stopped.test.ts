/** A call that ends before its last list: what is saved is told, what is not is not; and the rejects of a list that is in already. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rejectsLines } from '../../src/core/rejects.js';
import { interrupted } from '../../src/domain/errors.js';
import { importFiles } from '../../src/flows/import.js';
import { stoppedBy } from '../../src/flows/outcome.js';
import type { Store } from '../../src/store/store.js';
import { bring, request, withStore } from '../scratch.js';

const list = (name: string) => `name,url\n${name},https://t.me/${name}_help\n`;

/** Imports three lists; Ctrl-C is pressed at the `at`th sign of life. */
async function stopAt(at: number, { store, folder }: { readonly store: Store; readonly folder: string }) {
  const paths = ['elm', 'oak', 'ash'].map((name) => {
    writeFileSync(join(folder, `${name}.csv`), list(name));
    return join(folder, `${name}.csv`);
  });
  let signs = 0;
  return importFiles(store, request(paths), () => {
    signs += 1;
    if (signs >= at) throw interrupted();
  });
}

describe('Ctrl-C', () => {
  it('in the first list: nothing was saved, and that is said', () =>
    withStore(async (store, folder) => {
      await expect(stopAt(1, { store, folder })).rejects.toMatchObject({ exit: 130 });
      expect(store.imports.all()).toEqual([]);
    }));

  it('in a later one: the lists before it are saved and told, the others are not begun', async () => {
    const seen: number[] = [];
    // Each list gives a few signs of life: pressed at every one of them in turn, until all three come in.
    for (let at = 2; seen.at(-1) !== 3; at += 1) {
      await withStore(async (store, folder) => {
        const told = await stopAt(at, { store, folder }).catch(() => []);
        const saved = told.filter(({ is }) => is === 'imported').length;
        expect(store.imports.all()).toHaveLength(saved);
        expect(stoppedBy(told)?.exit).toBe(saved === 0 || saved === 3 ? undefined : 130);
        seen.push(saved);
      });
    }
    expect([...new Set(seen)]).toEqual([0, 1, 2, 3]);
  });
});

describe('a list that is in already', () => {
  it('gives its rejected rows again, and writes nothing', () =>
    withStore(async (store, folder) => {
      const file = { folder, name: 'a.csv', content: `${list('elm')}Oak,https://t.me/oak_help,one too many\n` };
      const first = await bring(store, file);
      const again = await bring(store, file);
      expect([first.is, again.is]).toEqual(['imported', 'known']);
      expect(again.is === 'known' && again.rejects).toEqual(first.is === 'imported' && first.rejects);
      expect(again.is === 'known' && again.rejects).toHaveLength(1);
      expect(store.imports.all()).toHaveLength(1);
    }));
});

describe('a rejects file', () => {
  const short = 'name,url,town\nElm,https://t.me/elm_help,Berlin\nhttps://t.me/oak_help,Porto\n';
  it('of a row with too few cells is rejected as it is, and read once mended', () =>
    withStore(async (store, folder) => {
      const first = await bring(store, { folder, name: 'a.csv', content: short });
      if (first.is !== 'imported') throw new Error('not imported');
      const content = [...rejectsLines({ file: 'a.csv', headings: first.headings, rejects: first.rejects })].join('');
      const unmended = await bring(store, { folder, name: 'a.rejects.csv', content });
      if (unmended.is !== 'imported') throw new Error('not imported');
      expect(unmended.rejects.map(({ code, message }) => [code, message])).toEqual(
        first.rejects.map(({ code, message }) => [code, message]),
      );
      const again = [...rejectsLines({ file: 'b', headings: unmended.headings, rejects: unmended.rejects })].join('');
      expect(again).toContain('"https://t.me/oak_help,Porto"');
      const mended = content.replace('\n,,,', '\nOak,https://t.me/oak_help,Porto,');
      const outcome = await bring(store, { folder, name: 'a.rejects-2.csv', content: mended });
      expect(outcome.is === 'imported' && [outcome.record.tally.added, outcome.record.source]).toEqual([1, 'a']);
    }));
});
