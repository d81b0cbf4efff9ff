/** Instagram, Reddit, YouTube, X, Bluesky, Meetup, LinkedIn: names in addresses, and what stands where a name would. */
import { describe, expect, it } from 'vitest';
import { platformIndex } from '../../../src/core/identify/platform-index.js';
import { readShorthand } from '../../../src/core/identify/read-text.js';
import { platforms } from '../../../src/core/platforms/all.js';
import { details, reading, tokenReading } from './reading.js';

const UC = 'UCabcdefghijklmnopqrstuA';

describe.each([
  [
    'instagram',
    [
      ['https://www.instagram.com/Seamill.Tenants/?igsh=abc', 'instagram:seamill.tenants'],
      ['instagr.am/seamill.tenants', 'instagram:seamill.tenants'],
      ['https://instagram.com/_u/seamill.tenants', 'instagram:seamill.tenants'],
      ['https://www.instagram.com/seamill.tenants/p/AbC/', 'instagram:seamill.tenants'],
      ['https://www.instagram.com/@seamill.tenants', 'instagram:seamill.tenants'],
      ['https://l.instagram.com/?u=https%3A%2F%2Fseamill.example%2F&e=x', 'site:seamill.example'],
      ['https://m.instagram.com/seamill.tenants/', 'instagram:seamill.tenants'],
      ['https://www.instagram.com/https://www.instagram.com/seamill.tenants', 'instagram:seamill.tenants'],
      ['https://www.instagram.com/www.seamill.org', 'site:seamill.org'],
      ['https://www.instagram.com/accounts/login/?next=/seamill.tenants/', 'nothing'],
      ['https://www.instagram.com/p/AbC/', 'nothing'],
      ['https://www.instagram.com/reel/AbC/', 'nothing'],
      ['https://www.instagram.com/stories/seamill/1/', 'nothing'],
      ['https://www.instagram.com/explore/tags/rent/', 'nothing'],
      ['https://www.instagram.com/', 'nothing'],
    ],
  ],
  [
    'reddit',
    [
      ['https://www.reddit.com/r/SeamillTenants/', 'reddit:r/seamilltenants'],
      ['https://old.reddit.com/r/seamilltenants/?ref=x', 'reddit:r/seamilltenants'],
      ['http://np.reddit.com/r/seamilltenants/comments/abc/title', 'reddit:r/seamilltenants'],
      ['reddit.com/r/seamilltenants/top', 'reddit:r/seamilltenants'],
      ['https://reddit.com/R/seamilltenants/wiki', 'reddit:r/seamilltenants'],
      ['https://www.reddit.com/r/seamilltenants.json', 'reddit:r/seamilltenants'],
      ['https://www.reddit.com/r/seamilltenants/.rss', 'reddit:r/seamilltenants'],
      ...['new', 'nr', 'i', 'm', 'amp', 'sh', 'ssl', 'de'].map(
        (host) => [`https://${host}.reddit.com/r/seamilltenants/new`, 'reddit:r/seamilltenants'] as const,
      ),
      ['https://out.reddit.com/t3_x?url=https%3A%2F%2Fseamill.example%2Fx&token=A', 'site:seamill.example/x'],
      ['https://www.reddit.com/r/seamilltenants/s/AbC123', 'reddit:r/seamilltenants'],
      ['https://redd.it/r/seamilltenants', 'reddit:r/seamilltenants'],
      ['https://www.reddit.com/r/rent+housing', 'reddit:r/rent + reddit:r/housing'],
      ['https://www.reddit.com/user/somebody', 'person'],
      ['https://www.reddit.com/u/somebody/', 'person'],
      ['https://www.reddit.com/r/u_somebody', 'person'],
      ['https://www.reddit.com/user/somebody/m/housing', 'person'],
      ['https://redd.it/abc123', 'nothing'],
      ['https://www.reddit.com/r/all', 'nothing'],
      ['https://www.reddit.com/search?q=rent', 'nothing'],
      ['https://www.reddit.com', 'nothing'],
    ],
  ],
  [
    'youtube',
    [
      [`https://www.youtube.com/channel/${UC}/videos`, `youtube:${UC}`],
      [`https://m.youtube.com/feeds/videos.xml?channel_id=${UC}`, `youtube:${UC}`],
      ['https://www.youtube.com/@SeamillTV?si=x', 'youtube:@seamilltv'],
      ['https://www.youtube.com/@%D1%81%D0%B5%D0%BB%D0%BE', 'youtube:@село'],
      ['youtube.com/c/SeamillTV/about', 'youtube:c/seamilltv'],
      ['https://www.youtube.com/user/SeamillTV', 'youtube:user/seamilltv'],
      ['https://www.youtube.com/SeamillTV', 'youtube:c/seamilltv'],
      ['https://youtube.de/@seamilltv', 'youtube:@seamilltv'],
      ['https://www.youtube.com/redirect?q=https%3A%2F%2Fseamill.example%2Fx', 'site:seamill.example/x'],
      [`https://music.youtube.com/channel/${UC}`, `youtube:${UC}`],
      [`https://www.youtube.com/embed/live_stream?channel=${UC}`, `youtube:${UC}`],
      ['https://uk.youtube.com/user/SeamillTV', 'youtube:user/seamilltv'],
      ['https://www.youtube.de/user/SeamillTV', 'youtube:user/seamilltv'],
      ['https://www.youtube.com/profile?user=SeamillTV', 'youtube:user/seamilltv'],
      ['https://www.youtube.com/subscription_center?add_user=SeamillTV', 'youtube:user/seamilltv'],
      ['https://www.youtube.com/rss/user/SeamillTV/videos.rss', 'youtube:user/seamilltv'],
      ['https://gdata.youtube.com/feeds/base/users/SeamillTV/uploads', 'youtube:user/seamilltv'],
      ['https://www.youtube.com/@SeamillTV/community', 'youtube:@seamilltv'],
      ['https://m.youtube.com/redirect?event=a&q=https%3A%2F%2Fseamill.example%2Fx', 'site:seamill.example/x'],
      ['https://www.youtube-nocookie.com/embed/abc', 'nothing'],
      ['https://www.youtube.com/feeds/videos.xml?playlist_id=PL1', 'nothing'],
      ['https://www.youtube.com/watch?v=abc', 'nothing'],
      ['https://youtu.be/abc', 'nothing'],
      ['https://www.youtube.com/playlist?list=PL1', 'nothing'],
      ['https://www.youtube.com/channel/nonsense', 'nothing'],
      ['https://www.youtube.com/shorts/abc', 'nothing'],
    ],
  ],
  [
    'x',
    [
      ['https://twitter.com/SeamillTenants?s=20&t=abc', 'x:seamilltenants'],
      ['https://x.com/@SeamillTenants', 'x:seamilltenants'],
      ['mobile.twitter.com/seamilltenants/status/1', 'x:seamilltenants'],
      ['https://twitter.com/#!/SeamillTenants', 'x:seamilltenants'],
      ['https://nitter.net/SeamillTenants', 'x:seamilltenants'],
      ['https://fxtwitter.com/SeamillTenants', 'x:seamilltenants'],
      ['https://twitter.com/intent/follow?screen_name=SeamillTenants', 'x:seamilltenants'],
      ['https://twitter.com/intent/user?user_id=90071992547409931', 'x:id/90071992547409931'],
      ['https://x.com/i/user/90071992547409931', 'x:id/90071992547409931'],
      ['https://x.com/i/lists/90071992547409931', 'x:lists/90071992547409931'],
      ['https://x.com/SeamillTenants/lists/Press', 'x:seamilltenants/lists/press'],
      ['https://x.com/i/communities/90071992547409931', 'x:communities/90071992547409931'],
      ['https://twitter/SeamillTenants', 'x:seamilltenants'],
      ['https://nitter.seamill.example/SeamillTenants/status/1', 'x:seamilltenants'],
      ['https://nitter.seamill.example/', 'site:nitter.seamill.example'],
      ['https://vxtwitter.com/SeamillTenants', 'x:seamilltenants'],
      ['https://m.twitter.com/SeamillTenants', 'x:seamilltenants'],
      ['https://twitter.com/https://twitter.com/SeamillTenants', 'x:seamilltenants'],
      ['https://x.com/hashtag/rent', 'nothing'],
      ['https://x.com/i/spaces/1AbC', 'nothing'],
      ['https://twitter.com/share?url=x', 'nothing'],
      ['https://x.com/search?q=rent', 'nothing'],
      ['https://x.com/home', 'nothing'],
      ['https://x.com/i/flow/login', 'nothing'],
      ['https://help.x.com/en', 'nothing'],
    ],
  ],
  [
    'bluesky',
    [
      ['https://bsky.app/profile/Seamill.example', 'bluesky:seamill.example'],
      ['https://bsky.app/profile/seamill.example/post/3k', 'bluesky:seamill.example'],
      ['https://staging.bsky.app/profile/seamill.example', 'bluesky:seamill.example'],
      ['https://deer.social/profile/did:plc:AbC123xyz', 'bluesky:did:plc:AbC123xyz'],
      ['at://did:plc:AbC123xyz', 'bluesky:did:plc:AbC123xyz'],
      ['at://did:plc:AbC123xyz/app.bsky.graph.list/3kAb', 'bluesky:did:plc:AbC123xyz/lists/3kAb'],
      ['https://bsky.app/profile/seamill.example/lists/3kAb', 'bluesky:seamill.example/lists/3kAb'],
      ['https://bsky.app/profile/seamill.example/feed/rent', 'bluesky:seamill.example/feed/rent'],
      ['https://bsky.app/starter-pack/seamill.example/3kAb', 'bluesky:starter-pack/seamill.example/3kAb'],
      ['https://seamill.bsky.social', 'bluesky:seamill.bsky.social'],
      ['https://main.bsky.dev/profile/seamill.example', 'bluesky:seamill.example'],
      ['https://bsky.app/profile/did:plc:AbC123xyz/lists/3kAb', 'bluesky:did:plc:AbC123xyz/lists/3kAb'],
      ['at://seamill.example/app.bsky.feed.post/3k', 'bluesky:seamill.example'],
      ['https://bsky.app/search?q=rent', 'nothing'],
      ['https://bsky.app/profile/nodots', 'nothing'],
    ],
  ],
  [
    'meetup',
    [
      ['https://www.meetup.com/Seamill-Tenants/', 'meetup:seamill-tenants'],
      ['https://www.meetup.com/en-GB/seamill-tenants/events/1/', 'meetup:seamill-tenants'],
      ['https://secure.meetup.com/seamill-tenants', 'meetup:seamill-tenants'],
      ['https://www.meetup.com/es/Seamill-Tenants/members/', 'meetup:seamill-tenants'],
      ['https://www.meetup.com/es/', 'nothing'],
      ['https://www.meetup.com/members/123/', 'nothing'],
      ['https://www.meetup.com/find/?keywords=rent', 'nothing'],
      ['https://www.meetup.com/topics/rent', 'nothing'],
      ['https://www.meetup.com/pro/network', 'nothing'],
    ],
  ],
  [
    'linkedin',
    [
      ['https://www.linkedin.com/company/Seamill-Tenants/about/', 'linkedin:company/seamill-tenants'],
      ['https://uk.linkedin.com/company-beta/seamill-tenants', 'linkedin:company/seamill-tenants'],
      ['https://www.linkedin.com/school/seamill', 'linkedin:company/seamill'],
      ['https://www.linkedin.com/showcase/seamill/', 'linkedin:company/seamill'],
      ['https://www.linkedin.com/groups/1234567/', 'linkedin:groups/1234567'],
      ['https://www.linkedin.com/groups?gid=1234567', 'linkedin:groups/1234567'],
      ['https://www.linkedin.com/mwlite/company/seamill', 'linkedin:company/seamill'],
      ['https://www.linkedin.com/company/beta/1234567', 'linkedin:company/1234567'],
      ['https://www.linkedin.com/groupItem?gid=1234567', 'linkedin:groups/1234567'],
      ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fseamill.example', 'site:seamill.example'],
      ['https://www.linkedin.com/in/somebody', 'person'],
      ['https://www.linkedin.com/pub/somebody/1/2/3', 'person'],
      ['https://www.linkedin.com/feed/', 'nothing'],
    ],
  ],
] as const)('%s', (_platform, cases) => {
  const table: readonly (readonly [string, string])[] = cases;
  it.each(table)('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

describe('tokens', () => {
  it.each([
    ['instagram', '@Seamill.Tenants', 'instagram:seamill.tenants'],
    ['reddit', 'Tenants', 'reddit:r/tenants'],
    ['reddit', '/r/Tenants/', 'reddit:r/tenants'],
    ['reddit', 'u/somebody', 'person'],
    ['reddit', 't5_2AbC3', 'reddit:t5_2abc3'],
    ['reddit', '123', 'nothing'],
    ['youtube', UC, `youtube:${UC}`],
    ['youtube', '@SeamillTV', 'youtube:@seamilltv'],
    ['x', '@SeamillTenants', 'x:seamilltenants'],
    ['x', '90071992547409931', 'x:id/90071992547409931'],
    ['bluesky', '@Seamill.example', 'bluesky:seamill.example'],
    ['bluesky', 'nodots', 'other'],
    ['meetup', 'Seamill-Tenants', 'meetup:seamill-tenants'],
    ['meetup', '12345678', 'nothing'],
    ['linkedin', 'seamill', 'linkedin:company/seamill'],
  ])('%s: %s is %s', (platform, text, key) => {
    expect(tokenReading(platform, text)).toBe(key);
  });

  it('reads r/x and u/x wherever they stand', () => {
    const index = platformIndex(platforms);
    expect(readShorthand('R/Tenants', index)).toMatchObject({ is: 'place' });
    expect(readShorthand('u/somebody', index)).toMatchObject({ is: 'person' });
    expect(readShorthand('rent/share', index)).toBe(null);
  });

  it('says what sort of place each is', () => {
    const kindOf = (address: string) => details(address)?.kind;
    expect(kindOf('https://x.com/i/communities/1')).toBe('group');
    expect(kindOf('https://x.com/i/lists/1')).toBe('list');
    expect(kindOf('https://bsky.app/profile/seamill.example/feed/rent')).toBe('feed');
    expect(kindOf('https://www.linkedin.com/company/seamill')).toBe('page');
    expect(kindOf('https://www.reddit.com/r/tenants')).toBe('forum');
  });
});
