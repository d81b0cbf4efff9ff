/** Telegram, WhatsApp, Signal, Discord, Slack: where a code opens a room and a number is a person. */
import { describe, expect, it } from 'vitest';
import { details, reading, tokenReading } from './reading.js';

const UPPER_GUILD = '812345678901234567';

describe('telegram', () => {
  it.each([
    ['https://t.me/Seamill_Tenants', 'telegram:seamill_tenants'],
    ['t.me/seamill_tenants/488', 'telegram:seamill_tenants'],
    ['https://t.me/s/seamill_tenants', 'telegram:seamill_tenants'],
    ['https://telegram.me/seamill_tenants?start=x', 'telegram:seamill_tenants'],
    ['https://telegram.dog/seamill_tenants', 'telegram:seamill_tenants'],
    ['https://seamill_tenants.t.me', 'telegram:seamill_tenants'],
    ['tg://resolve?domain=Seamill_Tenants', 'telegram:seamill_tenants'],
    ['https://web.telegram.org/k/#@seamill_tenants', 'telegram:seamill_tenants'],
    ['https://t.me/joinchat/AbCdEf_12345', 'telegram:invite/AbCdEf_12345'],
    ['https://t.me/+AbCdEf_12345', 'telegram:invite/AbCdEf_12345'],
    ['https://t.me/%20AbCdEf_12345', 'telegram:invite/AbCdEf_12345'],
    ['tg://join?invite=AbCdEf_12345', 'telegram:invite/AbCdEf_12345'],
    ['https://t.me/c/1234567890/55', 'telegram:id/1234567890'],
    ['https://web.telegram.org/a/#-1001234567890', 'telegram:id/1234567890'],
    ['https://t.me/addlist/AbCdEf12345', 'telegram:addlist/AbCdEf12345'],
    ['https://t.me/boost/seamill_tenants', 'telegram:seamill_tenants'],
    ['https://t.me/@seamill_tenants', 'telegram:seamill_tenants'],
    ['https://web.telegram.org/#/im?p=@seamill_tenants', 'telegram:seamill_tenants'],
    ['https://web.telegram.org/#/im?p=c1234567890_998877', 'telegram:id/1234567890'],
    ['https://web.telegram.org/#/im?p=g12345678', 'telegram:id/-12345678'],
    ['https://web.telegram.org/#/im?p=u12345678_1', 'person'],
    ['tg://privatepost?channel=1234567890&post=1', 'telegram:id/1234567890'],
    ['https://t.me/+1-555-0100', 'person'],
    ['https://t.me/contact/AbC', 'person'],
    ['https://t.me/+15550100', 'person'],
    ['tg://resolve?phone=15550100', 'person'],
    ['https://web.telegram.org/a/#15550100', 'person'],
    ['https://t.me/share/url?url=x', 'nothing'],
    ['https://t.me/addstickers/Cats', 'nothing'],
    ['https://t.me/proxy?server=x', 'nothing'],
    ['https://t.me', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it.each('share proxy socks addstickers addemoji addtheme setlanguage iv login m call nft bg invoice'.split(' '))(
    'keeps the word %s to itself',
    (word) => {
      expect(reading(`https://t.me/${word}/x`)).toBe('nothing');
    },
  );

  it('knows a channel only where the address says so', () => {
    expect(details('https://t.me/s/seamill_tenants')?.kind).toBe('channel');
    expect(details('https://t.me/seamill_tenants')?.kind).toBe(null);
    expect(details('https://t.me/+AbCdEf_12345')?.kind).toBe('chat');
    expect(details('https://t.me/addlist/AbCdEf12345')?.strength).toBe('weak');
  });

  it.each([
    ['@Seamill_Tenants', 'telegram:seamill_tenants'],
    ['-1001234567890', 'telegram:id/1234567890'],
    ['1234567890', 'telegram:id/1234567890'],
    ['+1 555 0100', 'person'],
    ['joinchat', 'nothing'],
    ['abc', 'nothing'],
  ])('token %s is %s', (text, key) => {
    expect(tokenReading('telegram', text)).toBe(key);
  });
});

describe('whatsapp', () => {
  it.each([
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
    ['chat.whatsapp.com/invite/AbCdEfGhIjKlMnOpQrStUv?mode=x', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
    ['whatsapp://chat?code=AbCdEfGhIjKlMnOpQrStUv', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
    ['https://chat.whatsapp.com/abcdefghijklmnopqrstuv', 'whatsapp:abcdefghijklmnopqrstuv'],
    ['https://web.whatsapp.com/accept?code=AbCdEfGhIjKlMnOpQrStUv', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
    ['https://l.wl.co/l?u=https%3A%2F%2Fchat.whatsapp.com%2FAbCdEfGhIjKlMnOpQrStUv', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
    ['https://www.whatsapp.com/channel/0029VaAbCdEfGh', 'whatsapp:channel/0029VaAbCdEfGh'],
    ['https://wa.me/15550100', 'person'],
    ['https://wa.me/message/ABC123', 'person'],
    ['https://api.whatsapp.com/send?phone=15550100', 'person'],
    ['whatsapp://send?phone=15550100', 'person'],
    ['https://chat.whatsapp.com/', 'nothing'],
    ['https://www.whatsapp.com/download', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('takes numbers in a WhatsApp column for telephones', () => {
    expect(tokenReading('whatsapp', '+1 (555) 0100')).toBe('person');
    expect(tokenReading('whatsapp', 'AbCdEfGhIjKlMnOpQrStUv')).toBe('whatsapp:AbCdEfGhIjKlMnOpQrStUv');
  });
});

describe('signal', () => {
  const link = 'https://signal.group/#CjQKIAbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
  it('keeps neither the link nor its code', () => {
    expect(reading(link)).toMatch(/^signal:[0-9a-f]{16}$/);
    expect(details(link)?.url).toBe(null);
    expect(reading(link.replace('https', 'sgnl'))).toBe(reading(link));
    expect(reading(link.toLowerCase())).not.toBe(reading(link));
  });
  it('refuses persons', () => {
    expect(reading('https://signal.me/#p/+15550100')).toBe('person');
    expect(reading('https://signal.group/')).toBe('nothing');
  });
});

describe('discord', () => {
  it.each([
    ['https://discord.gg/TenantS', 'discord:invite/TenantS'],
    ['https://discord.com/invite/TenantS', 'discord:invite/TenantS'],
    ['https://discordapp.com/invite/TenantS?event=1', 'discord:invite/TenantS'],
    ['https://discord.gg/tenants', 'discord:invite/tenants'],
    [`https://discord.com/channels/${UPPER_GUILD}/812345678901234599`, `discord:${UPPER_GUILD}`],
    [`https://ptb.discord.com/channels/${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    [`https://disboard.org/server/${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    [`https://top.gg/servers/${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    [`https://discords.com/servers/${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    [`https://disboard.org/server/join/${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    [`https://discord.com/servers/seamill-${UPPER_GUILD}`, `discord:${UPPER_GUILD}`],
    ['https://disboard.org/servers/tag/rent', 'site:disboard.org/servers/tag/rent'],
    ['https://discord.com/channels/@me/812345678901234567', 'person'],
    ['https://discord.com/users/812345678901234567', 'person'],
    ['https://discord.com/login', 'nothing'],
    ['https://discord.com', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('reads ids and codes as tokens', () => {
    expect(tokenReading('discord', UPPER_GUILD)).toBe(`discord:${UPPER_GUILD}`);
    expect(tokenReading('discord', '12')).toBe('nothing');
    expect(tokenReading('discord', 'TenantS')).toBe('discord:invite/TenantS');
  });
});

describe('slack', () => {
  it.each([
    ['https://Seamill-Tenants.slack.com/', 'slack:seamill-tenants'],
    ['https://seamill-tenants.slack.com/archives/C0AB12CD3/p1', 'slack:seamill-tenants/C0AB12CD3'],
    ['https://join.slack.com/t/seamill-tenants/shared_invite/zt-secret', 'slack:seamill-tenants'],
    ['https://app.slack.com/client/T0AB12CD3/C0AB12CD3', 'slack:T0AB12CD3/C0AB12CD3'],
    ['https://app.slack.com/client/T0AB12CD3', 'slack:T0AB12CD3'],
    ['https://seamill-tenants.slack.com/archives/D0AB12CD3', 'person'],
    ['https://seamill-tenants.slack.com/messages/@ann', 'person'],
    ['https://seamill-tenants.slack.com/messages/c0ab12cd3', 'slack:seamill-tenants/C0AB12CD3'],
    ['https://slack.com/intl/en-gb/', 'nothing'],
    ['https://api.slack.com/methods', 'nothing'],
  ])('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });

  it('drops the secret of an invite', () => {
    expect(details('https://join.slack.com/t/seamill-tenants/shared_invite/zt-secret')?.url).toBe(
      'https://seamill-tenants.slack.com',
    );
    expect(tokenReading('slack', 'C0AB12CD3')).toBe('slack:C0AB12CD3');
  });
});
