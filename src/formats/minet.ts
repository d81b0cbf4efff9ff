/** Tables made by minet (medialab/minet): CrowdTangle leaderboards and posts, Telegram channels, YouTube channels, Instagram accounts. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { minetInstagram, minetLeader, minetPost, minetTelegram, minetYoutube } from './meta/minet-rows.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { type Post, RollUp } from './rows/roll-up.js';
import { columnsIn, type HeadedRow, headedRows, headingsOf, missingHeadings } from './table/headed-rows.js';

export const format = {
  id: 'minet',
  title: { en: 'minet tables (CSV)' },
  howToExport: {
    en: 'The command line tool minet writes them: minet telegram channel-infos, minet youtube channels, minet instagram user-infos, and (before August 2024) minet crowdtangle leaderboard or posts.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

interface Variant {
  /** Headings that together are in no other program's tables (minet's own types.py). */
  readonly requires: readonly string[];
  readonly platform: string | null;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** What a row is: a place, a post of one (then it has a key), or null for a person. */
  readonly item: (row: HeadedRow, notices: Notices) => KnownPlace | Post | null;
}

const VARIANTS: readonly Variant[] = [
  {
    requires: ['account_ct_id', 'account_id', 'account_name', 'account_subscriber_count'],
    platform: null,
    columns: {
      name: 'account_name',
      url: 'account_url',
      ext_id: 'account_id',
      platform: 'account_platform',
      kind: 'account_type',
      members: 'account_subscriber_count',
      country: 'account_page_admin_top_country',
      posts_per_week: 'date',
      last_post_at: 'date',
      as_of: 'date',
    },
    item: minetPost,
  },
  {
    requires: ['ct_id', 'subscriber_count', 'url', 'name'],
    platform: null,
    columns: {
      name: 'name',
      url: 'url',
      members: 'subscriber_count',
      interactions_per_post: 'total_interaction_count',
    },
    item: minetLeader,
  },
  {
    requires: ['title', 'name', 'link', 'nb_subscribers', 'nb_photos'],
    platform: 'telegram',
    columns: { name: 'title', url: 'link', members: 'nb_subscribers', description: 'description' },
    item: minetTelegram,
  },
  {
    requires: ['channel_id', 'title', 'hidden_subscriber_count', 'subscriber_count', 'id_playlists_videos'],
    platform: 'youtube',
    columns: {
      name: 'title',
      url: 'channel_id',
      handle: 'custom_url',
      members: 'subscriber_count',
      description: 'description',
      tags: 'topic_keywords',
      language: 'default_language',
      country: 'country',
      created_at: 'published_at',
    },
    item: minetYoutube,
  },
  {
    requires: ['username', 'full_name', 'biography', 'follower_count', 'follow_count', 'is_private'],
    platform: 'instagram',
    columns: {
      url: 'username',
      name: 'full_name',
      members: 'follower_count',
      description: 'biography',
      tags: 'category_name',
    },
    item: minetInstagram,
  },
];

function variantOf(sample: Sample): Variant | undefined {
  const headings = headingsOf(sample);
  return VARIANTS.find(({ requires }) => requires.every((heading) => headings.has(heading)));
}

function detect(sample: Sample): Detection {
  const lacking = VARIANTS.map(({ requires }) => missingHeadings(sample, requires));
  const missing = lacking.sort((one, two) => one.length - two.length)[0] ?? [];
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const variant = variantOf(source.sample);
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const rollUp = new RollUp(source.path, notices);
    for await (const rows of headedRows(source)) {
      for (const row of rows) {
        const item = 'code' in row ? row : (variant?.item(row, notices) ?? null);
        if (item === null) notices.count('formats.people-left-out', row.line);
        else if (isPost(item)) rollUp.add(item);
        else yield item;
      }
    }
    yield* rollUp.places();
  }
  return knownReader(
    {
      file: source.path,
      columns: columnsIn(source.sample, variant?.columns ?? {}),
      platform: variant?.platform ?? null,
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}

function isPost(item: KnownPlace | Post | Reject): item is Post {
  return 'key' in item;
}
