/** turf evaluate, as a person types it; its figures are those of trec_eval. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluatePath, printed, readPrinted } from '../core/evaluate/trec-eval.js';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,members,description
Elm Road Tenants,https://t.me/elmroad,120,rent and repairs
River Renters,https://t.me/riverrenters,90,renting by the river
Garden Friends,https://t.me/gardenfriends,30,
Rent a Car,https://t.me/rentacar,9000,cars
`;
const LABELS = `query,space,grade
rent,t.me/elmroad,2
rent,River Renters,1
rent,telegram:rentacar,0
gardens,3,1
`;
const QUERIES = '[{"id": "rent", "title": "x", "terms": ["rent", "tenants"]}, {"id": "gardens", "terms": ["garden"]}]';

async function withList(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    await desk.type('import', desk.file('groups-2026-10.csv', LIST), '--quiet');
    await desk.type('campaign', 'new', 'Rent', '--terms', 'rent,tenants');
    await desk.type('campaign', 'new', 'gardens', '--terms', 'garden');
    await work(desk);
  });
}

describe('figures', () => {
  it('of the order by members are those that trec_eval prints for it', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', evaluatePath('places.csv'), '--quiet');
      const queries = ['housing', 'food', 'parks', 'transport', 'nothing-relevant', 'no-results'];
      const asked = queries.map((id) => ({ id, terms: [id] }));
      const file = desk.file('queries.json', JSON.stringify(asked));
      const found = await desk.ask('evaluate', evaluatePath('labels.csv'), '--queries', file);
      const expected = readPrinted('trec-eval-members.txt');
      expect(found).toMatchObject({
        queries: 5,
        skipped: [{ query: 'nothing-relevant', reason: 'nothing-relevant' }],
        unknown_spaces: [{ space: 'telegram:neverlisted' }, { space: 'telegram:neverlisted' }],
      });
      const { baselines, per_query } = JSON.parse(JSON.stringify(found));
      expect(printed(baselines.members)).toEqual(expected.get('all'));
      expect(per_query).toHaveLength(5);
      for (const one of per_query) expect(printed(one.baselines.members)).toEqual(expected.get(one.query));
    });
  });

  it('have the names that scripts rely on', async () => {
    await withList(async (desk) => {
      const found = await desk.ask('evaluate', desk.file('labels.csv', LABELS), '--weight', '0');
      expect(found).toMatchObject({ schema: 1, queries: 2, gain: 'linear', judged_only: false, weight: 0, labels: 4 });
      const measures = ['ndcg_at_10', 'ndcg_at_20', 'ndcg_at_100', 'precision_at_10', 'recall_at_100', 'map'];
      expect(Object.keys(found).slice(0, 8)).toEqual(['schema', 'queries', ...measures]);
      const { per_query, baselines, tests } = JSON.parse(JSON.stringify(found));
      expect(per_query[0]).toMatchObject({ query: 'Rent', judged: 3, relevant: 2, recall_at_100: 1 });
      expect(Object.keys(baselines.bm25)).toEqual(measures);
      expect(Object.keys(baselines)).toEqual(['bm25', 'members']);
      expect(tests).toHaveLength(4);
      expect(Object.keys(tests[0])).toEqual([
        'against',
        'measure',
        'better',
        'worse',
        'same',
        'difference',
        'low',
        'high',
        'p',
      ]);
    });
  });

  it('follow the gain, and are of judged places alone when asked', async () => {
    await withList(async (desk) => {
      const graded = desk.file('labels.csv', 'query,url,grade\nrent,t.me/rentacar,2\nrent,t.me/elmroad,1\n');
      const linear = await desk.ask('evaluate', graded, '--weight', '0');
      const exponential = await desk.ask('evaluate', graded, '--weight', '0', '--gain', 'exponential');
      expect(exponential.ndcg_at_10).not.toBe(linear.ndcg_at_10);
      expect(exponential.map).toBe(linear.map);
      const few = desk.file('few.csv', 'query,url,grade\nrent,t.me/riverrenters,1\nrent,t.me/elmroad,0\n');
      expect(await desk.ask('evaluate', few, '--weight', '0')).toMatchObject({ judged_only: false });
      const [all, judged] = [await desk.ask('evaluate', few), await desk.ask('evaluate', few, '--judged-only')];
      expect(Number(judged.map)).toBeGreaterThanOrEqual(Number(all.map));
      expect(JSON.parse(JSON.stringify(judged)).baselines.members.map).toBe(0.5);
      expect(JSON.parse(JSON.stringify(all)).baselines.members.map).toBeCloseTo(1 / 3);
    });
  });
});

describe('what is shown', () => {
  it('on a terminal is a row a campaign, the mean, and what it is worth beside others', async () => {
    await withList(async (desk) => {
      const { exit, stdout } = await desk.see('evaluate', desk.file('labels.csv', LABELS));
      expect(exit).toBe(0);
      expect(stdout).toContain('How good the ranking is: 2 campaigns, 4 labels');
      const unwrapped = stdout.replaceAll(/\s+/g, ' ');
      expect(unwrapped).toMatch(/turf \d\.\d{3}, plain search \d\.\d{3}, by members \d\.\d{3}/);
      expect(unwrapped).toContain('Beside plain search: better in');
      expect(unwrapped).toContain('it takes 6 campaigns or more');
      expect(stdout).toMatch(/ \(mean\)/);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    });
  });

  it('in a file is a row a campaign and nothing else', async () => {
    await withList(async (desk) => {
      const labels = desk.file('labels.csv', LABELS);
      const path = labels.replace('labels.csv', 'per-query.csv');
      expect((await desk.type('evaluate', labels, '-o', path)).exit).toBe(0);
      const [headings = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
      expect(headings.replace('\ufeff', '')).toMatch(/^query,judged,relevant,ndcg_at_10,ndcg_at_20,ndcg_at_100,/);
      expect(rows.map((row) => row.split(',')[0])).toEqual(['Rent', 'gardens']);
    });
  });

  it('in plain sentences is a sentence a campaign', async () => {
    await withList(async (desk) => {
      const { stdout } = await desk.type('evaluate', desk.file('labels.csv', LABELS), '--format', 'plain');
      expect(stdout).toMatch(/^Rent: nDCG@10 \d\.\d{3}, nDCG@20 \d\.\d{3}; plain search \d\.\d{3}/m);
    });
  });

  it('leaves the database as it is to the byte', async () => {
    await withList(async (desk) => {
      const before = readFileSync(desk.db);
      await desk.type('evaluate', desk.file('labels.csv', LABELS));
      expect(readFileSync(desk.db).equals(before)).toBe(true);
    });
  });
});

describe('what can’t be used', () => {
  it('needs a person where labels name what is not there', async () => {
    await withList(async (desk) => {
      const rows = 'rent,t.me/nowhere,1\nschools,t.me/elmroad,1\nrent,t.me/gardenfriends,\n';
      const { exit, stderr } = await desk.type('evaluate', desk.file('labels.csv', LABELS + rows));
      expect(exit).toBe(3);
      expect(stderr).toContain('1 label names a place that is not in');
      expect(stderr).toContain('"t.me/nowhere"');
      expect(stderr).toContain('1 query is no campaign and was left out: "schools"');
      expect(stderr).toContain('1 row has no grade and was left out');
    });
  });

  it('is told of queries in a file, too', async () => {
    await withList(async (desk) => {
      const queries = desk.file('queries.json', QUERIES);
      const labels = desk.file('labels.csv', 'query,space,grade\nrent,1,2\n');
      const found = await desk.ask('evaluate', labels, '--queries', queries);
      expect(found).toMatchObject({ queries: 1, skipped: [{ query: 'gardens', reason: 'no-labels' }] });
    });
  });

  it.each([
    ['no campaign', 'query,space,grade\nschools,1,1\n', [], 8, 'no query in it is a campaign: schools'],
    ['nothing relevant', 'query,space,grade\nrent,1,0\n', [], 4, 'has no grade above 0'],
    ['no label', 'query,space,grade\nrent,1,\n', [], 4, 'has no grade above 0'],
    ['other headings', 'name,members\na,1\n', [], 4, 'has no columns query, space and grade'],
    ['an empty file', '', [], 4, ''],
    ['prose', 'Dear all, rent is good.\n', [], 4, ''],
    ['a grade that is none', `${LABELS}rent,1,high\n`, [], 4, 'line 6'],
    ['an open quote', 'query,space,grade\n"rent,1,1\n', [], 4, 'never closed'],
    ['bytes', new Uint8Array([0, 1, 2, 0xff, 0xfe, 0]), [], 4, ''],
    ['a weight above 1', LABELS, ['--weight', '2'], 2, '--weight 2'],
    ['a gain that is none', LABELS, ['--gain', 'double'], 2, 'double'],
    ['queries that are not there', LABELS, ['--queries', 'none.json'], 4, 'none.json'],
  ])('is refused: %s', async (_, content, words, exit, what) => {
    await withList(async (desk) => {
      const answer = await desk.type('evaluate', desk.file('labels.csv', content), ...words);
      expect([answer.exit, answer.stdout]).toEqual([exit, '']);
      expect(answer.stderr).toContain(what);
    });
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['a part', '{"id": "rent"', 'not valid JSON'],
    ['an object', '{"rent": {"terms": ["rent"]}}', 'must be a list of queries'],
    ['a key of objects', '[{"id": "rent", "terms": {"__proto__": ["rent"]}}]', 'query 1, terms, must be a list'],
    ['a bomb', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'levels deep'],
  ])('is refused: queries that are %s', async (_, content, what) => {
    await withList(async (desk) => {
      const [labels, queries] = [desk.file('labels.csv', LABELS), desk.file('queries.json', content)];
      const { exit, stderr } = await desk.type('evaluate', labels, '--queries', queries);
      expect([exit, stderr]).toEqual([4, expect.stringContaining(what)]);
    });
  });
});
