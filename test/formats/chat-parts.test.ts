/** The parts of the chat formats that a recording shows only by accident: ids, dates, names, and who is a person. */
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { ChatActivity } from '../../src/formats/chats/chat-activity.js';
import { exportSort, serverInName } from '../../src/formats/chats/discord-export-name.js';
import { createdOn } from '../../src/formats/chats/discord-snowflake.js';
import { telegramPlace } from '../../src/formats/chats/telegram-chat.js';
import { ChatDays } from '../../src/formats/chats/whatsapp-days.js';
import { chatLine } from '../../src/formats/chats/whatsapp-line.js';
import { chatName } from '../../src/formats/chats/whatsapp-name.js';
import { format as chatExporter } from '../../src/formats/discord-chat-exporter.js';
import { format as discordPackage } from '../../src/formats/discord-package.js';
import { format as groupme } from '../../src/formats/groupme.js';
import { Notices } from '../../src/formats/rows/notices.js';
import { format as slackExport } from '../../src/formats/slack-export.js';
import { format as telegramDesktop } from '../../src/formats/telegram-desktop.js';
import { format as whatsapp } from '../../src/formats/whatsapp-chat.js';

const DAY = 24 * 60 * 60 * 1000;

describe('createdOn', () => {
  it.each([
    // The example of Discord's own documentation.
    ['175928847299117063', '2016-04-30'],
    ['41771983423143937', '2015-04-26'],
    ['12345', null],
    ['999999999999999999999', null],
    ['', null],
  ])('%s was made on %s', (id, date) => {
    expect(createdOn(id)).toBe(date);
  });
});

describe('names of DiscordChatExporter', () => {
  it.each([
    ['Riverside - General - requests [333444555666777888].json', 'json', 'Riverside'],
    ['A - B - General - requests [333444555666777888] (2024-01-01 to 2024-02-01) [part 3].csv', 'csv', 'A - B'],
    ['Riverside - lobby [333444555666777888].json', 'json', 'Riverside'],
    ['Direct Messages - Maria [333444555666777888].json', 'json', null],
    ['requests [333444555666777888].json', 'json', null],
    ['result.json', null, null],
    ['Riverside - General - requests [333444555666777888].html', null, null],
  ])('%s', (name, sort, server) => {
    expect(exportSort(name)).toBe(sort);
    expect(serverInName(name)).toBe(server);
  });
});

describe('telegramPlace', () => {
  const chat = {
    line: 1,
    name: 'Riverside',
    type: 'private_supergroup',
    id: 8_589_934_592 + 1_201_299_975,
    isLeft: false,
    isRecent: false,
    postsPerWeek: null,
    lastPostAt: null,
    active: null,
  };
  it.each([
    ['an old shifted id', {}, '1201299975', 'https://t.me/c/1201299975'],
    ['the same number today', { isRecent: true }, '9791234567', 'https://t.me/c/9791234567'],
    ['a small group', { type: 'private_group', id: 5_186_712_067 }, '-5186712067', null],
    ['no id', { id: null }, null, null],
    ['a broken id', { id: 1.5 }, null, null],
  ])('reads %s', (_, given, id, address) => {
    const place = telegramPlace({ ...chat, ...given }, new Notices());
    expect(place?.fields.ext_id).toBe(id);
    expect(place?.addresses).toEqual(address === null ? [] : [{ text: address, platform: 'telegram' }]);
  });

  it.each([
    ['personal_chat', 'formats.people-left-out'],
    ['bot_chat', 'formats.people-left-out'],
    ['saved_messages', 'formats.people-left-out'],
    ['', 'formats.chats-of-unknown-sort'],
  ])('leaves out %s', (type, notice) => {
    const notices = new Notices();
    expect(telegramPlace({ ...chat, type }, notices)).toBe(null);
    expect(notices.all()).toEqual([{ id: notice, values: { count: 1, line: 1 } }]);
  });
});

