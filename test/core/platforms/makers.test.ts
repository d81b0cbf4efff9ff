/** Tumblr, Twitch, Pinterest, Medium, Patreon, Vimeo, and the networks beside the large ones: Gab, Truth Social, Gettr, Rumble, Odysee, BitChute, MeWe, Minds. */
import { describe, expect, it } from 'vitest';
import { reading } from './reading.js';

describe.each([
  [
    'tumblr',
    [
      ['http://Seamill-News.tumblr.com/post/123/x', 'tumblr:seamill-news'],
      ['https://www.tumblr.com/seamill-news/123/x', 'tumblr:seamill-news'],
      ['https://www.tumblr.com/blog/view/seamill-news', 'tumblr:seamill-news'],
      ['https://www.tumblr.com/dashboard/blog/seamill-news', 'tumblr:seamill-news'],
      ['https://t.umblr.com/redirect?z=https%3A%2F%2Fseamill.example&t=x', 'site:seamill.example'],
      ['https://64.media.tumblr.com/a.jpg', 'nothing'],
      ['https://www.tumblr.com/tagged/rent', 'nothing'],
      ['https://www.tumblr.com/', 'nothing'],
    ],
  ],
  [
    'twitch',
    [
      ['https://www.twitch.tv/SeamillTV/videos', 'twitch:seamilltv'],
      ['https://m.twitch.tv/seamilltv', 'twitch:seamilltv'],
      ['https://player.twitch.tv/?channel=seamilltv', 'twitch:seamilltv'],
      ['https://www.twitch.tv/videos/123', 'nothing'],
      ['https://www.twitch.tv/directory/all', 'nothing'],
      ['https://clips.twitch.tv/AbC', 'nothing'],
    ],
  ],
  [
    'pinterest',
    [
      ['https://www.pinterest.com/SeamillNews/', 'pinterest:seamillnews'],
      ['https://uk.pinterest.com/seamillnews/_saved/', 'pinterest:seamillnews'],
      ['https://www.pinterest.de/seamillnews/rent-help/', 'pinterest:seamillnews/rent-help'],
      ['https://www.pinterest.com/pin/123/', 'nothing'],
      ['https://www.pinterest.com/search/pins/?q=rent', 'nothing'],
      ['https://help.pinterest.com/en/x', 'site:help.pinterest.com/en/x'],
    ],
  ],
  [
    'medium',
    [
      ['https://medium.com/Seamill-News/a-post-1a2b', 'medium:seamill-news'],
      ['https://medium.com/feed/seamill-news', 'medium:seamill-news'],
      ['https://medium.com/@Seamill/a-post', 'medium:@seamill'],
      ['https://seamill.medium.com/a-post', 'medium:seamill.medium.com'],
      ['https://medium.com/p/1a2b', 'nothing'],
      ['https://medium.com/tag/rent', 'nothing'],
      ['https://medium.com', 'nothing'],
    ],
  ],
  [
    'patreon',
    [
      ['https://www.patreon.com/Seamill/posts', 'patreon:seamill'],
      ['https://www.patreon.com/c/seamill/home', 'patreon:seamill'],
      ['https://www.patreon.com/join/seamill', 'patreon:seamill'],
      ['https://www.patreon.com/user?u=123456', 'patreon:id/123456'],
      ['https://www.patreon.com/posts/rent-123', 'nothing'],
      ['https://support.patreon.com/hc', 'site:support.patreon.com/hc'],
    ],
  ],
  [
    'vimeo',
    [
      ['http://vimeo.com//SeamillNews', 'vimeo:seamillnews'],
      ['https://vimeo.com/channels/seamill/123', 'vimeo:channels/seamill'],
      ['https://vimeo.com/groups/seamill', 'vimeo:groups/seamill'],
      ['https://vimeo.com/123456', 'nothing'],
      ['https://player.vimeo.com/video/1', 'site:player.vimeo.com/video/1'],
    ],
  ],
  [
    'gab',
    [
      ['https://gab.com/groups/7116/about', 'gab:groups/7116'],
      ['https://gab.com/Seamill/posts/1', 'gab:seamill'],
      ['https://gab.com/@seamill', 'gab:seamill'],
      ['https://gab.com/tags/rent', 'nothing'],
      ['https://news.gab.com/x', 'site:news.gab.com/x'],
    ],
  ],
  [
    'truthsocial',
    [
      ['https://truthsocial.com/@Seamill/posts/1', 'truthsocial:@seamill'],
      ['https://truthsocial.com/users/seamill/statuses/1', 'truthsocial:@seamill'],
      ['https://truthsocial.com/group/seamill-news/posts/1', 'truthsocial:group/seamill-news'],
      ['https://truthsocial.com/tags/rent', 'nothing'],
    ],
  ],
  [
    'gettr',
    [
      ['https://gettr.com/user/Seamill', 'gettr:seamill'],
      ['https://gettr.com/post/p1abc', 'nothing'],
    ],
  ],
  [
    'rumble',
    [
      ['https://rumble.com/c/SeamillTV?e9s=src', 'rumble:c/seamilltv'],
      ['https://rumble.com/user/SeamillTV', 'rumble:user/seamilltv'],
      ['https://rumble.com/v7esa7o-rent.html', 'nothing'],
      ['https://rumble.com/search/all?q=rent', 'nothing'],
    ],
  ],
  [
    'odysee',
    [
      ['https://odysee.com/@Seamill:3/rent:a', 'odysee:@seamill:3'],
      ['https://odysee.com/$/search?q=rent', 'nothing'],
    ],
  ],
  [
    'bitchute',
    [
      ['https://www.bitchute.com/channel/hybM74uIHJKf/', 'bitchute:channel/hybM74uIHJKf'],
      ['https://www.bitchute.com/profile/AbC/', 'person'],
      ['https://www.bitchute.com/video/AbC/', 'nothing'],
    ],
  ],
  [
    'mewe',
    [
      ['https://mewe.com/group/5bb1c3a4b5c6d7e8f9012345', 'mewe:group/5bb1c3a4b5c6d7e8f9012345'],
      ['https://mewe.com/join/Seamill_Tenants', 'mewe:join/seamill_tenants'],
      ['https://mewe.com/p/seamill', 'mewe:p/seamill'],
      ['https://mewe.com/i/somebody', 'person'],
      ['https://mewe.com/', 'nothing'],
    ],
  ],
  [
    'minds',
    [
      ['https://www.minds.com/groups/profile/365903183068794880/feed', 'minds:group/365903183068794880'],
      ['https://www.minds.com/group/365903183068794880/latest', 'minds:group/365903183068794880'],
      ['https://www.minds.com/Seamill', 'minds:seamill'],
      ['https://www.minds.com/newsfeed/1', 'nothing'],
    ],
  ],
] as const)('%s', (_platform, cases) => {
  const table: readonly (readonly [string, string])[] = cases;
  it.each(table)('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});
