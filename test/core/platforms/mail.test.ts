/** Groups.io, Google Groups, mailing lists, Substack, feeds: places that come by e-mail or are subscribed to. */
import { describe, expect, it } from 'vitest';
import { platformIndex } from '../../../src/core/identify/platform-index.js';
import { readShorthand, readText } from '../../../src/core/identify/read-text.js';
import { platforms } from '../../../src/core/platforms/all.js';
import type { Verdict } from '../../../src/core/platforms/platform.js';
import { details, reading, tokenReading } from './reading.js';

const index = platformIndex(platforms);
const keyOf = (verdict: Verdict | null) =>
  verdict?.is === 'place' ? verdict.identity.keys[0].text : (verdict?.is ?? 'no address');
const short = (text: string) => keyOf(readShorthand(text, index));

describe('groups.io', () => {
  it.each([
    ['https://groups.io/g/Riverside', 'groupsio:riverside'],
    ['https://groups.io/g/riverside/topics', 'groupsio:riverside'],
    ['https://groups.io/g/riverside+garden/messages', 'groupsio:riverside+garden'],
    ['https://groups.io/g/riverside%2Bgarden', 'groupsio:riverside+garden'],
    ['https://seamill.groups.io/g/main', 'groupsio:seamill/main'],
    ['https://groups.io/login', 'nothing'],
    ['https://groups.io/org/groups', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
  it.each([
    ['Riverside@groups.io', 'groupsio:riverside'],
    ['riverside+subscribe@groups.io', 'groupsio:riverside'],
    ['riverside+garden@groups.io', 'groupsio:riverside+garden'],
    ['mailto:main@seamill.groups.io', 'groupsio:seamill/main'],
  ])('the mail address %s is %s', (text, key) => {
    expect(short(text)).toBe(key);
  });
  it('keeps the organization in the address', () => {
    expect(details('https://Seamill.groups.io/g/main/topics')?.url).toBe('https://seamill.groups.io/g/main');
    expect(tokenReading('groupsio', 'riverside+garden')).toBe('groupsio:riverside+garden');
  });
});

describe('google groups', () => {
  it.each([
    ['https://groups.google.com/g/Seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/g/seamill/c/AbCdEf', 'googlegroups:seamill'],
    ['https://groups.google.com/u/1/g/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/#!forum/Seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/?fromgroups#!forum/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/#!topic/seamill/AbC', 'googlegroups:seamill'],
    ['https://groups.google.com/d/forum/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/d/msg/seamill/AbC/1', 'googlegroups:seamill'],
    ['https://groups.google.com/group/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/a/Seamill.example/g/board', 'googlegroups:seamill.example/board'],
    ['https://groups.google.com/a/seamill.example/forum/#!forum/board', 'googlegroups:seamill.example/board'],
    ['https://groups.google.com/forum/m/#!forum/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/#!aboutgroup/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/#!searchin/seamill/rent', 'googlegroups:seamill'],
    ['https://groups.google.com/forum/?hl=en#!forum/seamill', 'googlegroups:seamill'],
    ['https://groups.google.com/my-groups', 'nothing'],
    ['https://groups.google.com/', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
  it('reads mail addresses', () => {
    expect(short('seamill+subscribe@googlegroups.com')).toBe('googlegroups:seamill');
    expect(tokenReading('googlegroups', 'board@seamill.example')).toBe('googlegroups:seamill.example/board');
    expect(tokenReading('googlegroups', 'seamill')).toBe('googlegroups:seamill');
    expect(details('https://groups.google.com/forum/#!forum/seamill')?.url).toBe('https://groups.google.com/g/seamill');
  });
});

describe('mailing lists', () => {
  const KEY = 'mailman:tenants@lists.example.org';
  it.each([
    ['https://lists.example.org/mailman/listinfo/Tenants', KEY],
    ['https://lists.example.org/cgi-bin/mailman/listinfo/tenants', KEY],
    ['https://lists.example.org/mailman/options/tenants/somebody', KEY],
    ['http://lists.example.org/pipermail/tenants/2024-March/000123.html', KEY],
    ['https://lists.example.org/mailman3/lists/tenants.lists.example.org/', KEY],
    ['https://web.example.org/mailman3/lists/tenants.lists.example.org/', KEY],
    ['https://lists.example.org/mailman3/postorius/lists/tenants.lists.example.org/', KEY],
    ['https://lists.example.org/archives/list/tenants@lists.example.org/thread/AB/', KEY],
    ['https://lists.example.org/hyperkitty/list/tenants@lists.example.org/', KEY],
    ['http://lists.example.org/mailman/listinfo.cgi/tenants', KEY],
    ['https://lists.example.org/www/info/tenants', KEY],
    ['https://lists.example.org/sympa/subscribe/tenants', KEY],
    ['https://lists.example.org/cgi-bin/wa?A0=TENANTS', KEY],
    ['https://www.freelists.org/list/tenants', 'mailman:tenants@freelists.org'],
    ['https://shop.example.org/www/info/tools', 'site:shop.example.org/www/info/tools'],
    ['https://lists.example.org/mailman/listinfo', 'site:lists.example.org/mailman/listinfo'],
    ['https://shop.example.org/lists/tools.html', 'site:shop.example.org/lists/tools.html'],
    ['https://shop.example.org/list/@somebody', 'site:shop.example.org/list/@somebody'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
  it.each([
    ['tenants@lists.example.org', KEY],
    ['tenants-request@lists.example.org', KEY],
    ['rent-join@example.org', 'mailman:rent@example.org'],
    ['tenants@listserv.example.edu', 'mailman:tenants@listserv.example.edu'],
    ['List-Id: <tenants.lists.example.org>', KEY],
    ['ana@example.org', 'no address'],
    ['ana@gmail.com', 'no address'],
  ])('the text %s is %s', (text, key) => {
    expect(short(text)).toBe(key);
  });
  it('leads to the page of the list, and to none where only the mail address is known', () => {
    expect(details('https://lists.example.org/mailman/roster/tenants')?.url).toBe(
      'https://lists.example.org/mailman/listinfo/tenants',
    );
    expect(details('https://lists.example.org/mailman/roster/tenants')?.kind).toBe('list');
    expect(tokenReading('mailman', 'ana@example.org')).toBe('mailman:ana@example.org');
  });
});

describe('substack', () => {
  it.each([
    ['https://Riverside.substack.com/p/rent', 'substack:riverside'],
    ['https://riverside.substack.com/feed', 'substack:riverside'],
    ['https://open.substack.com/pub/riverside/p/rent?r=1', 'substack:riverside'],
    ['https://substack.com/@somebody', 'person'],
    ['https://substack.com/profile/123-somebody', 'person'],
    ['https://substack.com/home', 'nothing'],
    ['https://support.substack.com/hc', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

describe('feed', () => {
  const fed = (text: string, column: string | null) => keyOf(readText(text, { column, row: null, kind: null }, index));
  it('is a feed only where the list says so, and not where the address is of a platform', () => {
    expect(fed('https://CityPaper.example/Feed/?utm_source=x', 'feed')).toBe('feed:citypaper.example/Feed');
    expect(fed('https://citypaper.example/?feed=rss2', 'feed')).toBe('feed:citypaper.example?feed=rss2');
    expect(fed('https://citypaper.example/feed', null)).toBe('site:citypaper.example/feed');
    expect(fed('https://riverside.substack.com/feed', 'feed')).toBe('substack:riverside');
    expect(keyOf(readText('https://a.example/x', { column: null, row: 'feed', kind: null }, index))).toBe(
      'feed:a.example/x',
    );
  });
});
