/** YouTube subscriptions from Google Takeout: three columns in the same order in every language, or JSON in old downloads. */
import { badInput } from '../domain/errors.js';
import type { Reject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { wholeJson } from './json/json-text.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { delimitedRows } from './table/delimited-rows.js';
import { CHANNEL_COLUMNS, CHANNEL_ID, channelPlace, subscriptionsIn } from './youtube-channel.js';

export const format = {
  id: 'youtube-takeout',
  title: { en: 'YouTube subscriptions (Google Takeout)' },
  howToExport: {
    en: 'Open takeout.google.com, choose "Deselect all", then only "YouTube and YouTube Music". Under "All YouTube data included" keep only "subscriptions", and ask for a .zip.',
  },
  generic: 0,
  detect,
  read: async (source: Source, options: ReadOptions) => {
    const notices = new Notices();
    const unit = source.sample.container === 'json' ? 'record' : 'line';
    return reader(source.path, { unit, places: placesOf(source, notices), notices }, options);
  },
  bundle: { members, read: readBundle },
} satisfies Format;

/** Four rows in five: a channel that was closed may have lost its id. */
const MOST = 0.8;

function detect({ container, table, paths }: Sample): Detection {
  if (container === 'json') {
    const isThere = ['[].', 'items[].'].some((place) => paths.has(`${place}snippet.resourceId.channelId`));
    return { yes: isThere, missing: isThere ? [] : ['snippet.resourceId.channelId'] };
  }
  const rows = container === 'text' ? (table?.rows ?? []) : [];
  const data = CHANNEL_ID.test(rows[0]?.[0]?.trim() ?? '') ? rows : rows.slice(1);
  const channels = data.filter((row) => row.length === 3 && isChannel(row)).length;
  const isThere = channels > 0 && channels >= data.length * MOST;
  return { yes: isThere, missing: isThere ? [] : ['three columns: id, address and title of YouTube channels'] };
}

function isChannel([id = '', url = '']: readonly string[]): boolean {
  return CHANNEL_ID.test(id.trim()) && url.includes('youtube.com/channel/');
}

interface Places {
  readonly unit: 'line' | 'record';
  readonly places: AsyncIterable<KnownPlace | Reject>;
  readonly notices: Notices;
}

function reader(file: string, { unit, places, notices }: Places, options: ReadOptions): Reader {
  return knownReader({ file, columns: CHANNEL_COLUMNS, platform: 'youtube', unit, places, notices }, options);
}

async function* placesOf(source: Source, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  if (source.sample.container === 'json') {
    for (const subscription of subscriptionsIn(await wholeJson(source))) yield channelPlace(subscription);
    return;
  }
  const text = { file: source.path, delimiter: source.sample.table?.delimiter ?? ',' };
  let isFirst = true;
  for await (const rows of delimitedRows(source.text(), text, (line) =>
    notices.count('formats.damaged-quotes', line),
  )) {
    for (const { line, cells } of rows) {
      const [id = '', , name = ''] = cells.map((cell) => cell.trim());
      // The headings are in the person's language: known by not being a channel.
      if (!isFirst || CHANNEL_ID.test(id)) yield channelPlace({ line, id, name });
      isFirst = false;
    }
  }
}

/** What Google calls the file in languages seen in real downloads; the folder it is in has the same name. */
const NAMES =
  /^(?:subscriptions|suscripciones|abonnements|abonnementen|abos|inscri[cç][oõ]es|subscri[cç][oõ]es|iscrizioni|subskrypcje|подписки|підписки|abonelikler|prenumerationer|abonnementer|tilaukset|登録チャンネル|구독정보)$/i;

/**
 * subscriptions/subscriptions.csv below the folder of YouTube. In a language not known here: every CSV that is named as its
 * folder, of which the content decides (NewPipe and others find it so too). Lists of a child's profile lie deeper and stay shut.
 */
function members(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const [file = '', folder = '', parent = ''] = path.split('/').reverse();
    const name = file.replace(/\.(?:csv|json)$/i, '').normalize('NFC');
    const isNamed = name !== file && name.toLowerCase() === folder.normalize('NFC').toLowerCase();
    const isKnown = isNamed && NAMES.test(name);
    const isMaybe = isNamed && /youtube/i.test(parent) && /\.csv$/i.test(file);
    return isKnown || isMaybe ? [{ path, isKnown }] : [];
  });
  const known = found.filter(({ isKnown }) => isKnown);
  return (known.length > 0 ? known : found).map(({ path }) => path);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    let lists = 0;
    yield* eachMember(bundle, async function* (source) {
      if (!detect(source.sample).yes) return;
      lists += 1;
      yield* placesOf(source, notices);
    });
    if (lists > 0) return;
    throw badInput(bundle.path, 'has no list of YouTube subscriptions', {
      hint: 'Open takeout.google.com again, choose YouTube, and under "All YouTube data included" choose "subscriptions".',
    });
  }
  return reader(bundle.path, { unit: 'line', places: places(), notices }, options);
}
