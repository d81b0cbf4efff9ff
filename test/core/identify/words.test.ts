/** platformOfWord, referenceKeys, slug: what people type. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformOfWord } from '../../../src/core/identify/platform-of-word.js';
import { referenceKeys } from '../../../src/core/identify/resolve-reference.js';
import { slug } from '../../../src/core/identify/slug.js';
import { platforms } from '../../../src/core/platforms/all.js';

describe('platformOfWord', () => {
  it.each([
    ['FB group', 'facebook', 'group'],
    ['Facebook Group', 'facebook', 'group'],
    ['Facebook-Gruppe', 'facebook', 'group'],
    ['facebookgruppe', 'facebook', 'group'],
    ['facebook_group', 'facebook', 'group'],
    ['Grupo de Facebook', 'facebook', 'group'],
    ['Facebook group (private)', 'facebook', 'group'],
    ['Facebook page', 'facebook', 'page'],
    ['Página de Facebook', 'facebook', 'page'],
    ['subreddit', 'reddit', 'forum'],
    ['reddit', 'reddit', null],
    ['twitter', 'x', null],
    ['x.com', 'x', null],
    ['X (Twitter)', 'x', null],
    ['insta', 'instagram', null],
    ['IG', 'instagram', null],
    ['tg', 'telegram', null],
    ['Telegram-Kanal', 'telegram', 'channel'],
    ['canal de Telegram', 'telegram', 'channel'],
    ['группа в Телеграм', 'telegram', 'group'],
    ['Чат Telegram', 'telegram', 'chat'],
    ['WA', 'whatsapp', null],
    ['WhatsApp group', 'whatsapp', 'group'],
    ['youtube channel', 'youtube', 'channel'],
    ['Discord server', 'discord', 'server'],
    ['linkedin_group', 'linkedin', 'group'],
    ['website', 'website', 'site'],
    ['Open Collective', 'opencollective', null],
    ['LINE open chat', 'line', 'chat'],
    ['Одноклассники', 'odnoklassniki', null],
    ['Viber-Gruppe', 'viber', 'group'],
    ['forum', 'website', 'forum'],
    ['Facebook & Instagram', null, null],
    ['group', null, null],
    ['link', null, null],
    ['__proto__', null, null],
    ['', null, null],
    ['We meet on Facebook every second Tuesday, ask Ann for the link to the group', null, null],
  ] as const)('%s', (text, platform, kind) => {
    expect(platformOfWord(text)).toEqual(platform === null ? null : { platform, kind });
  });

  it('knows every platform by its aliases, and its id is one of them', () => {
    for (const platform of platforms) {
      for (const word of platform.aliases) expect(platformOfWord(word)?.platform).toBe(platform.id);
      if (platform.aliases.length > 0) expect(platform.aliases).toContain(platform.id);
    }
  });
});

describe('referenceKeys', () => {
  it.each([
    ['reddit:r/tenants', 'reddit:r/tenants'],
    ['reddit:r/Tenants', 'reddit:r/tenants'],
    ['Reddit:Tenants', 'reddit:r/tenants'],
    ['discord:invite/TenantS', 'discord:invite/TenantS'],
    ['site:WWW.Seamill.example/Rent/', 'site:seamill.example/Rent'],
    ['https://old.reddit.com/r/Tenants/?ref=x', 'reddit:r/tenants'],
    ['facebook.com/groups/Seamill', 'facebook:groups/seamill'],
    ['r/tenants', 'reddit:r/tenants'],
    ['unknown:name/harbour-list/seamill', 'unknown:name/harbour-list/seamill'],
  ])('%s can be %s', (text, key) => {
    expect(referenceKeys(text, platforms)).toContain(key);
  });

  it.each(['12', 'Seamill Tenants', '', 'https://'])('%s is no key', (text) => {
    expect(referenceKeys(text, platforms)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(referenceKeys(text, platforms))));
  });
});

describe('slug', () => {
  it.each([
    ['Café  Crème!', 'cafe-creme'],
    ['--Rent & Food--', 'rent-food'],
    ['Ｆｕｌｌ width', 'full-width'],
    ['किराया', 'किराया'],
  ])('%s is %s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it('is the same for composed and decomposed letters, never empty, never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const text = slug(name);
        expect(slug(name.normalize('NFD'))).toBe(slug(name.normalize('NFC')));
        expect(text.length > 0 && text.length <= 120).toBe(true);
      }),
    );
  });

  it('keeps long names apart', () => {
    expect(slug(`${'a'.repeat(200)}b`)).not.toBe(slug(`${'a'.repeat(200)}c`));
  });
});
