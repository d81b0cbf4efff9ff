/** Rows of places that the same list joins, and parts from a third: each place counts once. */
import { expect, it } from 'vitest';
import { bring, tally, withStore } from '../scratch.js';

const GROUPS = 'https://www.facebook.com/groups';

it('a name that two numbers claim goes with the first, and the row of the name counts as its duplicate', () =>
  withStore(async (store, folder) => {
    const rows = [
      `Riverside,${GROUPS}/112233445566778,`,
      `Riverside,${GROUPS}/riverside,`,
      `Riverside,${GROUPS}/riverside,112233445566778`,
      `Riverside,${GROUPS}/riverside,998877665544332`,
    ];
    const outcome = await bring(store, { folder, name: 'a.csv', content: `name,url,id\n${rows.join('\n')}\n` });
    expect(tally(outcome)).toMatchObject({ rows: 4, added: 1, updated: 0, unchanged: 0, duplicate: 3, spaces: 1 });
  }));
