/** Matrix and GroupMe, and what other chat platforms write as bare ids. */
import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/core/identify/identify.js';
import { platforms } from '../../../src/core/platforms/all.js';
import { listing } from '../identify/listing.js';
import { details, reading, tokenReading } from './reading.js';

describe('matrix', () => {
  it.each([
    ['https://matrix.to/#/#Seamill-Tenants:example.org', 'matrix:#seamill-tenants:example.org'],
    ['https://matrix.to/#/%23seamill-tenants%3Aexample.org?via=example.org', 'matrix:#seamill-tenants:example.org'],
    ['https://matrix.to/#/#tenants:example.org/$AbCdEf?via=x.org', 'matrix:#tenants:example.org'],
    ['https://matrix.to/#/!AbCdEfGh:Example.org?via=example.org', 'matrix:!AbCdEfGh:example.org'],
    ['https://app.element.io/#/room/#tenants:example.org', 'matrix:#tenants:example.org'],
    ['https://develop.element.io/#/room/#tenants:example.org', 'matrix:#tenants:example.org'],
    ['https://element.seamill.example/#/room/#tenants:example.org', 'matrix:#tenants:example.org'],
    ['https://chat.seamill.example/#/room/!AbCdEfGh:example.org?via=x.org', 'matrix:!AbCdEfGh:example.org'],
    ['https://chat.seamill.example/#/room/lobby', 'site:chat.seamill.example#/room/lobby'],
    ['https://chat.seamill.example/#/user/@ann:example.org', 'person'],
    ['https://view.matrix.org/room/!AbCdEfGh:example.org/', 'matrix:!AbCdEfGh:example.org'],
    ['https://view.matrix.org/alias/%23tenants:example.org/', 'matrix:#tenants:example.org'],
    ['https://view.matrix.org/', 'nothing'],
    ['https://matrix.to/#/@ann:example.org', 'person'],
    ['https://app.element.io/#/user/@ann:example.org', 'person'],
    ['https://matrix.to/', 'nothing'],
    ['https://app.element.io/#/home', 'nothing'],
    ['https://matrix.to/#/%E0%A4%A', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('writes an address that opens the room', () => {
    expect(details('https://matrix.to/#/%23tenants%3Aexample.org')?.url).toBe(
      'https://matrix.to/#/#tenants:example.org',
    );
    expect(reading('https://matrix.to/#/#tenants:example.org')).toBe('matrix:#tenants:example.org');
  });

  it.each([
    ['#tenants:example.org', 'matrix:#tenants:example.org'],
    ['!AbCdEfGh:example.org', 'matrix:!AbCdEfGh:example.org'],
    [`!${'a'.repeat(43)}`, `matrix:!${'a'.repeat(43)}`],
    ['@ann:example.org', 'person'],
    ['tenants', 'nothing'],
  ])('token %s is %s', (text, key) => {
    expect(tokenReading('matrix', text)).toBe(key);
  });

  it.each([
    ['#tenants:example.org', null, 'matrix:#tenants:example.org'],
    ['matrix:r/tenants:example.org?via=x.org', null, 'matrix:#tenants:example.org'],
    ['matrix:roomid/AbCdEfGh:example.org', null, 'matrix:!AbCdEfGh:example.org'],
    ['https://chat.example.org/#/room/#tenants:example.org', 'matrix', 'matrix:#tenants:example.org'],
    ['https://chat.example.org/about', 'matrix', 'site:chat.example.org/about'],
  ])('in a list: %s', (text, platform, key) => {
    const here = listing({ facts: { name: 'Tenants' }, addresses: [platform === null ? text : [platform, text]] });
    const found = identify(here, { source: 'list', platforms });
    expect('places' in found ? found.places[0]?.keys[0].text : found.reject).toBe(key);
  });
});

describe('groupme', () => {
  it.each([
    ['https://groupme.com/join_group/12345678/SeCrEt', 'groupme:12345678'],
    ['https://web.groupme.com/join_group/12345678/SeCrEt', 'groupme:12345678'],
    ['https://web.groupme.com/groups/12345678', 'groupme:12345678'],
    ['https://groupme.com/contact/12345/abc', 'person'],
    ['https://groupme.com/en-US/', 'nothing'],
    ['https://groupme.com/join_group/', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('drops the secret of a link to join', () => {
    expect(details('https://groupme.com/join_group/12345678/SeCrEt')?.url).toBe(null);
    expect(tokenReading('groupme', '12345678')).toBe('groupme:12345678');
  });
});

describe('telegram ids', () => {
  it.each([
    ['-1001098765432', 'telegram:id/1098765432'],
    ['-1000012345678', 'telegram:id/12345678'],
    ['-5186712067', 'telegram:id/-5186712067'],
    ['-998877', 'telegram:id/-998877'],
    ['998877', 'telegram:id/998877'],
    ['-12', 'nothing'],
  ])('%s is %s', (text, key) => {
    expect(tokenReading('telegram', text)).toBe(key);
  });
});

describe('discord servers', () => {
  it.each([
    ['https://discord.com/events/812345678901234567/912345678901234567', 'discord:812345678901234567'],
    ['https://top.gg/discord/servers/812345678901234567', 'discord:812345678901234567'],
    ['https://canary.discord.com/channels/812345678901234567', 'discord:812345678901234567'],
    ['https://discord.gg/invite', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

describe('slack and whatsapp', () => {
  it.each([
    ['https://seamill.enterprise.slack.com/archives/C0AB12CD3', 'slack:seamill.enterprise/C0AB12CD3'],
    ['https://seamill.slack.com/join/shared_invite/zt-secret', 'slack:seamill'],
    ['https://app.slack.com/client/E0AB12CD3/D0AB12CD3', 'person'],
    ['https://whatsapp.com/channel/0029VaAbCdEfGh/12', 'whatsapp:channel/0029VaAbCdEfGh'],
    ['https://web.whatsapp.com/send?phone=15550100', 'person'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});
