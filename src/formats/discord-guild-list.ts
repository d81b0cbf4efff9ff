/** The servers that DiscordChatExporter's command "guilds" prints: one a line, id | name (GetGuildsCommand.cs). */
import type { Sample, Source } from '../domain/source.js';
import { serverPlace } from './chats/discord-server.js';
import { isSnowflake } from './chats/discord-snowflake.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { textLines } from './rows/text-lines.js';

export const format = {
  id: 'discord-guild-list',
  title: { en: 'Discord servers (list of DiscordChatExporter)' },
  howToExport: {
    en: 'With the command line version of DiscordChatExporter: DiscordChatExporter.Cli guilds > servers.txt',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const LINE = /^\s*(\d{1,20}) *\| (.*)$/;
/** What stands for all talks with one person. */
const TALKS = '0';

function detect({ container, text }: Sample): Detection {
  if (container !== 'text') return { yes: false, missing: ['plain text'] };
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const read = lines.map((line) => LINE.exec(line));
  const isList = read.every((parts) => parts !== null && (parts[1] === TALKS || isSnowflake(parts[1] ?? '')));
  if (lines.length === 0 || !isList) return { yes: false, missing: ['lines such as "123456789012345678 | Name"'] };
  // The command "channels" prints the same with the channel's category: "… | General / chat".
  const isChannels = read[0]?.[1] !== TALKS && read.every((parts) => parts?.[2]?.includes(' / ') === true);
  return { yes: !isChannels, missing: isChannels ? ['servers: this is a list of the channels of one server'] : [] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  async function* places(): AsyncGenerator<KnownPlace> {
    for await (const lines of textLines(source.text(), source.path)) {
      for (const { line, text } of lines) {
        const [, id = '', name = ''] = LINE.exec(text) ?? [];
        if (isSnowflake(id)) yield serverPlace({ line, id, name: name.trim() });
        else notices.count(id === TALKS ? 'formats.people-left-out' : 'formats.lines-of-no-server', line);
      }
    }
  }
  return knownReader(
    {
      file: source.path,
      columns: { name: 'name', ext_id: 'id', url: 'id', created_at: 'id' },
      platform: 'discord',
      unit: 'line',
      notices,
      places: places(),
    },
    options,
  );
}
