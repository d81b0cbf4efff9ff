/** What one row of each table of minet says of a place. Read by minet. */

import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import { postTime } from '../rows/post-time.js';
import type { Post } from '../rows/roll-up.js';
import { wholeNumber } from '../rows/whole-number.js';
import type { HeadedRow } from '../table/headed-rows.js';
import { accountPlace, type CrowdTangleAccount } from './crowdtangle-account.js';

/** Reactions of a post; minet writes what was counted as actual_… and what was expected as expected_…. */
const COUNTS = ['like', 'share', 'favorite', 'comment', 'love', 'wow', 'haha', 'sad', 'angry', 'thankful', 'care'];

/** null for a post on a person's profile. */
export function minetPost(row: HeadedRow): Post | null {
  const account: CrowdTangleAccount = {
    platform: row.cell('account_platform'),
    platformId: row.cell('account_id'),
    name: row.cell('account_name'),
    handle: row.cell('account_handle'),
    url: row.cell('account_url'),
    type: row.cell('account_type'),
    country: row.cell('account_page_admin_top_country'),
    members: row.cell('account_subscriber_count'),
  };
  const place = accountPlace(account);
  if (place === null) return null;
  const counts = COUNTS.map((name) => wholeNumber(row.cell(`actual_${name}_count`))).filter((count) => count !== null);
  return {
    ...place,
    key: account.platformId || account.url,
    line: row.line,
    time: postTime(row.cell('datetime') || row.cell('date')),
    interactions: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
  };
}

export function minetLeader(row: HeadedRow): KnownPlace {
  const posts = wholeNumber(row.cell('post_count')) ?? 0;
  const total = wholeNumber(row.cell('total_interaction_count'));
  return {
    line: row.line,
    addresses: [row.cell('url')],
    fields: {
      name: row.cell('name'),
      members: row.cell('subscriber_count') || row.cell('final_subscriber_count'),
      interactions_per_post: posts > 0 && total !== null ? (total / posts).toFixed(1) : null,
    },
  };
}

/** `name` is the username with or without '@'. */
export function minetTelegram(row: HeadedRow): KnownPlace {
  const handle = row.cell('name').replace(/^@/, '');
  return {
    line: row.line,
    addresses: [row.cell('link') || (handle === '' ? '' : `https://t.me/${handle}`)],
    fields: {
      name: row.cell('title'),
      kind: 'channel',
      members: row.cell('nb_subscribers'),
      description: row.cell('description'),
    },
  };
}

export function minetYoutube(row: HeadedRow): KnownPlace {
  const isHidden = row.cell('hidden_subscriber_count').toLowerCase() === 'true';
  return {
    line: row.line,
    addresses: [`https://www.youtube.com/channel/${row.cell('channel_id')}`],
    fields: {
      name: row.cell('title'),
      handle: row.cell('custom_url'),
      members: isHidden ? null : row.cell('subscriber_count'),
      description: row.cell('description'),
      tags: row.cell('topic_keywords'),
      language: row.cell('default_language'),
      country: row.cell('country'),
      created_at: row.cell('published_at').slice(0, 10),
    },
  };
}

/** null for a private account. Names and biographies are kept of businesses alone: all others may be persons. */
export function minetInstagram(row: HeadedRow, notices: Notices): KnownPlace | null {
  if (row.cell('is_private').toLowerCase() === 'true') return null;
  const isBusiness = ['is_business_account', 'is_professional_account'].some(
    (heading) => row.cell(heading).toLowerCase() === 'true',
  );
  if (!isBusiness) notices.count('formats.may-be-people', row.line);
  const handle = row.cell('username');
  return {
    line: row.line,
    addresses: [handle === '' ? '' : `https://www.instagram.com/${handle}/`],
    fields: {
      name: isBusiness ? row.cell('full_name') : handle,
      kind: 'account',
      members: row.cell('follower_count'),
      description: isBusiness ? row.cell('biography') : null,
      tags: told(row.cell('business_category_name')) || told(row.cell('category_name')),
    },
  };
}

/** Python writes "None" for what is missing. */
function told(text: string): string {
  return text === 'None' ? '' : text;
}
