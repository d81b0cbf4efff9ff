/** What the formats of links, mail and the downloads of X, YouTube and Reddit take, and what they never open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { formats } from '../../src/formats/all.js';
import { formatFor } from '../../src/formats/detect.js';
import { textOfHtml } from '../../src/formats/markup/text-of-html.js';
import { openSource } from '../../src/source/open-source.js';
import { teller } from '../../src/text/tell.js';
import { allOf, FIXTURES, OPENING, opened, READING } from './fixture-files.js';

async function openedText<Result>(text: string, use: (source: Awaited<ReturnType<typeof openSource>>) => Result) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const source = await openSource('-', { ...OPENING, stdin });
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

function reading(text: string, asked: string | null, host: string | null = null) {
  return openedText(text, async (source) => {
    const reader = await formatFor(source, { formats, asked }).read(source, { ...READING, host });
    return { rows: await allOf(reader), warnings: reader.warnings() };
  });
}

async function refusal(text: string, asked: string | null = null): Promise<TurfError> {
  try {
    await reading(text, asked);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('members of a download', () => {
  const tree = [
    'Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv',
    'Takeout/YouTube and YouTube Music/comments/comments.csv',
    'Takeout/YouTube and YouTube Music/history/watch-history.html',
    'Takeout/YouTube and YouTube Music/children/Alix/subscriptions.csv',
    'Takeout/Chrome/History.json',
    'my-x/data/manifest.js',
    'my-x/data/tweets.js',
    'my-x/data/direct-messages.js',
    'my-x/data/lists-created.js',
    'reddit/subscribed_subreddits_2.csv',
    'reddit/chat_history.csv',
    'reddit/multireddits.csv',
    'li/Connections.csv',
    'li/Company_Follows.csv',
    'tt/user_data_tiktok.json',
  ];
  it.each([
    ['youtube-takeout', ['Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv']],
    ['x-archive', ['my-x/data/lists-created.js']],
    ['reddit-gdpr', ['reddit/subscribed_subreddits_2.csv', 'reddit/multireddits.csv']],
    ['linkedin', ['li/Company_Follows.csv']],
    ['tiktok', ['tt/user_data_tiktok.json']],
  ])('%s opens %j and nothing else', (id, members) => {
    expect(formats.find((format) => format.id === id)?.bundle?.members(tree)).toEqual(members);
  });
  it('are none of a folder that only looks alike', () => {
    const other = [
      'site/js/following.js',
      'lists/multireddits.csv',
      'shop/comments/comments.csv',
      'data/user_data.csv',
    ];
    expect(formats.flatMap((format) => format.bundle?.members(other) ?? [])).toEqual([]);
  });
});

describe('what is about people', () => {
  it('is told apart from lists of groups', async () => {
    const members = 'group,type,role,id,status,email\nboard@seamill.example,USER,MEMBER,1,ACTIVE,a@seamill.example\n';
    const mailbox = 'From 123@xxx Mon Jan 01 00:00:00 +0000 2024\nSubject: hello\n\nhello all\n';
    for (const text of [members, mailbox]) {
      await openedText(text, ({ sample }) => {
        const missing = formats
          .find(({ id }) => id === 'google-groups')
          ?.detect(sample)
          .missing.join();
        expect(missing).toMatch(/keeps places, never people|never reads messages/);
      });
    }
  });
  it('is not read unasked: a history is known, and refused with the flag that reads it', async () => {
    const history = readFileSync(join(FIXTURES, 'browser-history', 'History.json'), 'utf8');
    const error = await refusal(history);
    expect(error.exit).toBe(4);
    expect(error.hint).toContain('--from browser-history');
    const { rows } = await reading(history, 'browser-history');
    expect(JSON.stringify(rows)).not.toMatch(/landlord|bank|somebody|17000000/);
  });
});

it('says no with the name of the file in an X archive that holds lists', async () => {
  await openedText('window.YTD.tweets.part0 = [ {"tweet":{"full_text":"hello"}} ]', ({ sample }) => {
    const { yes, missing } = formats.find(({ id }) => id === 'x-archive')?.detect(sample) ?? { yes: true, missing: [] };
    expect([yes, missing.join()]).toEqual([false, expect.stringContaining('lists-subscribed.js')]);
  });
});

it('says where a damaged file of X is damaged', async () => {
  const error = await refusal('window.YTD.following.part0 = [\n  { "following" : ]\n');
  expect(error.where).toContain('line 2');
});

it('refuses a table that was named wrongly', async () => {
  expect((await refusal('Name,Link\nA,https://a.example\n', 'linkedin')).message).toContain('organization');
});

it('estimates how often a channel posts from its whole life, up to the day of the file', async () => {
  const [first] = await opened(join(FIXTURES, 'youtube-api', 'channels.json'), async (source) => {
    const many = source.sample.text.replaceAll('"videoCount": "2"', '"videoCount": "310"');
    async function* text(): AsyncGenerator<string> {
      yield many;
    }
    const dated = { ...source, modifiedOn: '2021-04-10', text };
    const reader = await formatFor(source, { formats, asked: null }).read(dated, READING);
    const rows = await allOf(reader);
    const [warning] = reader.warnings();
    expect(teller('en')(warning?.id ?? '', warning?.values)).toContain('1 channel');
    return rows;
  });
  // 310 videos in the 310 weeks between 1 May 2015 and 10 April 2021.
  expect(first !== undefined && 'fields' in first ? first.fields.get('posts_per_week') : null).toBe('1.00 per week');
});

describe('a page of mailing lists', () => {
  const link = (name: string) => `<tr><td><a href="listinfo/${name}"><b>${name}</b></a></td><td>x</td></tr>`;
  const page = `<html><head><title>Lists</title></head><body><table>${link('a')}${link('b')}</table></body></html>`;
  it('needs --host when it does not say where it was', async () => {
    expect((await refusal(page)).hint).toContain('--host');
    const { rows } = await reading(page, null, 'lists.example.org');
    expect(rows.map((row) => ('addresses' in row ? row.addresses[0]?.text : null))).toEqual([
      'https://lists.example.org/mailman/listinfo/a',
      'https://lists.example.org/mailman/listinfo/b',
    ]);
  });
});

describe('markup', () => {
  it('that is nested without end is refused', async () => {
    const text = `<opml>${'<outline text="x">'.repeat(100_000)}`;
    expect((await refusal(text)).message).toContain('inside one another');
  });
  it('of bookmarks has entries and paragraphs that are never closed', async () => {
    const start = performance.now();
    const folder = '<DT><H3>Local</H3><DL><p><DT><A HREF="https://t.me/riverside">x</A></DL><p>';
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${folder.repeat(5_000)}</DL>`;
    const { rows } = await reading(text, null);
    expect(rows).toHaveLength(5_000);
    expect(rows.every((row) => 'fields' in row && row.fields.get('tags') === 'Local')).toBe(true);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
  it('becomes text', () => {
    expect(textOfHtml('<p>One&nbsp;&amp; two</p><script>x()</script><p>three</p>')).toBe('One & two\nthree');
    expect(textOfHtml('5 > 3')).toBe('5 > 3');
    const start = performance.now();
    textOfHtml(`<p>${'\u00a0'.repeat(100_000)}`);
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});
