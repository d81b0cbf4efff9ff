/** Posts collected with the browser extension Zeeschuimer (NDJSON): those in Facebook groups are summed up as the groups; the rest name no place. */
import { badInput } from '../domain/errors.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonLines } from './json/json-text.js';
import { numberOf, objectOf, objectsOf, textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import type { PostTime } from './rows/post-time.js';
import { type Post, RollUp } from './rows/roll-up.js';

export const format = {
  id: 'zeeschuimer',
  title: { en: 'Zeeschuimer posts from Facebook (NDJSON)' },
  howToExport: {
    en: 'In the browser extension Zeeschuimer choose Facebook and click .ndjson. turf takes what was collected inside Facebook groups; posts of accounts on other sites name no group.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const KEYS = ['source_platform', 'source_platform_url', 'timestamp_collected', 'data'];

/** What was collected on other sites is claimed too, to be refused: its authors would be taken for places. */
function detect({ container, paths }: Sample): Detection {
  if (container !== 'ndjson' && container !== 'json') return { yes: false, missing: ['one JSON object a line'] };
  const missing = KEYS.filter((key) => !paths.has(key));
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  if (!/"source_platform"\s*:\s*"(?:www\.)?facebook\.com"/.test(source.sample.text)) {
    throw badInput(source.path, 'holds posts from a site where Zeeschuimer keeps accounts, not groups', {
      cause: 'Most of them are private persons, and turf keeps places, never people.',
      hint: 'In Zeeschuimer collect inside Facebook groups, click .ndjson and import that file.',
    });
  }
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const rollUp = new RollUp(source.path, notices);
    for await (const lines of jsonLines(source)) {
      for (const item of lines) {
        if ('code' in item) yield item;
        else rollUp.add(postOf(isObject(item.value) ? item.value : {}, item.line));
      }
    }
    yield* rollUp.places();
  }
  return knownReader(
    {
      file: source.path,
      columns: {
        url: 'data … url',
        posts_per_week: 'creation_time',
        last_post_at: 'creation_time',
        as_of: 'creation_time',
      },
      platform: 'facebook',
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}

/** A story keeps its time and address below its layout (4CAT, datasources/facebook/search_facebook.py). */
function postOf(record: JsonObject, line: number): Post {
  const sections = objectOf(objectOf(record, 'data'), 'comet_sections');
  const layout = objectOf(objectOf(sections, 'context_layout'), 'story');
  const stories = objectsOf(objectOf(layout, 'comet_sections'), 'metadata').map((each) => objectOf(each, 'story'));
  const story = stories.find((each) => numberOf(each, 'creation_time') !== null) ?? {};
  const page = textOf(objectOf(objectOf(sections, 'content'), 'story'), 'wwwURL');
  const urls = [textOf(story, 'url'), page, textOf(record, 'source_platform_url')];
  const [group = ''] = urls.flatMap((url) => /facebook\.com\/groups\/([^/?#]+)/.exec(url)?.[1] ?? []);
  return {
    key: group.toLowerCase(),
    line,
    time: timeOf(numberOf(story, 'creation_time')),
    addresses: [`https://www.facebook.com/groups/${group}`],
    fields: { kind: 'group' },
  };
}

function timeOf(seconds: number | null): PostTime | null {
  const at = (seconds ?? 0) * 1000;
  // The first second that a date can't hold any more lies in the year 275760.
  return at <= 0 || at > 8.64e15 ? null : { at, date: new Date(at).toISOString().slice(0, 10) };
}
