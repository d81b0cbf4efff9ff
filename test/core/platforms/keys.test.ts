/** One address of every sort of key: its sort says whether it lasts, its own address and its exported form lead to it again. */
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { exportedKey } from '../../../src/core/identify/exported-key.js';
import { platformIndex, readAddress } from '../../../src/core/identify/platform-index.js';
import { platforms } from '../../../src/core/platforms/all.js';
import type { Identity } from '../../../src/domain/place-key.js';
import { reading } from './reading.js';

const index = platformIndex(platforms);

function identityOf(address: string): Identity {
  const clean = cleanAddress(address);
  const verdict = clean === null ? null : readAddress(clean, index);
  if (verdict?.is !== 'place') throw new Error(`${address} is no place`);
  return verdict.identity;
}

/** Numbers and codes that stay when a place is renamed. */
const LASTING = [
  ['https://www.facebook.com/groups/4402915770213', 'facebook.group-id'],
  ['https://www.facebook.com/203344556677', 'facebook.page-id'],
  ['https://discord.com/channels/812345678901234567', 'discord.id'],
  ['https://t.me/c/1234567890', 'telegram.id'],
  ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuA', 'youtube.id'],
  ['https://x.com/i/user/900719925474', 'x.id'],
  ['https://x.com/i/lists/900719925474', 'x.list-id'],
  ['https://www.linkedin.com/company/1234567', 'linkedin.company-id'],
  ['https://bsky.app/profile/did:plc:AbC123xyz', 'bluesky.did-id'],
  ['https://bsky.app/profile/did:plc:AbC123xyz/lists/3kAb', 'bluesky.lists-id'],
  ['https://bsky.app/profile/did:plc:AbC123xyz/feed/rent', 'bluesky.feed-id'],
  ['https://bsky.app/starter-pack/did:plc:AbC123xyz/3kAb', 'bluesky.starter-pack-id'],
  ['https://matrix.to/#/!AbCdEfGh:example.org', 'matrix.id'],
  ['https://vk.com/club123456', 'vk.id'],
  ['https://groupme.com/join_group/12345678/SeCrEt', 'groupme.id'],
  ['https://app.slack.com/client/T0AB12CD3', 'slack.team-id'],
  ['https://ok.ru/group/52733924016349', 'odnoklassniki.group-id'],
  ['https://band.us/band/78423551', 'band.group-id'],
  ['https://band.us/page/78423551', 'band.page-id'],
  ['https://zalo.me/1234567890123456789', 'zalo.account-id'],
  ['https://seamill.mn.co/spaces/11054387', 'mightynetworks.space-id'],
  ['https://seamill.zulipchat.com/#narrow/channel/189932-rent', 'zulip.channel-id'],
  ['https://www.loomio.com/g/VmBUX7WM', 'loomio.group-id'],
  ['https://gab.com/groups/7116', 'gab.group-id'],
  ['https://mewe.com/group/5bb1c3a4b5c6d7e8f9012345', 'mewe.group-id'],
  ['https://www.minds.com/group/365903183068794880', 'minds.group-id'],
  ['https://weibo.com/u/1234567890', 'weibo.user-id'],
  [`https://weibo.com/p/100808${'a1'.repeat(16)}`, 'weibo.topic-id'],
  ['https://www.patreon.com/user?u=123456', 'patreon.user-id'],
] as const;

