/** LINE, Viber, KakaoTalk, Zalo, BAND: where a code opens a room, and a number or a friend's link is a person. */
import { describe, expect, it } from 'vitest';
import { reading, tokenReading } from './reading.js';

const CODE = 'AQAsB5rEXqLtk6q/51tSjv+D0guO49Wzo';

describe.each([
  [
    'line',
    [
      ['https://line.me/ti/g2/AbCdEf_1234?utm_source=invitation&utm_medium=link_copy', 'line:g2/AbCdEf_1234'],
      ['https://line.me/R/ti/g/AbCdEf1234', 'line:g/AbCdEf1234'],
      ['https://line.me/ti/g/abcdef1234', 'line:g/abcdef1234'],
      ['https://line.me/R/ti/p/%40Seamill', 'line:@seamill'],
      ['https://line.me/ti/p/@seamill', 'line:@seamill'],
      ['https://page.line.me/seamill', 'line:@seamill'],
      ['https://line.me/ti/p/AbCdEf1234', 'person'],
      ['https://line.me/en/', 'nothing'],
      ['https://line.me', 'nothing'],
    ],
  ],
  [
    'viber',
    [
      [`https://invite.viber.com/?g2=${encodeURIComponent(CODE)}&lang=en`, `viber:g2/${CODE}`],
      [`https://invite.viber.com/?g2=${CODE}`, `viber:g2/${CODE}`],
      [`viber://community_invite?data=${encodeURIComponent(CODE)}`, `viber:g2/${CODE}`],
      ['https://invite.viber.com/?g=KiAyrPV8FlMrhU2pjsAWT-r7V3jG', 'viber:g/KiAyrPV8FlMrhU2pjsAWT-r7V3jG'],
      ['https://chats.viber.com/Seamill/en', 'viber:seamill'],
      ['viber://pa?chatURI=seamill', 'viber:seamill'],
      ['https://invite.viber.com/?number=15550100', 'person'],
      ['https://chats.viber.com/%2B15550100', 'person'],
      ['viber://chat?number=%2B15550100', 'person'],
      ['https://www.viber.com/download', 'nothing'],
      ['https://chats.viber.com/', 'nothing'],
    ],
  ],
  [
    'kakaotalk',
    [
      ['https://open.kakao.com/o/gNHa78Bc', 'kakaotalk:o/gNHa78Bc'],
      ['http://pf.kakao.com/_rxbHRX/chat', 'kakaotalk:_rxbHRX'],
      ['https://open.kakao.com/o/sNHa78Bc', 'person'],
      ['https://open.kakao.com/me/somebody', 'person'],
      ['https://open.kakao.com/', 'nothing'],
      ['https://www.kakao.com/x', 'site:kakao.com/x'],
    ],
  ],
  [
    'zalo',
    [
      ['https://zalo.me/g/abcdef123', 'zalo:g/abcdef123'],
      ['https://zalo.me/1234567890123456789', 'zalo:1234567890123456789'],
      ['https://zalo.me/0912345678', 'person'],
      ['https://zalo.me/', 'nothing'],
    ],
  ],
  [
    'band',
    [
      ['https://band.us/band/78423551/post', 'band:band/78423551'],
      ['https://m.band.us/band/78423551', 'band:band/78423551'],
      ['https://www.band.us/@Seamill', 'band:@seamill'],
      ['https://www.band.us/page/78423551/post/1', 'band:page/78423551'],
      ['https://band.us/n/a1b2C3d4E5', 'band:n/a1b2C3d4E5'],
      ['https://band.us/home', 'nothing'],
    ],
  ],
] as const)('%s', (_platform, cases) => {
  const table: readonly (readonly [string, string])[] = cases;
  it.each(table)('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});

it.each([
  ['line', '@Seamill', 'line:@seamill'],
  ['line', 'somebody', 'nothing'],
  ['viber', '+1 555 0100', 'person'],
  ['viber', 'seamill', 'viber:seamill'],
  ['zalo', '0912 345 678', 'person'],
  ['band', '78423551', 'band:band/78423551'],
  ['kakaotalk', 'gNHa78Bc', 'kakaotalk:o/gNHa78Bc'],
])('under %s the text %s is %s', (platform, text, key) => {
  expect(tokenReading(platform, text)).toBe(key);
});
