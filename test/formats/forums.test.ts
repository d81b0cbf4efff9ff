/** Forums and the fediverse: what a recording does not show — refusals, e-mail addresses, hosts, people, damaged values. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { RowOrReject } from '../../src/domain/row.js';
import { formats } from '../../src/formats/all.js';
import { detectFormat } from '../../src/formats/detect.js';
import { timeOf } from '../../src/formats/forums/lemmy-community.js';
import { allOf, opened, plain, READING } from './fixture-files.js';

const folder = mkdtempSync(join(tmpdir(), 'turf-forums-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const formatOf = (path: string) =>
  opened(path, ({ sample }) => {
    const detected = detectFormat(sample, formats);
    return 'format' in detected ? detected.format.id : null;
  });

interface ReadFile {
  readonly items: readonly RowOrReject[];
  readonly warnings: Readonly<Record<string, unknown>>;
}

function reading(path: string, id: string, host: string | null = null): Promise<ReadFile> {
  const format = formats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return opened(path, async (source) => {
    const reader = await format.read(source, { ...READING, host });
    const items = await allOf(reader);
    return { items, warnings: Object.fromEntries(reader.warnings().map((each) => [each.id, each.values.count])) };
  });
}

async function refusal(path: string, id: string, host: string | null = null): Promise<string> {
  try {
    await reading(path, id, host);
  } catch (error) {
    if (error instanceof TurfError && error.exit === 4) return `${error.message} ${error.why} ${error.hint}`;
    throw error;
  }
  return 'none';
}

const firstAddress = ({ items }: ReadFile): string | undefined => {
  const [first] = items;
  return first !== undefined && 'addresses' in first ? first.addresses[0]?.text : undefined;
};

describe('the host of a Discourse forum', () => {
  const categories = { category_list: { categories: [{ id: 5, name: 'Housing', slug: 'housing', topic_count: 1 }] } };

  it('comes from --host first, however it is written', async () => {
    const path = file('forum.example__categories.json', categories);
    for (const host of ['talk.example', 'https://talk.example/', 'HTTPS://www.Talk.example/latest?x=1'])
      expect(firstAddress(await reading(path, 'discourse', host))).toBe('https://talk.example/c/housing/5');
  });

  it.each([
    ['forum.example__categories.json', 'https://forum.example/c/housing/5'],
    ['Forum.Example_categories (1).json', 'https://forum.example/c/housing/5'],
    ['www.forum.example__categories.json', 'https://forum.example/c/housing/5'],
  ])('else from the name %s', async (name, address) => {
    expect(firstAddress(await reading(file(name, categories), 'discourse'))).toBe(address);
  });

  it.each(['categories.json', 'old_categories.json', 'v1.2_categories.json'])(
    'without it %s is refused with the flag to type',
    async (name) => {
      const path = file(name, categories);
      expect(await refusal(path, 'discourse')).toContain(`turf import ${path} --host forum.example.org`);
    },
  );

  it.each(['', 'localhost', 'a b', '-', '127.0.0.1'])('refuses --host "%s"', async (host) => {
    expect(await refusal(file('x.json', categories), 'discourse', host)).toContain('--host forum.example.org');
  });
});

describe('accounts and e-mail addresses', () => {
  it.each([
    ['mailboxes', 'a@gmail.com\nb@example.social\nc@stadt.example\n', false],
    ['mailboxes in two columns', 'Ann,a@outlook.de\nBea,b@mastodon.example\n', false],
    ['a club of its own', 'ann@seamill.example\nbea@seamill.example\n', false],
    ['a mail server', 'ann@mail.stadt.example\nbea@mastodon.example\n', false],
    ['a contact list', 'Name,Email\nAnn,ann@mastodon.example\n', false],
    ['three columns', 'x,y,ann@mastodon.example\nx,y,bea@mastodon.example\n', false],
    ['accounts', 'ann@mastodon.example\nbea@stadt.example\n', true],
    ['accounts with @', '@ann@stadt.example\n@bea@dorf.example\n', true],
    ['a list', 'News,ann@mastodon.example\nNews,bea@stadt.example\n', true],
    ['two columns of accounts', 'ann@mastodon.example,bea@mastodon.example\n', false],
  ])('%s', async (_what, text, isList) => {
    expect((await formatOf(file('list.csv', text))) === 'mastodon-lists').toBe(isList);
  });
});

describe('what somebody muted or blocked is never imported', () => {
  it.each([
    ['muted_accounts.csv', 'Account address,Hide notifications\nann@mastodon.example,true\n', 'mastodon-lists'],
    ['renamed.csv', 'Account address,Hide notifications\nann@mastodon.example,true\n', 'mastodon-lists'],
    ['blocked_accounts.csv', 'ann@mastodon.example\nbea@stadt.example\n', 'mastodon-lists'],
    ['domains.csv', '#domain,#severity,#reject_media\nspam.example,suspend,true\n', 'mastodon-lists'],
    ['blocked_domains.csv', 'spam.social\nbots.example\ntroll.example\n', 'fediverse-instances'],
  ])('%s', async (name, text, id) => {
    const path = file(name, text);
    expect(await formatOf(path)).toBe(id);
    expect(await refusal(path, id)).toMatch(/blocked.*no places to go to.*following_accounts\.csv/s);
  });

  it('nor who is in a list to block, and whom a Lemmy account blocks', async () => {
    const did = 'did:plc:abcdefghijklmnopqrstuvwx';
    const person = { uri: 'at://x', subject: { did, handle: 'somebody.example' } };
    const list = { uri: `at://${did}/app.bsky.graph.list/1`, name: 'Bad', purpose: 'app.bsky.graph.defs#modlist' };
    const blocked = await reading(file('mod.json', { list, items: [person, person] }), 'bluesky');
    expect(blocked).toEqual({ items: [], warnings: { 'formats.blocked-left-out': 3 } });
  });
});

describe('lists of bare domains', () => {
  it.each([
    ['peers', ['mastodon.example', 'lemmy.example', 'stadt.example'], 'fediverse-instances'],
    ['papers', ['post.example', 'times.example', 'courier.example'], 'json'],
    ['names', ['social', 'lemmy', 'tenants'], 'json'],
    ['two domains', ['mastodon.example', 'lemmy.example'], 'json'],
  ])('%s', async (name, list, id) => {
    expect(await formatOf(file(`${name}.json`, list))).toBe(id);
  });
});

it.each([
  ['2023-06-12T10:00:00.000000Z', '2023-06-12T10:00:00.000Z'],
  ['2023-06-12T10:00:00.123456', '2023-06-12T10:00:00.000Z'],
  ['2023-06-12T10:00:00', '2023-06-12T10:00:00.000Z'],
  ['2023-06-12T10:00:00+02:00', '2023-06-12T08:00:00.000Z'],
  ['2023-06-12', '2023-06-12T00:00:00.000Z'],
  ['1686564000000', '2023-06-12T10:00:00.000Z'],
])('%s is %s', (text, time) => {
  expect(new Date(timeOf(text)).toISOString()).toBe(time);
});

it('reads on where a value is not what it should be', async () => {
  const odd = fc.constantFrom<unknown>(null, true, -1, 1e308, '', 'x', '9'.repeat(20), [], [null], {}, { a: [] });
  const key = fc.constantFrom('name', 'title', 'actor_id', 'counts', 'published', 'time', 'url', 'baseurl', 'domain');
  const record = fc.dictionary(key, odd);
  const shapes: readonly (readonly [string, (value: unknown) => unknown])[] = [
    ['lemmy', (value) => ({ communities: [{ community: value, counts: value }] })],
    ['lemmyverse', (value) => [value]],
    ['fediverse-instances', (value) => [value]],
    ['bluesky', (value) => ({ lists: [value], items: value, starterPack: value, followers: [value] })],
    ['discourse', (value) => ({ category_list: { categories: [value] }, about: value })],
  ];
  await fc.assert(
    fc.asyncProperty(record, fc.constantFrom(...shapes), async (value, [id, wrap]) => {
      const { items } = await reading(file('odd.json', wrap(value)), id, 'forum.example');
      for (const item of items) expect(plain(item)).not.toMatch(/NaN|Invalid|undefined|\[object/);
    }),
    { numRuns: 300 },
  );
});