/** Names, which change, and what opens a place without being it. */
const CHANGING = [
  ['https://www.facebook.com/groups/seamill', 'facebook.group-name'],
  ['https://www.facebook.com/seamill', 'facebook.page-name'],
  ['https://www.instagram.com/seamill', 'instagram.name'],
  ['https://www.threads.com/@seamill', 'threads.name'],
  ['https://www.reddit.com/r/seamill', 'reddit.name'],
  ['https://discord.gg/SeaMill', 'discord.invite'],
  ['https://t.me/seamill', 'telegram.name'],
  ['https://t.me/+AbCdEf_12345', 'telegram.invite'],
  ['https://t.me/addlist/AbCdEf12345', 'telegram.folder'],
  ['https://www.youtube.com/@seamill', 'youtube.handle'],
  ['https://www.youtube.com/c/seamill', 'youtube.custom'],
  ['https://www.youtube.com/user/seamill', 'youtube.user'],
  ['https://x.com/seamill', 'x.name'],
  ['https://x.com/seamill/lists/press', 'x.list-name'],
  ['https://www.tiktok.com/@seamill', 'tiktok.name'],
  ['https://www.linkedin.com/company/seamill', 'linkedin.company-name'],
  ['https://mastodon.social/@seamill', 'fediverse.handle'],
  ['https://mastodon.social', 'fediverse.server'],
  ['https://lemmy.example/c/seamill', 'lemmy.community'],
  ['https://bsky.app/profile/seamill.example', 'bluesky.handle'],
  ['https://bsky.app/profile/seamill.example/lists/3kAb', 'bluesky.lists-by-handle'],
  ['https://www.meetup.com/seamill', 'meetup.name'],
  ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'whatsapp.invite'],
  ['https://www.whatsapp.com/channel/0029VaAbCdEfGh', 'whatsapp.channel'],
  ['https://matrix.to/#/#seamill:example.org', 'matrix.alias'],
  ['https://forum.seamill.example/c/rent/5', 'discourse.address'],
  ['https://seamill.slack.com', 'slack.workspace'],
  ['https://nextdoor.com/city/seamill--ca/', 'nextdoor.city'],
  ['https://groups.io/g/seamill', 'groupsio.name'],
  ['https://groups.google.com/g/seamill', 'googlegroups.name'],
  ['https://lists.example.org/mailman/listinfo/seamill', 'mailman.address'],
  ['https://seamill.substack.com', 'substack.name'],
  ['https://vk.com/seamill', 'vk.name'],
  ['https://seamill.example/rent', 'website.address'],
  ['https://bit.ly/SeaMill', 'link.address'],
  ['https://ok.ru/seamill', 'odnoklassniki.name'],
  ['https://seamill.tumblr.com', 'tumblr.name'],
  ['https://www.twitch.tv/seamill', 'twitch.name'],
  ['https://www.pinterest.com/seamill/', 'pinterest.name'],
  ['https://www.pinterest.com/seamill/rent/', 'pinterest.board'],
  ['https://line.me/ti/g/AbCdEf1234', 'line.invite'],
  ['https://line.me/ti/g2/AbCdEf1234', 'line.open-chat'],
  ['https://line.me/R/ti/p/@seamill', 'line.account'],
  ['https://invite.viber.com/?g2=AQAsB5rEXqLtk6q%2F51tSjv%2BD0guO49', 'viber.invite'],
  ['https://chats.viber.com/seamill', 'viber.name'],
  ['https://open.kakao.com/o/gNHa78Bc', 'kakaotalk.invite'],
  ['https://pf.kakao.com/_rxbHRX', 'kakaotalk.channel'],
  ['https://zalo.me/g/abcdef123', 'zalo.invite'],
  ['https://band.us/@seamill', 'band.name'],
  ['https://band.us/n/a1b2C3d4E5', 'band.invite'],
  ['https://seamill.mn.co', 'mightynetworks.name'],
  ['https://seamill.circle.so', 'circle.name'],
  ['https://seamill.circle.so/c/rent', 'circle.space'],
  ['https://seamill.zulipchat.com', 'zulip.name'],
  ['https://www.quora.com/q/seamill', 'quora.name'],
  ['https://www.loomio.com/seamill', 'loomio.name'],
  ['https://www.hylo.com/groups/seamill', 'hylo.name'],
  ['https://actionnetwork.org/groups/seamill', 'actionnetwork.name'],
  ['https://www.mobilize.us/seamill/', 'mobilize.name'],
  ['https://opencollective.com/seamill', 'opencollective.name'],
  ['https://vimeo.com/seamill', 'vimeo.name'],
  ['https://vimeo.com/channels/seamill', 'vimeo.channel'],
  ['https://vimeo.com/groups/seamill', 'vimeo.group'],
  ['https://gab.com/seamill', 'gab.name'],
  ['https://truthsocial.com/@seamill', 'truthsocial.name'],
  ['https://truthsocial.com/group/seamill', 'truthsocial.group'],
  ['https://gettr.com/user/seamill', 'gettr.name'],
  ['https://rumble.com/c/seamill', 'rumble.channel'],
  ['https://rumble.com/user/seamill', 'rumble.user'],
  ['https://odysee.com/@seamill:3', 'odysee.name'],
  ['https://www.bitchute.com/channel/hybM74uIHJKf/', 'bitchute.channel'],
  ['https://mewe.com/join/seamill', 'mewe.group-name'],
  ['https://mewe.com/p/seamill', 'mewe.page-name'],
  ['https://www.minds.com/seamill', 'minds.name'],
  ['https://weibo.com/seamill', 'weibo.name'],
  ['https://www.patreon.com/seamill', 'patreon.name'],
  ['https://medium.com/seamill', 'medium.publication'],
  ['https://medium.com/@seamill', 'medium.name'],
  ['https://seamill.medium.com', 'medium.host'],
] as const;

