/** turf campaign, as a person and a script see it: issues, words, weights, another computer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const PACK = {
  id: 'roads',
  title: 'Roads',
  terms: { en: ['potholes', 'speed bumps'] },
  related: { en: ['asphalt'] },
  exclude: { en: ['road trip'] },
};

function fieldsOf(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { campaign } = answer;
  return typeof campaign === 'object' && campaign !== null ? { ...campaign } : {};
}

const shown = async ({ ask }: Desk, ...words: readonly string[]) => fieldsOf(await ask('campaign', 'show', ...words));

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}

describe('turf campaign issues', () => {
  it('is a table of 80 columns, without a database', async () => {
    await atDesk(async ({ see }) => {
      const { exit, stdout, stderr } = await see('campaign', 'issues');
      expect(exit).toBe(0);
      expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
      expect(stdout).toMatch(/housing.*tenants, renters, rent/s);
      expect(stderr).toContain('turf campaign new NAME --issue housing');
    });
  });

  it('shows one in full, and as a file that can be changed and given back', async () => {
    await atDesk(async (desk) => {
      const { stdout } = await desk.see('campaign', 'issues', 'Housing');
      expect(stdout).toContain('Words in Spanish: vivienda, vivienda digna');
      const path = join(desk.file('x.txt', ''), '..', 'my-pack.json');
      expect((await desk.type('campaign', 'issues', 'housing', '-o', path)).exit).toBe(0);
      const text = readFileSync(path, 'utf8');
      expect(text.split('\n').length).toBeGreaterThan(40);
      desk.file('my-pack.json', text.replace('"tenants"', '"lodgers"'));
      const { campaign } = await desk.ask('campaign', 'new', 'homes', '--issue', path);
      expect(campaign).toMatchObject({ issues: ['housing'] });
      expect(JSON.stringify(campaign)).toContain('lodgers');
    });
  });

  it('names the nearest where there is none', async () => {
    await atDesk(async ({ type }) => {
      const one = await type('campaign', 'issues', 'housng');
      expect([one.exit, one.stdout]).toEqual([8, '']);
      expect(one.stderr).toContain('Did you mean housing?');
      const two = await type('campaign', 'new', 'a', '--issue', 'housng');
      expect(two.exit).toBe(2);
      expect(two.stderr).toContain('Did you mean housing?');
      expect((await type('campaign', 'list')).exit).toBe(5);
    });
  });
});

describe('turf campaign new', () => {
  it('takes the words of issues in both languages, or in those of the campaign', async () => {
    await atDesk(async (desk) => {
      const both = fieldsOf(await desk.ask('campaign', 'new', 'a', '--issue', 'housing,food', '--terms', 'casa, Rent'));
      expect(both).toMatchObject({ issues: ['housing', 'food'], languages: [], weight: 0.4, weights: {}, never: [] });
      // "rent" is there in the person's own words already.
      expect(lengthOf(both.terms)).toBe(2 + 4 * 15 - 1);
      const line = ['campaign', 'new', 'b', '--issue', 'housing', '--languages', 'Spanish', '--weight', 'reach-first'];
      const spanish = fieldsOf(await desk.ask(...line, '--never', 'casino'));
      expect(spanish).toMatchObject({ languages: ['es'], weight: 0.6, never: ['casino'] });
      expect(lengthOf(spanish.terms)).toBe(15);
    });
  });

  it("takes a person's own pack, and says what is wrong with one", async () => {
    await atDesk(async ({ ask, type, file }) => {
      const path = file('roads.json', JSON.stringify(PACK));
      expect(fieldsOf(await ask('campaign', 'new', 'a', '--issue', path))).toMatchObject({
        terms: ['potholes', 'speed bumps'],
        related: ['asphalt'],
        exclude: ['road trip'],
        issues: ['roads'],
      });
      const bad: readonly [content: string, said: string][] = [
        ['', 'is empty'],
        ['{"id": "a",}', 'line 1, column 12'],
        [JSON.stringify({ ...PACK, terms: ['a'] }), 'terms must be an object'],
        [' '.repeat(1_000_001), 'larger than 1 MB'],
        ['['.repeat(100_000), 'levels deep'],
      ];
      for (const [content, said] of bad) {
        const { exit, stderr } = await type('campaign', 'new', 'b', '--issue', file('bad.json', content));
        expect([exit, said, stderr.includes(said)]).toEqual([4, said, true]);
      }
      const missing = await type('campaign', 'new', 'b', '--issue', './nowhere.json');
      expect([missing.exit, missing.stderr.includes('does not exist')]).toEqual([4, true]);
      const folder = await type('campaign', 'new', 'b', '--issue', join(path, '..'));
      expect([folder.exit, folder.stderr.includes('is a folder')]).toEqual([4, true]);
      const french = await type('campaign', 'new', 'b', '--issue', path, '--languages', 'fr');
      expect([french.exit, french.stderr.includes('has no words in fr; it has them in en')]).toEqual([2, true]);
    });
  });

  it('has bounds, and says so', async () => {
    await atDesk(async ({ type }) => {
      const many = Array.from({ length: 501 }, (_, at) => `w${at}`).join(',');
      const cases: readonly [words: readonly string[], said: string][] = [
        [['a', '--terms', many], 'at most 500 words and places; these are 501'],
        [['a', '--terms', 'x'.repeat(201)], 'too long'],
        [['a', '--terms', 'b', '--about', 'x'.repeat(201)], 'too long'],
        [['a', '--terms', '???'], 'None of these can be looked for'],
        [['a', '--never', 'b'], 'needs words or places'],
        [[' ', '--terms', 'b'], 'needs a name'],
        [['a', '--terms', 'b', '--weight', 'big'], 'or relevance-first, balanced, even, reach-first'],
      ];
      for (const [words, said] of cases) {
        const { exit, stderr } = await type('campaign', 'new', ...words);
        expect([exit, said, stderr.includes(said)]).toEqual([2, said, true]);
      }
    });
  });

  it('offers issues on a terminal, then asks for words and places, and shows the line that does the same', async () => {
    await atDesk(async (desk) => {
      const { exit, stdout, stderr } = await desk.talk(
        ['99, x', '10,food', 'rent strike, casa', 'Elm Road'],
        'campaign',
        'new',
        'my homes',
      );
      expect(exit).toBe(0);
      expect(stderr).toContain('  1  Child care and parents');
      expect(stderr).toContain('"99" is none of them: type numbers from 1 to 24');
      expect(stdout).toContain('Words: rent strike, casa, ');
      const line = /The same without questions:\s+(.*)/.exec(stderr)?.[1] ?? '';
      expect(line).toMatch(
        /^turf campaign new 'my homes' --issue [a-z-]+,food --terms 'rent strike,casa' --place 'Elm Road'$/,
      );
      const own = await desk.talk(['', 'gardens', ''], 'campaign', 'new', 'own');
      expect(own.stderr).toContain('turf campaign new own --terms gardens\n');
      expect(await shown(desk, 'own')).toMatchObject({ terms: ['gardens'], places: [], issues: [] });
    });
  });
});

describe('weights', () => {
  it('are shown, changed in a file and given back', async () => {
    await atDesk(async (desk) => {
      await desk.type('campaign', 'new', 'a', '--terms', 'rent');
      const table = await desk.see('campaign', 'show', '--weights');
      expect(table.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
      for (const name of ['weights.csv', 'weights.json']) {
        const path = desk.file(name, '');
        expect((await desk.type('campaign', 'show', '--weights', '-o', path, '--force')).exit).toBe(0);
        const text = readFileSync(path, 'utf8');
        const same = await desk.type('campaign', 'edit', '--weights', path);
        expect([same.exit, same.stderr]).toEqual([0, '']);
        expect((await shown(desk)).weights).toEqual({});
        // The first figure behind the name, in either form.
        desk.file(name, text.replace(/(related"?[:,] ?)0\.5/, '$10.7'));
        expect((await desk.type('campaign', 'edit', '--weights', path)).exit).toBe(0);
        expect((await shown(desk)).weights).toEqual({ related: 0.7 });
        expect((await desk.see('campaign', 'show')).stdout).toContain('Weights that are not as usual: related 0.7');
        desk.file(name, text);
        await desk.type('campaign', 'edit', '--weights', path);
      }
    });
  });

  it.each<[content: string, weights: object]>([
    ['related,0.7\n', { related: 0.7 }],
    ['name;value\nrelated;0,7\nlocal;1\n', { related: 0.7, local: 1 }],
    ['Name\tValue\r\nrelated\t0.5\r\ngrowth\t0\r\n', { growth: 0 }],
    ['{"related": 0.7}', { related: 0.7 }],
    ['{"schema":1,"weights":{"growth":0}}', { growth: 0 }],
    ['{}', {}],
  ])('%j', async (content, weights) => {
    await atDesk(async ({ ask, file }) => {
      const path = file('weights.txt', content);
      expect(fieldsOf(await ask('campaign', 'new', 'a', '--terms', 'rent', '--weights', path)).weights).toEqual(
        weights,
      );
    });
  });

  it.each<[content: string, said: string]>([
    ['name,value\nsize,1\n', 'line 2: there is no weight "size". There are: term, related'],
    ['related,0.5\nlocal,1.5\n', 'line 2: local must be a number from 0 to 1, not 1.5'],
    ['related,lots\n', 'line 1: related must be a number from 0 to 1, not "lots"'],
    ['related,-1\n', 'line 1: related must be a number'],
    ['related\n', 'line 1: write a name and a value'],
    ['related,0,5\nlocal,1\n', 'line 2: write a name and a value'],
    ['related,1\nrelated,0.5\n', 'line 2: related stands there twice'],
    ['{\n"term": 1,\n"size": 1}', 'line 3: there is no weight "size"'],
    ['{"weights":{"__proto__":1}}', 'there is no weight "__proto__"'],
    ['[1]', 'write weights like'],
    ['', 'there is no weight in it'],
  ])('%j is refused', async (content, said) => {
    await atDesk(async ({ type, file }) => {
      const path = file('weights.txt', content);
      const { exit, stderr } = await type('campaign', 'new', 'a', '--terms', 'rent', '--weights', path);
      expect([exit, stderr.includes(said) ? said : stderr]).toEqual([2, said]);
    });
  });
});

describe('turf campaign edit', () => {
  const made = async (work: (desk: Desk) => Promise<void>): Promise<void> => {
    await atDesk(async (desk) => {
      await desk.type(
        'campaign',
        'new',
        'a',
        '--terms',
        'rent,eviction',
        '--place',
        'Oakland=946*',
        '--about',
        'Rents',
      );
      await work(desk);
    });
  };

  it('puts lists in place of lists, adds and takes out, and says so', async () => {
    await made(async (desk) => {
      const first = await desk.see('campaign', 'edit', '--add-terms', 'homes,Rent', '--remove-terms', 'Eviction');
      expect(first.stdout).toContain('Words, added: homes. Words, taken out: eviction.');
      const line = ['--terms', 'a1,b1', '--add-terms', 'c1', '--remove-place', 'oakland', '--languages', 'English'];
      const answer = await desk.ask(
        'campaign',
        'edit',
        'A',
        ...line,
        '--weight',
        'even',
        '--rename',
        'b',
        '--never',
        'x1',
      );
      expect(answer.changes).toMatchObject([
        { field: 'name', before: 'a', after: 'b' },
        {
          field: 'terms',
          before: 'rent, homes',
          after: 'a1, b1, c1',
          added: ['a1', 'b1', 'c1'],
          removed: ['rent', 'homes'],
        },
        { field: 'never', before: '', after: 'x1' },
        { field: 'places', removed: ['Oakland=946*'] },
        { field: 'languages', added: ['en'] },
        { field: 'weight', before: '0.4', after: '0.5' },
      ]);
      expect(await shown(desk)).toMatchObject({
        name: 'b',
        terms: ['a1', 'b1', 'c1'],
        places: [],
        weight: 0.5,
        about: 'Rents',
      });
    });
  });

  it('takes issues in and out', async () => {
    await made(async (desk) => {
      const before = await shown(desk);
      await desk.type('campaign', 'edit', '--issue', 'food', '--add-languages', 'es');
      const spanish = await shown(desk);
      expect(spanish).toMatchObject({ issues: ['food'], languages: ['es'] });
      expect(lengthOf(spanish.terms)).toBe(2 + 15);
      await desk.type('campaign', 'edit', '--remove-issue', 'food', '--remove-languages', 'es');
      expect(await shown(desk)).toEqual(before);
    });
  });

  it('changes nothing with --dry-run, and says when there is nothing to change', async () => {
    await made(async (desk) => {
      const before = readFileSync(desk.db);
      const dry = await desk.see('campaign', 'edit', '--about', 'Homes', '--dry-run');
      expect(dry.stdout).toContain('About: "Rents" → "Homes"');
      expect(dry.stdout).toContain('nothing was saved');
      expect(readFileSync(desk.db).equals(before)).toBe(true);
      expect((await desk.see('campaign', 'edit', '--terms', 'rent,eviction')).stdout).toContain('is like that already');
    });
  });

  it('refuses what can not be, and says why', async () => {
    await made(async (desk) => {
      await desk.type('campaign', 'new', 'other', '--terms', 'x1');
      const before = await shown(desk, 'a');
      const cases: readonly [words: readonly string[], exit: number, said: string][] = [
        [[], 2, 'Say what is to be changed'],
        [['--remove-terms', 'nowhere'], 2, '"nowhere" is not there to be taken out'],
        [['--remove-terms', 'rent,eviction', '--remove-place', 'Oakland'], 2, 'needs words or places'],
        [['--rename', 'OTHER'], 2, 'There is a campaign "OTHER" already'],
        [['--remove-issue', 'food'], 2, 'does not have the issue "food"'],
        [['--add-languages', 'klingon'], 2, 'klingon'],
      ];
      for (const [words, exit, said] of cases) {
        const ran = await desk.type('campaign', 'edit', 'a', ...words);
        expect([ran.exit, ran.stderr.includes(said) ? said : ran.stderr]).toEqual([exit, said]);
      }
      expect((await desk.type('campaign', 'edit', 'nobody', '--terms', 'a1')).exit).toBe(8);
      expect((await desk.type('campaign', 'edit', 'a', '--rename', 'A')).exit).toBe(0);
      expect(await shown(desk, 'a')).toEqual({ ...before, name: 'A' });
    });
  });
});

describe('turf campaign export and import', () => {
  it('bring a campaign to another computer as it was', async () => {
    await atDesk(async (desk) => {
      const weights = desk.file('w.csv', 'growth,0\n');
      const words = ['--issue', 'housing', '--never', 'casino', '--place', 'Oakland=946*', '--weights', weights];
      await desk.type('campaign', 'new', 'a', ...words, '--about', 'Rents', '--weight', 'even');
      const { stdout } = await desk.type('campaign', 'export');
      const before = await shown(desk);
      await atDesk(async (other) => {
        const path = other.file('a.json', stdout);
        await other.type('campaign', 'new', 'z', '--terms', 'z1');
        expect((await other.type('campaign', 'import', path)).exit).toBe(0);
        expect(await shown(other)).toEqual(before);
        expect((await other.type('campaign', 'export')).stdout).toBe(stdout);
      });
    });
  });

  it('ask what to do with a name that is taken', async () => {
    await atDesk(async (desk) => {
      await desk.type('campaign', 'new', 'a', '--terms', 'rent');
      const path = desk.file('a.json', (await desk.type('campaign', 'export')).stdout);
      await desk.type('campaign', 'edit', '--terms', 'homes');
      const refused = await desk.type('campaign', 'import', path);
      expect(refused.exit).toBe(2);
      expect(refused.stderr).toMatch(/--name "a 2".*--force/);
      expect(fieldsOf(await desk.ask('campaign', 'import', path, '--name', 'b'))).toMatchObject({
        name: 'b',
        in_use: true,
      });
      const dry = await desk.type('campaign', 'import', path, '--force', '--dry-run');
      expect([dry.exit, await shown(desk, 'a')]).toMatchObject([0, { terms: ['homes'] }]);
      expect(await desk.ask('campaign', 'import', path, '--force')).toMatchObject({ replaced: true });
      expect(await shown(desk, 'a')).toMatchObject({ terms: ['rent'], in_use: false });
    });
  });

  it('refuse a file that is none: exit 4, nothing changed', async () => {
    await atDesk(async (desk) => {
      await desk.type('campaign', 'new', 'a', '--terms', 'rent');
      const before = readFileSync(desk.db);
      const many = Array.from({ length: 300 }, (_, at) => `w${at}`);
      const cases: readonly [content: string, said: string][] = [
        ['name,url\nA,b\n', 'is not valid JSON'],
        ['{"schema":1}', 'campaign must be an object'],
        ['{"campaign":{"name":"b"}}', 'needs words or places'],
        [JSON.stringify({ campaign: { name: 'b', terms: many, related: many } }), 'at most 500 words'],
        ['{"campaign":{"name":"b","terms":["x"],"__proto__":{"terms":["y"]}}}', '"__proto__"'],
      ];
      for (const [content, said] of cases) {
        const { exit, stderr } = await desk.type('campaign', 'import', desk.file('bad.json', content));
        expect([exit, stderr.includes(said) ? said : stderr]).toEqual([4, said]);
      }
      expect(readFileSync(desk.db).equals(before)).toBe(true);
    });
  });
});