describe('ChatActivity', () => {
  it('counts posts by time and people of the last 30 days', () => {
    const activity = new ChatActivity();
    const start = Date.UTC(2026, 0, 1);
    for (let day = 0; day < 70; day += 7) activity.add(start + day * DAY, day < 21 ? 'early' : `writer ${day % 3}`);
    activity.add(Number.NaN, null);
    expect(activity.rate()).toBe('1.11 per week');
    expect(activity.lastPostAt()).toBe('2026-03-05');
    expect(activity.writers).toBe(4);
    expect(activity.recentWriters()).toBe(3);
  });

  it('says nothing of an empty chat', () => {
    const activity = new ChatActivity();
    expect([activity.rate(), activity.lastPostAt(), activity.recentWriters()]).toEqual([null, null, null]);
  });
});

describe('chatLine', () => {
  it.each([
    ['12/10/26, 09:15 - Ann: hi', [12, 10, 26], 'Ann'],
    ['[12/10/26, 09:15:07] Ann: hi', [12, 10, 26], 'Ann'],
    ['\u200e[12.10.2026, 9:15:07\u202fPM] ~\u202fAnn: \u200eimage omitted', [12, 10, 2026], 'Ann'],
    ['[12.3.2022 klo 14.08.18] Ann: moi', [12, 3, 2022], 'Ann'],
    ['2026-10-12, 09:15 - Ann: hi', [2026, 10, 12], 'Ann'],
    ['10/12/26, 9:15 AM - +0 555 0100: hi', [10, 12, 26], '+0 555 0100'],
    ['12/10/26, 9:15 p. m. - Ann: hola', [12, 10, 26], 'Ann'],
    ['2023/11/30 下午9:15 - 花: hi', [2023, 11, 30], '花'],
    ['2023년 11월 30일 오후 9:15 - 하나: hi', [2023, 11, 30], '하나'],
    ['[2023. 11. 30. 오후 9:15:00] 하나: hi', [2023, 11, 30], '하나'],
    ['٢٠/١١/٢٠٢٣، ٩:١٥ ص - ليلى: مرحبا', [20, 11, 2023], 'ليلى'],
    ['12/10/26, 09:15 - Ann added Ben', [12, 10, 26], null],
    ['12/10/26, 09:15 - Ann changed the subject to "North: all"', [12, 10, 26], null],
  ])('%s', (text, date, writer) => {
    expect(chatLine(text)).toMatchObject({ date, writer });
  });

  it.each(['and this goes on', 'see you at 09:15 - Ann: hi', '12/10/26 was great', '', 'Ann: hi', '[1] a footnote: x'])(
    'is no new message: %s',
    (text) => {
      expect(chatLine(text)).toBe(null);
    },
  );

  it('takes no longer for a hostile line', () => {
    const start = performance.now();
    for (const text of ['[', '1', '1/1/11, ', '[1/1/11 ', '12/10/26, 09:15 - ', '9:15 '])
      chatLine(text + text.repeat(100_000 / text.length));
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});

describe('ChatDays', () => {
  type Parts = readonly [number, number, number];
  const paceOf = (days: readonly Parts[]) => {
    const chat = new ChatDays('chat.txt');
    for (const [at, parts] of days.entries()) chat.add(parts, `writer ${at % 2}`);
    return chat.pace();
  };
  it.each<[string, readonly Parts[], string | undefined]>([
    [
      'a part over 12 tells',
      [
        [1, 2, 24],
        [3, 2, 24],
        [14, 2, 24],
      ],
      '2024-02-14',
    ],
    [
      'the other way',
      [
        [2, 1, 24],
        [2, 3, 24],
        [2, 14, 24],
      ],
      '2024-02-14',
    ],
    [
      'going forward tells',
      [
        [1, 5, 24],
        [2, 5, 24],
        [3, 4, 24],
        [4, 5, 24],
      ],
      '2024-04-05',
    ],
    [
      'both orders go forward',
      [
        [1, 2, 24],
        [2, 3, 24],
        [3, 4, 24],
      ],
      undefined,
    ],
    [
      'only one order goes forward',
      [
        [11, 5, 24],
        [12, 5, 24],
        [1, 6, 24],
        [2, 6, 24],
      ],
      '2024-06-02',
    ],
    [
      'year first',
      [
        [2023, 11, 3],
        [2023, 12, 9],
      ],
      '2023-12-09',
    ],
    [
      'two digits of a year first',
      [
        [23, 11, 30],
        [23, 12, 1],
      ],
      '2023-12-01',
    ],
    [
      'a day of both readings',
      [
        [5, 5, 24],
        [6, 6, 24],
      ],
      '2024-06-06',
    ],
    [
      'one quoted line of another chat',
      [
        [1, 2, 24],
        [14, 2, 24],
        [2, 14, 24],
        [15, 2, 24],
        [16, 2, 24],
      ],
      '2024-02-16',
    ],
    ['no dates at all', [[99, 99, 99]], undefined],
  ])('%s', (_, days, last) => {
    expect(paceOf(days)?.lastPostAt).toBe(last);
  });

  it('refuses what would fill the memory', () => {
    const chat = new ChatDays('chat.txt');
    expect(() => {
      for (let at = 0; at < 200_000; at++) chat.add([1 + (at % 2), 1, 24], 'Ann');
    }).toThrow(TurfError);
  });
});

describe('chatName', () => {
  it.each([
    ['/home/x/WhatsApp Chat with Block 12.txt', 'Block 12'],
    ['C:\\Downloads\\WhatsApp Chat with Chat with us.txt', 'Chat with us'],
    ['WhatsApp Chat - Block 12 (2).zip/_chat.txt', 'Block 12'],
    ['WhatsApp Chat - Block 12/_chat.txt', 'Block 12'],
    ['Chat de WhatsApp con Vecinas.txt', 'Vecinas'],
    ['Conversa do WhatsApp com Vizinhos.txt', 'Vizinhos'],
    ['Discussion WhatsApp avec Voisins.txt', 'Voisins'],
    ['WhatsApp-Chat mit Nachbarn.txt', 'Nachbarn'],
    ['WhatsApp-chat met Buren.txt', 'Buren'],
    ['Чат WhatsApp с Соседи.txt', 'Соседи'],
    ['Komşular ile WhatsApp Sohbeti.txt', 'Komşular'],
    ['Block 12.txt', 'Block 12'],
    ['Downloads/_chat.txt', null],
    ['-', null],
  ])('%s', (path, name) => {
    expect(chatName(path)).toBe(name);
  });
});

describe('downloads of several files', () => {
  const id = '111222333444555666';
  it.each([
    [
      'a package in any language',
      discordPackage,
      [`p/Serveurs/${id}/guild.json`, 'p/Serveurs/index.json', 'p/Messages/index.json'],
      ['p/Serveurs/index.json'],
    ],
    [
      'a package without an index',
      discordPackage,
      [`servers/${id}/guild.json`, `servers/${id}/audit-log.json`],
      [`servers/${id}/guild.json`],
    ],
    [
      'messages alone are none',
      discordPackage,
      ['messages/index.json', 'messages/c111222333444555666/channel.json'],
      [],
    ],
    [
      'the index without servers',
      discordPackage,
      ['Servers/index.json', 'messages/c111222333444555666/channel.json'],
      ['Servers/index.json'],
    ],
    ['any index is none', discordPackage, ['servers/index.json'], []],
    [
      'a workspace',
      slackExport,
      ['x/channels.json', 'x/groups.json', 'x/users.json', 'x/dms.json', 'x/general/2024-01-01.json'],
      ['x/channels.json', 'x/groups.json'],
    ],
    ['channels alone', slackExport, ['channels.json'], []],
    [
      'an account',
      telegramDesktop,
      ['d/result.json', 'd/lists/chats.html', 'd/chats/chat_1/messages.html'],
      ['d/result.json'],
    ],
    [
      'an account in HTML',
      telegramDesktop,
      ['d/lists/chats.html', 'd/lists/contacts.html', 'd/chats/chat_1/messages.html'],
      ['d/lists/chats.html'],
    ],
    ['a chat of an iPhone', whatsapp, ['_chat.txt', '00000001-PHOTO.jpg', 'list.txt'], ['_chat.txt']],
    [
      'GroupMe',
      groupme,
      ['g/1/conversation.json', 'g/1/message.json', 'g/2/conversation.json'],
      ['g/1/conversation.json'],
    ],
    [
      'saved channels',
      chatExporter,
      ['a/R - c [333444555666777888].csv', 'a/R - c [333444555666777888].json', 'a/x.json'],
      ['a/R - c [333444555666777888].json'],
    ],
  ])('%s', (_, format, paths, members) => {
    expect(format.bundle.members(paths)).toEqual(members);
  });
});
