/** Websites, short links, and what holds for every platform. */
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { platformIndex } from '../../../src/core/identify/platform-index.js';
import { platforms } from '../../../src/core/platforms/all.js';
import { KINDS } from '../../../src/domain/listing.js';
import { details, reading } from './reading.js';

describe('website', () => {
  it.each([
    ['https://www.seamill.example', 'site:seamill.example'],
    ['http://seamill.example/index.html', 'site:seamill.example'],
    ['https://seamill.example/Rent/Index.php', 'site:seamill.example/Rent'],
    ['https://seamill.example/Rent/', 'site:seamill.example/Rent'],
    ['https://seamill.example/rent?b=2&utm_source=x&a=1', 'site:seamill.example/rent?a=1&b=2'],
    ['https://m.seamill.example', 'site:m.seamill.example'],
    ['https://seamill.example:8080/x', 'site:seamill.example:8080/x'],
    ['https://seamill.example/page#section', 'site:seamill.example/page'],
    ['https://boards.example/forum/#!forum/seamill', 'site:boards.example/forum#!forum/seamill'],
    ['https://seamill.example/caf%c3%a9', 'site:seamill.example/caf%C3%A9'],
    ['https://seamill.example/café', 'site:seamill.example/caf%C3%A9'],
    ['https://süd.example/', 'site:xn--sd-xka.example'],
    ['https://www.google.com/search?q=rent', 'nothing'],
    ['https://duckduckgo.com/?q=rent', 'nothing'],
    ['https://search.brave.com/search?q=rent', 'nothing'],
    ['https://yandex.ru/search/?text=rent', 'nothing'],
    ['https://yandex.ru/maps/org/seamill', 'site:yandex.ru/maps/org/seamill'],
    ['https://www.startpage.com/do/search?q=rent', 'nothing'],
    ['https://www.baidu.com/s?wd=rent', 'nothing'],
    ['https://www.google.com/', 'nothing'],
    ['https://docs.google.com/document/d/1AbC/edit?usp=sharing', 'site:docs.google.com/document/d/1AbC/edit'],
    ['https://sites.google.com/view/seamill/home?authuser=0', 'site:sites.google.com/view/seamill/home'],
    ['https://seamill.example/?usp=a', 'site:seamill.example?usp=a'],
    ['https://www2.seamill.example:443/rent.', 'site:seamill.example/rent'],
    ['a.org.au', 'site:a.org.au'],
    ['b.org.au/', 'site:b.org.au'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('keeps an address that opens: scheme and www as they were', () => {
    expect(details('http://www.seamill.example/a?fbclid=1')?.url).toBe('http://www.seamill.example/a');
  });

  it('bounds a key and keeps long ones apart', () => {
    const long = `https://seamill.example/${'a'.repeat(900)}`;
    expect(reading(long).length).toBeLessThanOrEqual(500);
    expect(reading(`${long}b`)).not.toBe(reading(long));
  });
});

describe('short link', () => {
  it.each([
    ['Bit.ly/SeamillRent', 'link:bit.ly/SeamillRent'],
    ['https://tinyurl.com/SeamillRent/', 'link:tinyurl.com/SeamillRent'],
    ['https://t.co/AbC?amp=1', 'link:t.co/AbC'],
    ['http://fb.me/seamill', 'link:fb.me/seamill'],
    ['https://linktr.ee/seamill', 'link:linktr.ee/seamill'],
    ['https://vm.tiktok.com/ZMabc/', 'link:vm.tiktok.com/ZMabc'],
    ['https://go.bsky.app/AbC', 'link:go.bsky.app/AbC'],
    ['https://lnkd.in/AbC', 'link:lnkd.in/AbC'],
    ['https://ow.ly/AbC', 'link:ow.ly/AbC'],
    ['https://goo.gl/forms/AbC', 'link:goo.gl/forms/AbC'],
    ['https://maps.app.goo.gl/AbC', 'link:maps.app.goo.gl/AbC'],
    ['https://vt.tiktok.com/ZSabc', 'link:vt.tiktok.com/ZSabc'],
    ['https://meetu.ps/AbC', 'link:meetu.ps/AbC'],
    ['https://lin.ee/AbC', 'link:lin.ee/AbC'],
    ['https://pin.it/AbC', 'link:pin.it/AbC'],
    ['https://dsc.gg/seamill', 'link:dsc.gg/seamill'],
    ['https://bit.ly', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('is weak', () => {
    expect(details('https://bit.ly/SeamillRent')?.strength).toBe('weak');
  });
});

describe('every platform', () => {
  it.each(platforms.map((platform) => [platform.id, platform] as const))(
    '%s has figures for all kinds',
    (_id, platform) => {
      const visibility = new Map(Object.entries(platform.visibility));
      const typical = new Map(Object.entries(platform.typicalMembers));
      for (const kind of [...visibility.keys(), ...typical.keys()]) expect(['*', ...KINDS]).toContain(kind);
      expect(visibility.has('*') && typical.has('*')).toBe(true);
      for (const share of visibility.values()) expect(share > 0 && share <= 1).toBe(true);
      for (const members of typical.values()) expect(Number.isInteger(members) && members > 0).toBe(true);
    },
  );

  it('has its app links let through', () => {
    for (const scheme of platformIndex(platforms).byScheme.keys())
      expect(cleanAddress(`${scheme}://x`)?.scheme).toBe(scheme);
  });

  it('claims no host and no alias of another', () => {
    expect(() => platformIndex([...platforms])).not.toThrow();
    const aliases = platforms.flatMap((platform) => platform.aliases);
    expect(new Set(aliases).size).toBe(aliases.length);
    const [first] = platforms.filter((platform) => platform.hosts.length > 0);
    expect(() => platformIndex(first === undefined ? [] : [first, { ...first, id: 'copy' }])).toThrow('claimed by');
  });
});
