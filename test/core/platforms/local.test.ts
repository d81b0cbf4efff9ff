/** TikTok, VK, Nextdoor, Eventbrite: where a number or a word tells a place from a person. */
import { describe, expect, it } from 'vitest';
import { details, reading, tokenReading } from './reading.js';

describe.each([
  [
    'tiktok',
    [
      ['https://www.tiktok.com/@Seamill.News?lang=en', 'tiktok:@seamill.news'],
      ['https://m.tiktok.com/@seamill/video/123', 'tiktok:@seamill'],
      ['https://www.tiktok.com/t/ZTabc12/', 'tiktok:t/ZTabc12'],
      ['https://vm.tiktok.com/ZMabc/', 'link:vm.tiktok.com/ZMabc'],
      ['https://www.tiktok.com/tag/rent', 'nothing'],
      ['https://www.tiktok.com/', 'nothing'],
    ],
  ],
  [
    'vk',
    [
      ['https://vk.com/harbour.?#', 'nothing'],
      ['https://vk.com/Seamill_Tenants', 'vk:seamill_tenants'],
      ['https://m.vk.com/club123456', 'vk:club/123456'],
      ['https://vk.com/public123456', 'vk:club/123456'],
      ['https://vk.ru/event123456', 'vk:club/123456'],
      ['http://vkontakte.ru/club123456', 'vk:club/123456'],
      ['https://vk.com/wall-123456_78', 'vk:club/123456'],
      ['https://vk.com/topic-123456_78', 'vk:club/123456'],
      ['https://vk.com/away.php?to=https%3A%2F%2Fseamill.example', 'site:seamill.example'],
      ['https://vk.com/@seamill_tenants', 'vk:seamill_tenants'],
      ['https://vk.com/audios-123456', 'vk:club/123456'],
      ['https://m.vk.com/away.php?to=seamill.example', 'site:seamill.example'],
      ['https://vk.com/id123456', 'person'],
      ['https://vk.com/wall123456_78', 'person'],
      ['https://vk.com/feed', 'nothing'],
      ['https://vk.com/', 'nothing'],
    ],
  ],
  [
    'odnoklassniki',
    [
      ['https://ok.ru/group/52733924016349', 'odnoklassniki:group/52733924016349'],
      ['https://m.ok.ru/group52733924016349/topic/1', 'odnoklassniki:group/52733924016349'],
      ['http://www.odnoklassniki.ru/group/52733924016349', 'odnoklassniki:group/52733924016349'],
      ['https://ok.ru/Seamill.Tenants', 'odnoklassniki:seamill.tenants'],
      ['https://ok.ru/profile/123456789', 'person'],
      ['https://ok.ru/video/123', 'nothing'],
      ['https://ok.ru/', 'nothing'],
    ],
  ],
  [
    'weibo',
    [
      ['https://weibo.com/u/1234567890?refer_flag=1', 'weibo:u/1234567890'],
      ['https://m.weibo.cn/u/1234567890', 'weibo:u/1234567890'],
      ['https://m.weibo.cn/profile/1234567890', 'weibo:u/1234567890'],
      ['https://weibo.com/1234567890/AbCdEf', 'weibo:u/1234567890'],
      ['https://weibo.com/p/1005051234567890/home', 'weibo:u/1234567890'],
      ['https://weibo.com/Seamill', 'weibo:seamill'],
      ['https://weibo.com/n/海边', 'weibo:海边'],
      [`https://weibo.com/p/100808${'a1'.repeat(16)}/super_index`, `weibo:p/100808${'a1'.repeat(16)}`],
      ['https://s.weibo.com/weibo?q=rent', 'nothing'],
      ['https://weibo.com/login.php', 'nothing'],
      ['https://weibo.com', 'nothing'],
    ],
  ],
  [
    'nextdoor',
    [
      [
        'https://nextdoor.com/neighborhood/RiversideWest--Seamill--CA/',
        'nextdoor:neighborhood/riversidewest--seamill--ca',
      ],
      ['https://nextdoor.co.uk/neighbourhood/riverside/', 'nextdoor:neighborhood/riverside'],
      ['https://nextdoor.com/city/seamill--ca/', 'nextdoor:city/seamill--ca'],
      ['https://nextdoor.com/groups/1234567/', 'nextdoor:groups/1234567'],
      ['https://nextdoor.com/g/AbC123xyz/?init_source=copy', 'nextdoor:g/AbC123xyz'],
      ['https://nextdoor.com/pages/seamill-library/', 'nextdoor:pages/seamill-library'],
      ['https://nextdoor.com/agency-detail/ca/seamill/city-of-seamill/', 'nextdoor:agency/city-of-seamill'],
      ['https://nextdoor.com/profile/01abc/', 'person'],
      ['https://nextdoor.com/p/AbC123', 'nothing'],
      ['https://nextdoor.com/news_feed/', 'nothing'],
    ],
  ],
  [
    'eventbrite',
    [
      ['https://www.eventbrite.com/o/riverside-bike-kitchen-12345678901', 'eventbrite:o/12345678901'],
      ['https://www.eventbrite.co.uk/o/12345678901', 'eventbrite:o/12345678901'],
      ['https://riversidebikes.eventbrite.com', 'eventbrite:riversidebikes'],
      ['https://www.eventbrite.com/e/repair-night-tickets-12345678901', 'nothing'],
      ['https://www.eventbrite.com/d/ca--seamill/events/', 'nothing'],
      ['https://help.eventbrite.com/', 'nothing'],
    ],
  ],
] as const)('%s', (_platform, cases) => {
  const table: readonly (readonly [string, string])[] = cases;
  it.each(table)('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

it.each([
  ['tiktok', '@Seamill', 'tiktok:@seamill'],
  ['tiktok', 'sea mill', 'nothing'],
  ['vk', 'club123456', 'vk:club/123456'],
  ['vk', '-123456', 'vk:club/123456'],
  ['vk', 'id123456', 'person'],
  ['vk', '123456', 'nothing'],
  ['substack', 'Riverside', 'substack:riverside'],
  ['eventbrite', '12345678901', 'eventbrite:o/12345678901'],
])('under %s the text %s is %s', (platform, text, key) => {
  expect(tokenReading(platform, text)).toBe(key);
});

it('gives an address that opens', () => {
  expect(details('https://m.tiktok.com/@seamill/video/1')?.url).toBe('https://www.tiktok.com/@seamill');
  expect(details('https://vk.com/public123456')?.url).toBe('https://vk.com/club123456');
  expect(details('https://nextdoor.com/city/Seamill--CA/?x=1')?.url).toBe('https://nextdoor.com/city/seamill--ca/');
  expect(details('https://www.eventbrite.de/o/bikes-12345678901')?.url).toBe(
    'https://www.eventbrite.com/o/bikes-12345678901',
  );
  expect(details('https://www.tiktok.com/t/ZTabc12/')?.strength).toBe('weak');
});
