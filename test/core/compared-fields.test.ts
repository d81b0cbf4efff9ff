/** Places field by field: what differs comes first, what nobody knows is left out, and the winner is that of the merged place. */
import { expect, it } from 'vitest';
import { comparedFields } from '../../src/core/compared-fields.js';
import { mergePreview } from '../../src/flows/decide.js';
import { bring, withStore } from '../scratch.js';

const LIST = 'name,url,members,place,language\nElm Road,https://t.me/elmroad,120,Riverside,en\n';
const LATER = 'name,url,members,place\nElm Road,https://t.me/elmroadnew,,Elm Town\n';

it('says of each field what counts', async () => {
  await withStore(async (store, folder) => {
    await bring(store, { folder, name: 'list-2026-01-01.csv', content: LIST });
    await bring(store, { folder, name: 'later-2026-02-01.csv', content: LATER });
    const spaces = [...store.spaces.all()];
    expect(comparedFields(spaces, mergePreview(store, spaces))).toEqual([
      {
        field: 'url',
        values: ['https://t.me/elmroad', 'https://t.me/elmroadnew'],
        wins: 'https://t.me/elmroadnew',
        isSame: false,
      },
      { field: 'members', values: [120, null], wins: 120, isSame: false },
      { field: 'language', values: ['en', null], wins: 'en', isSame: false },
      { field: 'place', values: ['Riverside', 'Elm Town'], wins: 'Elm Town', isSame: false },
      { field: 'as_of', values: ['2026-01-01', '2026-02-01'], wins: '2026-02-01', isSame: false },
      { field: 'name', values: ['Elm Road', 'Elm Road'], wins: 'Elm Road', isSame: true },
    ]);
  });
});

it('what the preview says is what becomes of them', async () => {
  await withStore(async (store, folder) => {
    await bring(store, { folder, name: 'list-2026-01-01.csv', content: LIST });
    await bring(store, { folder, name: 'later-2026-02-01.csv', content: LATER });
    const spaces = [...store.spaces.all()];
    const fields = comparedFields(spaces, mergePreview(store, spaces));
    const { merge } = await import('../../src/flows/decide.js');
    await merge(store, spaces, { now: new Date('2026-11-24T12:00:00Z'), progress: () => {} });
    const [one, ...others] = [...store.spaces.all()];
    expect(others).toEqual([]);
    if (one === undefined) throw new Error('no place is left');
    expect(comparedFields(spaces, one)).toEqual(fields);
  });
});
