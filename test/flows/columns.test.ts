/** What people say of columns: asked once, remembered by headings, kept by name, and never stronger than a flag. */
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { Field } from '../../src/domain/field.js';
import { NO_COLUMN, type UnsureColumn } from '../../src/domain/mapping.js';
import type { Outcome } from '../../src/flows/import.js';
import type { ImportRequest } from '../../src/flows/import-request.js';
import type { Store } from '../../src/store/store.js';
import { bring, withStore } from '../scratch.js';

const HEAD = 'Group,Organization,Link,About how many people are in it?\n';
const sheet = (at: number) =>
  `${HEAD}Elm ${at},Elm Org,https://t.me/elmroad${at},${at}\nHill,Hill Org,https://t.me/hillstreet,80\n`;
const map = (columns: Readonly<Partial<Record<Field, string>>>) => ({
  map: new Map(
    Object.entries(columns).flatMap(([field, column]): [Field, string][] => (isName(field) ? [[field, column]] : [])),
  ),
  delimiter: null,
  limitRows: null,
  host: null,
});
const isName = (field: string): field is Field => field === 'name' || field === 'members';

interface Talk {
  readonly ask: NonNullable<ImportRequest['ask']>;
  readonly asked: UnsureColumn[];
}

/** Answers with the columns given, and remembers what was asked. */
function talk(answers: Readonly<Partial<Record<Field, string>>>): Talk {
  const asked: UnsureColumn[] = [];
  return {
    asked,
    ask: async (_, unsure) => {
      asked.push(unsure);
      return answers[unsure.field] ?? unsure.heading;
    },
  };
}

async function bringSheet(store: Store, folder: string, at: number, more: Partial<ImportRequest> = {}) {
  const outcome = await bring(store, { folder, name: `list-${at}.csv`, content: sheet(at) }, more);
  if (outcome.is !== 'imported') throw new Error(outcome.is);
  return outcome;
}

const columns = ({ record }: Extract<Outcome, { is: 'imported' }>) => Object.fromEntries(record.columns);

describe('on a terminal', () => {
  it('asks once, with samples and rivals, and not again for the same headings in another order', async () => {
    await withStore(async (store, folder) => {
      const { ask, asked } = talk({ name: 'Organization', members: NO_COLUMN });
      const first = await bringSheet(store, folder, 1, { ask });
      expect(asked.map(({ field, samples, rivals }) => [field, samples, rivals.map(({ heading }) => heading)])).toEqual(
        [
          ['name', ['Elm 1', 'Hill'], ['Organization']],
          ['members', ['1', '80'], []],
        ],
      );
      expect(columns(first)).toEqual({ url: 'Link', name: 'Organization' });
      expect(first.columns?.asked).toEqual(['name', 'members']);

      const [group, organization, ...rest] = HEAD.trim().split(',');
      const turned = `${[...rest, organization?.toUpperCase(), group].join(',')}\nhttps://t.me/milllane,5,Mill Org,Mill\n`;
      const again = talk({});
      const outcome = await bring(store, { folder, name: 'turned.csv', content: turned }, { ask: again.ask });
      expect(again.asked).toEqual([]);
      if (outcome.is !== 'imported') throw new Error(outcome.is);
      expect(columns(outcome).name).toBe('ORGANIZATION');
    });
  });

  it('asks nothing that a flag says', async () => {
    await withStore(async (store, folder) => {
      const { ask, asked } = talk({});
      await bringSheet(store, folder, 1, { ask, reading: map({ name: 'Group', members: '#4' }) });
      expect(asked).toEqual([]);
    });
  });

  it('keeps nothing of a list that has no headings', async () => {
    await withStore(async (store, folder) => {
      const { ask, asked } = talk({});
      for (const name of ['a', 'b']) {
        const content = `1,Elm ${name},https://t.me/elm${name}group\n2,Hill,https://t.me/hillgroup\n`;
        await bring(store, { folder, name: `${name}.csv`, content }, { ask });
      }
      expect(asked.map(({ field }) => field)).toEqual(['name', 'name']);
      expect(store.mappings.all()).toEqual([]);
    });
  });
});

