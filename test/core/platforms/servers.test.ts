/** Places on servers that anybody can run: fediverse, Lemmy, Discourse; and the neighbours that look like them and are not. */
import { describe, expect, it } from 'vitest';
import { platformIndex } from '../../../src/core/identify/platform-index.js';
import { readText } from '../../../src/core/identify/read-text.js';
import { platforms } from '../../../src/core/platforms/all.js';
import { details, reading, tokenReading } from './reading.js';

/** What a text is in a column of a platform ('' for none), or in a row of it. */
function hintedReading(platform: string, text: string, where: 'column' | 'row' = 'column'): string {
  const hints = { column: null, row: null, kind: null, ...(platform === '' ? {} : { [where]: platform }) };
  const verdict = readText(text, hints, platformIndex(platforms));
  return verdict?.is === 'place' ? verdict.identity.keys[0].text : (verdict?.is ?? 'no address');
}

describe('addresses that need no hint', () => {
  it.each([
    ['https://mastodon.social/@CityAlerts', 'fediverse:@cityalerts@mastodon.social'],
    ['https://mastodon.social/@cityalerts/112233', 'fediverse:@cityalerts@mastodon.social'],
    ['https://mastodon.social/users/cityalerts', 'fediverse:@cityalerts@mastodon.social'],
    ['https://mastodon.example/web/@cityalerts', 'fediverse:@cityalerts@mastodon.example'],
    ['https://social.example/@cityalerts@other.example', 'fediverse:@cityalerts@other.example'],
    ['https://social.example/web/@cityalerts', 'fediverse:@cityalerts@social.example'],
    ['https://social.example/web/@cityalerts@other.example', 'fediverse:@cityalerts@other.example'],
    ['https://social.example/users/cityalerts/statuses/1', 'nothing'],
    ['https://mastodon.social', 'fediverse:mastodon.social'],
    ['https://mastodon.social/about', 'fediverse:mastodon.social'],
    ['https://mastodon.social/about/more', 'fediverse:mastodon.social'],
    ['https://mastodon.social/deck/@cityalerts', 'fediverse:@cityalerts@mastodon.social'],
    ['https://mastodon.social/@cityalerts.rss', 'fediverse:@cityalerts@mastodon.social'],
    ['https://mastodon.social/tags/rent', 'nothing'],
    ['https://mastodon.social/search?q=rent', 'nothing'],
    ['https://lemmy.example/feeds/c/tenants.xml?sort=New', 'lemmy:!tenants@lemmy.example'],
    ['https://lemmy.example/communities', 'nothing'],
    ['https://lemmy.example/search?q=rent', 'nothing'],
    ['https://lemmy.example/comment/12', 'nothing'],
    ['https://lemmy.example', 'fediverse:lemmy.example'],
    ['https://lemmy.example/c/Tenants', 'lemmy:!tenants@lemmy.example'],
    ['https://sh.itjust.works/c/tenants/data_type/Post', 'lemmy:!tenants@sh.itjust.works'],
    ['https://any.example/c/Tenants@Lemmy.example', 'lemmy:!tenants@lemmy.example'],
    ['https://fedia.io/m/tenants', 'lemmy:!tenants@fedia.io'],
    ['https://any.example/m/tenants@fedia.io/newest', 'lemmy:!tenants@fedia.io'],
    ['https://lemmyverse.link/c/tenants@lemmy.example', 'lemmy:!tenants@lemmy.example'],
    ['https://lemmyverse.link/forum.example/c/tenants', 'lemmy:!tenants@forum.example'],
    ['https://lemmyverse.link/forum.example', 'fediverse:forum.example'],
    ['https://lemmyverse.link/u/somebody@lemmy.example', 'person'],
    ['https://lemmy.example/u/somebody', 'person'],
    ['https://lemmy.example/post/12', 'nothing'],
    ['https://forum.seamill.example/c/housing/5', 'discourse:forum.seamill.example/c/5'],
    ['https://forum.seamill.example/c/housing/rent/17/l/latest', 'discourse:forum.seamill.example/c/17'],
    ['https://meta.discourse.org/c/support/6.json', 'discourse:meta.discourse.org/c/6'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

describe('neighbours are not taken', () => {
  it.each([
    ['https://medium.com/@seamill', /^(?!fediverse)/],
    ['https://www.youtube.com/@seamill', /^youtube:@seamill$/],
    ['https://www.tiktok.com/@seamill', /^(?!fediverse)/],
    ['https://www.threads.net/@seamill', /^(?!fediverse)/],
    ['https://substack.com/@seamill', /^(?!fediverse)/],
    ['https://social.example/@seamill', /^site:/],
    ['https://social.example/users/seamill', /^site:/],
    ['https://shop.example/c/shoes', /^site:/],
    ['https://shop.example/c/shoes/12345', /^site:/],
    ['https://shop.example/m/sale', /^site:/],
    ['https://www.youtube.com/c/seamill', /^youtube:c\/seamill$/],
    ['https://shop.example/u/somebody', /^site:/],
    ['https://forum.example/c/housing', /^site:/],
    ['https://forum.example/t/rent/12', /^site:/],
    ['https://maps.example/@40.7,-74.0,12z', /^site:/],
    ['https://rent.example/lemmy/c/x', /^site:/],
  ])('%s', (address, expected) => {
    expect(reading(address)).toMatch(expected);
  });
});

describe('where a column or row names the platform', () => {
  it.each([
    ['fediverse', 'https://social.example/@CityAlerts', 'fediverse:@cityalerts@social.example'],
    ['fediverse', 'https://social.example/users/cityalerts', 'fediverse:@cityalerts@social.example'],
    ['fediverse', 'https://social.example/profile/cityalerts', 'fediverse:@cityalerts@social.example'],
    ['fediverse', 'https://social.example/', 'fediverse:social.example'],
    ['fediverse', 'social.example', 'fediverse:social.example'],
    ['fediverse', 'cityalerts@social.example', 'fediverse:@cityalerts@social.example'],
    ['fediverse', 'https://www.youtube.com/@seamill', 'youtube:@seamill'],
    ['fediverse', 'https://social.example/downloads/list.pdf', 'site:social.example/downloads/list.pdf'],
    ['lemmy', 'https://forum.example/c/tenants', 'lemmy:!tenants@forum.example'],
    ['lemmy', 'https://forum.example', 'fediverse:forum.example'],
    ['lemmy', 'tenants@forum.example', 'lemmy:!tenants@forum.example'],
    ['lemmy', 'forum.example', 'fediverse:forum.example'],
    ['discourse', 'https://city.example/c/housing/5', 'discourse:city.example/c/5'],
    ['discourse', 'https://city.example/c/5', 'discourse:city.example/c/5'],
    ['discourse', 'https://city.example/categories', 'discourse:city.example'],
    ['discourse', 'https://city.example', 'discourse:city.example'],
    ['discourse', 'city.example', 'discourse:city.example'],
    ['discourse', 'https://city.example/u/somebody', 'person'],
    ['discourse', 'https://city.example/t/rent/12', 'nothing'],
    ['discourse', 'https://city.example/c/housing', 'site:city.example/c/housing'],
  ])('%s: %s is %s', (platform, text, key) => {
    expect(hintedReading(platform, text)).toBe(key);
    expect(hintedReading(platform, text, 'row')).toBe(key);
  });
});

describe('short forms', () => {
  it.each([
    ['@CityAlerts@Social.Example', 'fediverse:@cityalerts@social.example'],
    ['acct:cityalerts@social.example', 'fediverse:@cityalerts@social.example'],
    ['!Tenants@Lemmy.Example', 'lemmy:!tenants@lemmy.example'],
    ['/c/tenants@lemmy.example', 'lemmy:!tenants@lemmy.example'],
    ['c/tenants@lemmy.example', 'lemmy:!tenants@lemmy.example'],
    ['m/tenants@fedia.io', 'lemmy:!tenants@fedia.io'],
    ['cityalerts@social.example', 'no address'],
    ['@cityalerts', 'no address'],
    ['!important', 'no address'],
    ['@a@b@c.example', 'no address'],
  ])('%s is %s', (text, key) => {
    expect(hintedReading('', text)).toBe(key);
  });

  it.each([
    ['fediverse', '@cityalerts@social.example', 'fediverse:@cityalerts@social.example'],
    ['fediverse', 'cityalerts', 'other'],
    ['fediverse', 'a b@social.example', 'nothing'],
    ['lemmy', 'tenants', 'other'],
    ['lemmy', '!ten-ants@lemmy.example', 'nothing'],
    ['discourse', 'housing', 'other'],
  ])('%s: the token %s is %s', (platform, text, key) => {
    expect(tokenReading(platform, text)).toBe(key);
  });
});

it('gives an address that opens, and what sort of place it is', () => {
  expect(details('https://any.example/c/tenants@lemmy.example')).toEqual({
    kind: 'forum',
    url: 'https://lemmy.example/c/tenants',
    strength: 'strong',
  });
  expect(details('https://any.example/m/tenants@fedia.io')?.url).toBe('https://fedia.io/m/tenants');
  expect(details('https://mastodon.social/web/@cityalerts')).toMatchObject({
    kind: 'account',
    url: 'https://mastodon.social/@cityalerts',
  });
  expect(details('https://mastodon.social')).toMatchObject({ kind: 'server', url: 'https://mastodon.social' });
  expect(details('https://forum.seamill.example/c/housing/rent/17/l/latest')?.url).toBe(
    'https://forum.seamill.example/c/housing/rent/17',
  );
});
