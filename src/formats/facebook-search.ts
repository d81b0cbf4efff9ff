/** What a search for groups on Facebook shows, copied and pasted into a text file: a name, its card, a description, again and again. */
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { textLines } from './rows/text-lines.js';
import { CardReader, cardLine } from './table/card-lines.js';

export const format = {
  id: 'facebook-search',
  title: { en: 'Facebook search for groups (pasted as text)' },
  howToExport: {
    en: 'On Facebook, search for your issue or town, choose Groups and scroll down. Select the results with the mouse, copy them, paste them into a text file, and save it.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Around a card stand a name, a description and buttons; where there are more lines to each, it is another text. */
const LINES_A_CARD = 12;

function detect({ container, text }: Sample): Detection {
  if (container !== 'text') return { yes: false, missing: ['plain text'] };
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const cards = lines.flatMap((line, at) => (cardLine(line) === null ? [] : [at]));
  const isNamed = cards.every((at) => at > 0 && cardLine(lines[at - 1] ?? '') === null);
  const yes = cards.length > 0 && isNamed && cards.length * LINES_A_CARD >= lines.length;
  return { yes, missing: yes ? [] : ['lines such as "Public · 12K members · 10 posts a day", each below a name'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  async function* places(): AsyncGenerator<KnownPlace> {
    const reader = new CardReader(notices);
    for await (const lines of textLines(source.text(), source.path)) {
      for (const line of lines) {
        const place = reader.push(line);
        if (place !== null) yield place;
      }
    }
    const last = reader.end();
    if (last !== null) yield last;
  }
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'name',
        visibility: 'visibility',
        members: 'members',
        posts_per_week: 'posts',
        description: 'description',
      },
      platform: 'facebook',
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}
