/** What the formats of Meta's downloads and of research tools take, what they leave to others, and what they never open. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { Source } from '../../src/domain/source.js';
import { format as crowdTangleApi } from '../../src/formats/crowdtangle-api.js';
import { format as crowdTanglePosts } from '../../src/formats/crowdtangle-posts.js';
import { format as facebook } from '../../src/formats/facebook-dyi.js';
import type { Format } from '../../src/formats/format.js';
import { format as fourcat } from '../../src/formats/fourcat.js';
import { format as instagram } from '../../src/formats/instagram-dyi.js';
import { format as library } from '../../src/formats/meta-content-library.js';
import { format as zeeschuimer } from '../../src/formats/zeeschuimer.js';
import { folderBundle } from '../../src/source/archive/folder.js';
import { openSource } from '../../src/source/open-source.js';
import { allOf, FIXTURES, OPENING, READING } from './fixture-files.js';

async function withText<Result>(text: string, use: (source: Source) => Promise<Result> | Result): Promise<Result> {
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

const detected = (format: Format, text: string) => withText(text, ({ sample }) => format.detect(sample));

function read(format: Format, text: string, name = 'stdin') {
  return withText(text, async (source) => {
    const reader = await format.read({ ...source, name }, READING);
    const items = await allOf(reader);
    const names = items.map((item) => ('code' in item ? item.code : (item.fields.get('name') ?? '')));
    return { names, items, warnings: reader.warnings().map(({ id }) => id) };
  });
}

describe('members of a download', () => {
  it.each([
    'groups/your_group_membership_activity.json',
    'facebook-x/your_activity_across_facebook/groups/your_groups.html',
    'x/personal_information/profile_information/your_facebook_activity/pages/pages_you_follow.json',
    "your_facebook_activity/pages/pages_you've_liked.json",
    'your_facebook_activity/pages/pages_you_ve_liked.html',
    'your_facebook_activity/pages/pages_you’ve_liked.json',
    'your_facebook_activity/groups/your_comments_in_groups_2.json',
    'likes_and_reactions/pages.json',
    'your_facebook_activity/groups/no-data.txt',
  ])('%s is a list of Facebook', (path) => {
    expect(facebook.bundle.members([path])).toEqual([path]);
    expect(instagram.bundle.members([path])).toEqual([]);
  });

  it.each([
    'your_facebook_activity/messages/inbox/sam_1/message_1.json',
    'your_facebook_activity/groups/your_group_messages/chat_1.json',
    'your_facebook_activity/groups/group_posts_and_comments.json',
    "connections/followers/who_you've_followed.json",
    'connections/friends/your_friends.json',
    'not-groups/your_groups.json',
    'groups/your_groups.json.txt',
    'no-data.txt',
    'connections/followers_and_following/followers_1.json',
    'connections/followers_and_following/following_hashtags.json',
    'connections/followers_and_following/close_friends.json',
  ])('%s is none', (path) => {
    expect(facebook.bundle.members([path])).toEqual([]);
    expect(instagram.bundle.members([path])).toEqual([]);
  });

  it('opens nothing but its own lists: the other files of the fixtures are damaged on purpose', async () => {
    const folder = join(FIXTURES, 'facebook-dyi/json-2024');
    const opened: string[] = [];
    const base = 'facebook-robin-2024-05-01-AbCd1234/your_facebook_activity';
    const bundle = await folderBundle(folder, [`${base}/groups/your_groups.json`], OPENING);
    const open = (member: string) => {
      opened.push(member);
      return bundle.open(member);
    };
    await allOf(await facebook.bundle.read({ ...bundle, open }, READING));
    expect(opened).toEqual([`${base}/groups/your_groups.json`]);
  });

  it('a download whose groups are empty says so', async () => {
    const folder = join(FIXTURES, 'facebook-dyi/nested');
    const member = 'facebook-robin/personal_information/profile_information/your_facebook_activity/pages/no-data.txt';
    const bundle = await folderBundle(folder, [], OPENING);
    const reader = await facebook.bundle.read({ ...bundle, members: [member] }, READING);
    expect(await allOf(reader)).toEqual([]);
    expect(reader.warnings().map(({ id }) => id)).toEqual(['formats.facebook-no-data']);
  });
});

describe('what is left to others', () => {
  it.each<[string, Format, string]>([
    ['pages without times', facebook, '{"pages":[{"name":"A","url":"https://example.org"}]}'],
    ['a profile of another site', facebook, '{"profile":{"name":"A","groups":["x"]}}'],
    ['friends of another site', facebook, '{"friends":[{"name":"A","id":1}]}'],
    [
      'labels that speak of no group',
      facebook,
      '[{"timestamp":1,"fbid":"2","label_values":[{"label":"URL","href":"https://www.facebook.com/x"}]}]',
    ],
    ['a web page', facebook, '<!DOCTYPE html><html><body><section class="hero">Groups</section></body></html>'],
    [
      'a page of Instagram',
      facebook,
      '<html><div class="_a6-g"><a href="https://www.instagram.com/x">x</a></div></html>',
    ],
    ['a page of Facebook', instagram, '<html><div class="_a6-g"><h2>You became a member of X.</h2></div></html>'],
    ['relationships of another kind', instagram, '{"relationships":[{"title":"x"}]}'],
    [
      'accounts without a count',
      crowdTangleApi,
      '{"accounts":[{"name":"A","platformId":"1","url":"https://example.org"}]}',
    ],
    [
      'a sheet of pages',
      crowdTanglePosts,
      'Page Name,User Name,Facebook Id,URL,Created\nA,a,1,https://example.org,2020-01-01\n',
    ],
    ['other posts of a library', library, 'id,creation_time,text,author\n1,2020-01-01,a,b\n'],
  ])('%s', async (_, format, text) => {
    const { yes, missing } = await detected(format, text);
    expect(yes).toBe(false);
    expect(missing.length).toBeGreaterThan(0);
  });
});

const SECTION =
  '<section class="_a6-g"><h2 class="_a6-h">%</h2><footer><div class="_a72d">Nov 08, 2005 4:19:54 am</div></footer></section>';
const page = (...titles: string[]) =>
  `<!DOCTYPE html><html><body><main class="_a706">${titles.map((title) => SECTION.replace('%', title)).join('')}</main></body></html>`;

describe('posts of persons alone are refused, not left to the readers of any sheet', () => {
  const zeeschuimerLine = '{"source_platform":"#","source_platform_url":"x","timestamp_collected":1,"data":{}}\n';
  it.each<[string, Format, string]>([
    ['4cat', fourcat, 'id,thread_id,author,body,timestamp,unix_timestamp\n1,1,a,b,2020-01-01 00:00:00,1577836800\n'],
    ['zeeschuimer', zeeschuimer, zeeschuimerLine.replace('#', 'instagram.com').repeat(2)],
  ])('%s', async (_, format, text) => {
    expect((await detected(format, text)).yes).toBe(true);
    await expect(read(format, text)).rejects.toThrow(TurfError);
  });
});

describe('a page of a Facebook download alone', () => {
  it('is read by its name, or by its sentences when it was renamed', async () => {
    expect((await read(facebook, page('Riverside Library'), 'pages_you_ve_liked (1).html')).names).toEqual([
      'Riverside Library',
    ]);
    expect((await read(facebook, page('You became a member of Seamill Choir.'), 'saved.html')).names).toEqual([
      'Seamill Choir',
    ]);
  });

  it('is refused when nothing tells what it lists, or it lists what people wrote', async () => {
    await expect(read(facebook, page('Robin commented on a post.'), 'comments.html')).rejects.toThrow(TurfError);
    await expect(read(facebook, page('Sam Invented'), 'your_friends.html')).rejects.toThrow(TurfError);
  });

  it('keeps no text of a post and no heading around other sections', async () => {
    const text = page('You became a member of Seamill Choir.').replace(
      '</h2>',
      `</h2><div class="_a6-p">${'secret '.repeat(100)}</div>`,
    );
    const { items } = await read(facebook, text, 'saved.html');
    expect(JSON.stringify(items)).not.toContain('secret');
    const nested = `<div class="_a6-g"><h2>Groups</h2>${page('You became a member of Seamill Choir.')}</div>`;
    expect((await read(facebook, `<!DOCTYPE html>${nested}`, 'saved.html')).names).toEqual(['Seamill Choir']);
  });
});

it('a page nested without end is refused at once', async () => {
  const text = `<!DOCTYPE html><html><section class="_a6-g">${'<div>'.repeat(200_000)}`;
  await expect(read(facebook, text, 'your_groups.html')).rejects.toThrow('nested');
});

describe('persons', () => {
  it('of a page of followers are refused, and its links are not followed', async () => {
    const text =
      '<!DOCTYPE html><html><div class="_a6-g"><a href="https://www.instagram.com/sam.invented">sam</a></div></html>';
    await expect(read(instagram, text, 'followers_1.html')).rejects.toThrow(TurfError);
    expect((await read(instagram, text, 'following (2).html')).names).toEqual(['sam.invented']);
  });

  it.each(['friends_v2', 'following_v3', 'followers_v2', 'following'])(
    'below %s are counted and never kept',
    async (key) => {
      const { names, warnings } = await read(facebook, `{"${key}":[{"name":"Sam Invented","timestamp":1600000000}]}`);
      expect(names).toEqual([]);
      expect(warnings).toEqual(['formats.people-left-out']);
    },
  );
});

describe('laws', () => {
  const event = fc.record({
    name: fc.constantFrom('Choir', 'Garden', 'Swap'),
    isLeft: fc.boolean(),
    timestamp: fc.integer({ min: 1_400_000_000, max: 1_700_000_000 }),
  });
  it('the newest event of a group decides, in whatever order the file lists them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(event, { selector: ({ timestamp }) => timestamp, maxLength: 12 }),
        async (events) => {
          const text = JSON.stringify({
            groups_joined_v2: events.map(({ name, isLeft, timestamp }) => ({
              timestamp,
              title: `You ${isLeft ? 'stopped being' : 'became'} a member of ${name}.`,
              data: [{ name }],
            })),
          });
          const newest = new Map(
            [...events].sort((one, two) => one.timestamp - two.timestamp).map(({ name, isLeft }) => [name, isLeft]),
          );
          const { items } = await read(facebook, text);
          const tags = items.map((item) =>
            'code' in item ? [] : [item.fields.get('name'), item.fields.get('tags') === 'left'],
          );
          expect(new Map(tags.map(([name, isLeft]) => [name, isLeft]))).toEqual(newest);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('hostile keys and values are data', async () => {
    const text =
      '{"groups_joined_v2":[{"timestamp":"x","title":7,"data":[{"name":"__proto__"},{"name":5},null]},null,[1]],"__proto__":{"groups_admined_v2":[{"name":"A"}]}}';
    expect((await read(facebook, text)).names).toEqual(['__proto__', '5']);
  });

  it('a row with a missing cell is a reject, and keeps its line', async () => {
    const text =
      'Group Name,User Name,Facebook Id,Followers at Posting,Post Created,URL\nA,a,1234567,5,2020-01-01 00:00:00 EST,https://example.org\nB,b\n';
    const { names, items } = await read(crowdTanglePosts, text);
    expect(names).toEqual(['columns', 'A']);
    expect(items[0]).toMatchObject({ line: 3, raw: 'B,b', cells: null });
  });
});