const ends = (slot: string): boolean => /(?:^|[.-])id$/.test(slot);

describe('sorts of keys', () => {
  it.each(LASTING)('%s lasts: %s', (address, slot) => {
    expect(identityOf(address).keys[0].slot).toBe(slot);
    expect(ends(slot)).toBe(true);
  });

  it.each(CHANGING)('%s may change: %s', (address, slot) => {
    expect(identityOf(address).keys[0].slot).toBe(slot);
    expect(ends(slot)).toBe(false);
  });

  it('every platform with hosts has an address here', () => {
    const here = new Set([...LASTING, ...CHANGING].map(([, slot]) => slot.split('.')[0]));
    const missing = platforms.filter(({ id, hosts }) => hosts.length > 0 && !here.has(id)).map(({ id }) => id);
    // Signal keeps a fingerprint only, Eventbrite and its organizers stand in their own test.
    expect(missing).toEqual(['eventbrite', 'signal']);
  });
});

describe('an address that a place is shown with', () => {
  it.each([...LASTING, ...CHANGING])('%s', (address) => {
    const { url, keys } = identityOf(address);
    if (url !== null) expect(reading(url)).toBe(keys[0].text);
  });
});

describe('a key in our own export', () => {
  it.each([...LASTING, ...CHANGING])('%s', (address) => {
    const [key] = identityOf(address).keys;
    expect(exportedKey(key.text, null, index)?.keys[0]).toEqual(key);
  });
});

describe('a bare host names no place', () => {
  const hosts = platforms.flatMap((platform) => (platform.hosts.length > 0 ? platform.hosts : []));
  it.each(hosts.map((host) => [host]))('%s', (host) => {
    expect(reading(`https://www.${host}/`)).toBe(OTHERWISE.get(host) ?? 'nothing');
  });
});

/** Directories of others' servers, which are websites themselves; a host that only persons have addresses on. */
const OTHERWISE = new Map([
  ...['disboard.org', 'top.gg', 'discords.com'].map((host) => [host, `site:${host}`] as const),
  ['signal.me', 'person'],
]);

describe('odd ends', () => {
  const ends = ['.', '..', '-', '_', ',', '!', ')', "'", '~', '*'];
  const starts = ['', '@', 'c/', 'g/', 'u/', 'p/', 'group/', 'groups/', 'channel/', 'community/', 'pages/'];
  const paths = starts.flatMap((start) => ends.flatMap((end) => [`${start}abcdef${end}`, `${start}Abcdef${end}/x`]));

  it.each(platforms.map((one) => [one.id, one] as const))(
    '%s: what is a place is found again by its address',
    (_, one) => {
      for (const address of one.hosts.flatMap((host) => paths.map((path) => `https://${host}/${path}?#`))) {
        const clean = cleanAddress(address);
        const verdict = clean === null ? null : readAddress(clean, index);
        if (verdict?.is !== 'place' || verdict.identity.url === null) continue;
        const { url, keys } = verdict.identity;
        expect(identityOf(url).keys[0].text, address).toBe(keys[0].text);
      }
    },
  );
});