describe('without a terminal', () => {
  it('guesses, and says which column was a guess and the flag', async () => {
    await withStore(async (store, folder) => {
      const { record } = await bringSheet(store, folder, 1);
      const guess = record.warnings.find(({ id }) => id === 'formats.guessed');
      expect(guess?.values).toMatchObject({
        columns: 'name ← Group, not Organization; members ← About how many people are in it?',
        flags: '--map name=Group --map members=#4',
      });
      expect(store.mappings.all()).toEqual([]);
    });
  });

  it('uses what was said before, and a flag corrects it for the next time', async () => {
    await withStore(async (store, folder) => {
      await bringSheet(store, folder, 1, { ask: talk({ name: 'Organization' }).ask });
      const second = await bringSheet(store, folder, 2);
      expect(columns(second).name).toBe('Organization');
      expect(second.columns?.before?.columns.get('name')).toBe('Organization');
      await bringSheet(store, folder, 3, { reading: map({ name: 'Group' }) });
      expect(columns(await bringSheet(store, folder, 4)).name).toBe('Group');
      expect(store.mappings.all()).toHaveLength(1);
    });
  });

  it('reads the rejects of a list as the list was read', async () => {
    await withStore(async (store, folder) => {
      await bringSheet(store, folder, 1, { ask: talk({ name: 'Organization' }).ask });
      const content = `${HEAD.trim()},turf_file,turf_code,turf_message\nElm,Elm Org,https://t.me/elmgroup,5,x.csv,no-place,None\n`;
      const outcome = await bring(store, { folder, name: 'list.rejects.csv', content });
      if (outcome.is !== 'imported') throw new Error(outcome.is);
      expect(columns(outcome).name).toBe('Organization');
    });
  });
});

describe('by name', () => {
  it('keeps every column, tells what it replaces, and is used', async () => {
    await withStore(async (store, folder) => {
      const first = await bringSheet(store, folder, 1, { saveMapping: 'crm', reading: map({ name: 'Organization' }) });
      expect(first.columns?.replaced).toBe(null);
      expect([...(store.mappings.named('CRM')?.columns ?? [])]).toEqual([
        ['name', 'Organization'],
        ['url', 'Link'],
        ['members', 'About how many people are in it?'],
      ]);
      const second = await bringSheet(store, folder, 2, { saveMapping: 'crm', reading: map({ name: 'Group' }) });
      expect(second.columns?.replaced?.columns.get('name')).toBe('Organization');
      const content =
        'x,Organization,Group,Link,About how many people are in it?\n1,Elm Org,Elm,https://t.me/elmgroup,5\n';
      const third = await bring(store, { folder, name: 'other.csv', content }, { mapping: 'crm' });
      if (third.is !== 'imported') throw new Error(third.is);
      expect(columns(third).name).toBe('Group');
    });
  });

  it('is kept also of a list that is in already', async () => {
    await withStore(async (store, folder) => {
      const file = { folder, name: 'list.csv', content: sheet(1) };
      await bring(store, file);
      const outcome = await bring(store, file, { saveMapping: 'crm' });
      expect(outcome.is).toBe('known');
      expect(store.mappings.named('crm')).not.toBe(null);
    });
  });

  it('that was never kept is not found, with those there are', async () => {
    await withStore(async (store, folder) => {
      await bringSheet(store, folder, 1, { saveMapping: 'crm' });
      const thrown: unknown = await bringSheet(store, folder, 2, { mapping: 'cmr' }).catch((error: unknown) => error);
      if (!(thrown instanceof TurfError)) throw thrown;
      expect(thrown.exit).toBe(8);
      expect(thrown.message).toContain('crm');
    });
  });

  it('that names a column which the list has not is wrong use', async () => {
    await withStore(async (store, folder) => {
      await bringSheet(store, folder, 1, { saveMapping: 'crm' });
      const file = { folder, name: 'x.csv', content: 'name,url\nElm,https://t.me/elm\n' };
      await expect(bring(store, file, { mapping: 'crm' })).rejects.toMatchObject({ exit: 2 });
    });
  });
});

describe('a list that no format recognises', () => {
  const finnish = (at: number) => `Nimi;Määrä\nBlock ${at};85\nMill Lane Swap;120\n`;
  const bringFinnish = async (store: Store, folder: string, at: number, more: Partial<ImportRequest> = {}) => {
    const outcome = await bring(store, { folder, name: `list-${at}.csv`, content: finnish(at) }, more);
    return outcome.is === 'imported' ? columns(outcome) : outcome.is;
  };
  const said = { name: 'Nimi', members: 'Määrä' };

  it('is read by --map, by a saved mapping, and as an earlier list with these headings', async () => {
    await withStore(async (store, folder) => {
      expect(await bringFinnish(store, folder, 1)).toBe('refused');
      expect(await bringFinnish(store, folder, 2, { reading: map(said), saveMapping: 'finnish' })).toEqual(said);
      expect(await bringFinnish(store, folder, 3)).toEqual(said);
      expect(await bringFinnish(store, folder, 4, { mapping: 'finnish' })).toEqual(said);
    });
  });

  it('stays refused where other headings were spoken of', async () => {
    await withStore(async (store, folder) => {
      await bringFinnish(store, folder, 1, { reading: map(said), saveMapping: 'finnish' });
      const other = { folder, name: 'other.csv', content: 'Nimi;Hinta\nOmena;3\n' };
      expect((await bring(store, other)).is).toBe('refused');
    });
  });
});
