import { describe, expect, it } from 'vitest';
import { details, reading, tokenReading } from './reading.js';

const GROUP = 'facebook:groups/seamill.tenants';
const GROUP_ID = 'facebook:groups/4402915770213';
const PAGE = 'facebook:seamilltenants';
const PAGE_ID = 'facebook:id/203344556677';

describe('facebook', () => {
  it.each([
    ['https://www.facebook.com/groups/Seamill.Tenants', GROUP],
    ['HTTPS://FACEBOOK.COM/GROUPS/seamill.tenants/', GROUP],
    ['m.facebook.com/groups/seamill.tenants?ref=share', GROUP],
    ['http://mbasic.facebook.com/groups/seamill.tenants/about/', GROUP],
    ['https://en-gb.facebook.com/groups/seamill.tenants/members', GROUP],
    ['https://b-m.facebook.com/groups/seamill.tenants/', GROUP],
    ['https://fb.com/groups/seamill.tenants', GROUP],
    ['https://www.facebook.co.uk/groups/seamill.tenants', GROUP],
    ['https://www.facebook.com.au/groups/seamill.tenants', GROUP],
    ['https://facebook.com:443/groups/seamill.tenants/permalink/12345/?__cft__[0]=x&__tn__=y', GROUP],
    ['https://www.facebook.com./groups/seamill.tenants/user/100001', GROUP],
    ['https://www.facebook.com/#!/groups/seamill.tenants', GROUP],
    ['https://www.facebook/groups/seamill.tenants', GROUP],
    ['www.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/groups/seamill.tenants', GROUP],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fgroups%2Fseamill.tenants%2F&h=AT0', GROUP],
    ['https://www.facebook.com/groups/4402915770213/?multi_permalinks=77', GROUP_ID],
    ['https://www.facebook.com/groups/4402915770213&sa=D&ust=1', GROUP_ID],
    ['https://www.facebook.com/photo/?fbid=1&set=g.4402915770213', GROUP_ID],
    ['https://www.facebook.com/media/set/?set=g.4402915770213', GROUP_ID],
    ['https://www.facebook.com/group.php?gid=4402915770213', GROUP_ID],
    ['https://www.facebook.com/home.php?sk=group_4402915770213&ap=1', GROUP_ID],
    ['https://www.facebook.com/home.php#!/groups/seamill.tenants/', GROUP],
    ['https://www.facebook.com/home.php#/group.php?gid=4402915770213', GROUP_ID],
    ['https://www.facebook.com/#/groups/seamill.tenants', GROUP],
    ['https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fgroups%2Fseamill.tenants%2F', GROUP],
    ['https://m.facebook.com/login.php?next=https%3A%2F%2Fm.facebook.com%2Fgroups%2Fseamill.tenants', GROUP],
    ['https://www.facebook.com/flx/warn/?u=https%3A%2F%2Fm.facebook.com%2Fgroups%2Fseamill.tenants', GROUP],
    ['https://l.messenger.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fgroups%2Fseamill.tenants', GROUP],
    ['https://www.facebook.com/https://www.facebook.com/groups/seamill.tenants', GROUP],
    ['https://web.facebook.com/groups/seamill.tenants/posts/99/?_rdc=1&_rdr', GROUP],
    ['https://www.facebook.com/photo.php?fbid=1&set=g.4402915770213', GROUP_ID],
    ['https://www.facebook.com/SeamillTenants/', PAGE],
    ['https://www.facebook.com/pg/SeamillTenants/about/?ref=page_internal', PAGE],
    ['facebook.com/seamilltenants/posts/9988', PAGE],
    ['https://www.facebook.com/@seamilltenants', PAGE],
    ['https://www.facebook.com/Seamill-Tenants-203344556677/', PAGE_ID],
    ['https://www.facebook.com/pages/Seamill-Tenants/203344556677?fref=ts', PAGE_ID],
    ['https://www.facebook.com/pages/Seamill-Harbour/Seamill-Tenants/203344556677', PAGE_ID],
    ['https://m.facebook.com/pages/category/Community/Seamill-Tenants-203344556677/', PAGE_ID],
    ['https://www.facebook.com/pages/category/Community/SeamillTenants/', PAGE],
    ['https://www.facebook.com/pages/category/Community/Seamill-Tenants/203344556677/', PAGE_ID],
    ['https://www.facebook.com/seamilltenants/about_details?locale=de_DE', PAGE],
    ['https://www.facebook.com/people/_/203344556677/', PAGE_ID],
    ['https://www.facebook.com/profile.php?id=203344556677&sk=about', PAGE_ID],
    ['https://www.facebook.com/people/Seamill-Tenants/203344556677/', PAGE_ID],
    ['https://www.facebook.com/p/Seamill-Tenants-203344556677/', PAGE_ID],
    ['https://www.facebook.com/203344556677', PAGE_ID],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it.each([
    'https://www.facebook.com/',
    'facebook.com',
    'https://www.facebook.com/groups/',
    'https://www.facebook.com/groups/?ref=bookmarks',
    'https://www.facebook.com/groups/feed/',
    'https://www.facebook.com/watch/?v=1',
    'https://www.facebook.com/gaming',
    'https://www.facebook.com/marketplace/seamill',
    'https://www.facebook.com/events/123',
    'https://www.facebook.com/help/',
    'https://www.facebook.com/login/?next=x',
    'https://www.facebook.com/photo.php?fbid=1',
    'https://www.facebook.com/story.php?story_fbid=1&id=2',
    'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
    'https://www.facebook.com/search/top/?q=tenants',
    'https://www.facebook.com/hashtag/rent',
    'https://www.facebook.com/reel/123',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/profile.php',
    'https://www.facebook.com/pages/create',
    'https://www.facebook.com/share/p/AbCdEf123/',
    'https://www.facebook.com/home.php',
    'https://www.facebook.com/home.php#!/home.php',
    'https://www.facebook.com/l.php',
    'https://www.facebook.com/community/seamill',
    'https://www.facebook.com/media/set/?set=a.1.2.3',
    'https://www.facebook.com/messages/t/203344556677',
    'https://business.facebook.com/seamilltenants',
    'https://fb.watch/abc123/',
    'https://developers.facebook.com/docs',
    'https://m.me/somebody',
  ])('%s names no place', (address) => {
    expect(reading(address)).toBe('nothing');
  });

  it.each([
    ['https://www.facebook.com/www.seamill.org', 'site:seamill.org'],
    ['https://www.facebook.com/www.seamill.org/rent', 'site:seamill.org/rent'],
    ['https://www.facebook.com/https://www.seamill.org/', 'site:seamill.org'],
    ['https://www.facebook.com/http%3A%2F%2Fseamill.org', 'site:seamill.org'],
    ['https://www.facebook.com/www.seamill', 'facebook:www.seamill'],
    ['https://www.facebook.com/Seamill.net', 'facebook:seamill.net'],
  ])('a site pasted behind the host is that site: %s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('keeps group and page of one name apart, and a name from an id', () => {
    expect(details('https://www.facebook.com/groups/SeamillTenants')).toEqual({
      kind: 'group',
      url: 'https://www.facebook.com/groups/seamilltenants',
      strength: 'strong',
    });
    expect(details('https://www.facebook.com/SeamillTenants')?.kind).toBe('page');
  });

  it('reads a shared group as a weak key, because only Facebook knows which it is', () => {
    expect(reading('https://www.facebook.com/share/g/AbC123xyz/?mibextid=q')).toBe(
      'link:facebook.com/share/g/AbC123xyz',
    );
    expect(details('https://www.facebook.com/share/g/AbC123xyz/')).toMatchObject({ kind: 'group', strength: 'weak' });
  });

  it.each([
    ['4402915770213', 'group', GROUP_ID],
    ['203344556677', null, PAGE_ID],
    ['@SeamillTenants', null, PAGE],
    ['seamill.tenants', 'group', GROUP],
    ['17', null, 'nothing'],
    ['Seamill Tenants', null, 'nothing'],
    ['', null, 'nothing'],
  ] as const)('token %s of kind %s is %s', (text, kind, key) => {
    expect(tokenReading('facebook', text, kind)).toBe(key);
  });
});
