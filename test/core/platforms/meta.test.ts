/** Facebook, Instagram and Threads: every form of address seen for one place is one key. */
import { describe, expect, it } from 'vitest';
import { details, reading, tokenReading } from './reading.js';

describe('facebook', () => {
  it.each([
    ...['www', 'm', 'mbasic', 'touch', 'web', 'free', '0', 'es-la', 'de-de'].map((host) => [
      `https://${host}.facebook.com/groups/4402915770213/permalink/99/`,
      'facebook:groups/4402915770213',
    ]),
    ['fb.com/groups/Seamill.Tenants/members', 'facebook:groups/seamill.tenants'],
    ['https://www.facebook.com/groups/seamill.tenants/user/123/', 'facebook:groups/seamill.tenants'],
    ['https://www.facebook.com/groups/seamill.tenants/?ref=br_rs&hc_location=ufi', 'facebook:groups/seamill.tenants'],
    ['https://www.facebook.com/groups/seamill.tenants/media', 'facebook:groups/seamill.tenants'],
    ['https://www.facebook.com/photo?fbid=1&set=g.4402915770213&mibextid=x', 'facebook:groups/4402915770213'],
    ['https://fb.me/g/p_AbC123/x', 'link:fb.me/g/p_AbC123/x'],
    ['https://www.facebook.com/seamilltenants/photos/1', 'facebook:seamilltenants'],
    ['https://www.facebook.com/Seamill-Tenants-203344556677/about', 'facebook:id/203344556677'],
    ['https://www.facebook.com/profile.php?id=203344556677', 'facebook:id/203344556677'],
  ])('%s is %s', (address, key) => {
    expect(reading(address ?? '')).toBe(key);
  });
});

describe('instagram', () => {
  it.each([
    ['https://www.instagram.com/_u/seamill.tenants/', 'instagram:seamill.tenants'],
    ['https://www.instagram.com/seamill.tenants/reel/AbC/', 'instagram:seamill.tenants'],
    ['https://www.instagram.com/Seamill.Tenants?igsh=x', 'instagram:seamill.tenants'],
    ['https://www.instagram.com/reels/AbC/', 'nothing'],
    ['https://www.instagram.com/tv/AbC/', 'nothing'],
    ['https://www.instagram.com/accounts/login/', 'nothing'],
    ['https://www.instagram.com/direct/inbox/', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

describe('threads', () => {
  it.each([
    ['https://www.threads.net/@Seamill.Tenants', 'threads:seamill.tenants'],
    ['https://www.threads.com/@seamill.tenants/post/AbC', 'threads:seamill.tenants'],
    ['threads.net/@seamill.tenants?igshid=x', 'threads:seamill.tenants'],
    ['https://www.threads.net/t/AbC', 'nothing'],
    ['https://www.threads.com/search?q=rent', 'nothing'],
    ['https://www.threads.com/', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('has one address for the site under both names', () => {
    expect(details('https://threads.net/@Seamill')).toEqual({
      kind: 'account',
      url: 'https://www.threads.com/@seamill',
      strength: 'strong',
    });
  });

  it.each([
    ['@Seamill.Tenants', 'threads:seamill.tenants'],
    ['seamill tenants', 'nothing'],
  ])('token %s is %s', (text, key) => {
    expect(tokenReading('threads', text)).toBe(key);
  });
});
