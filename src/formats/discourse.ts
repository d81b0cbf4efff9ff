/** Forums that run Discourse: their categories, and the forum as a whole with its figures. */
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { discourseHost } from './forums/discourse-host.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { objectOf, objectsOf, textOf } from './json/object-texts.js';
import { textOfHtml } from './markup/text-of-html.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'discourse',
  title: { en: 'Discourse forum (categories.json, site.json, about.json)' },
  howToExport: {
    en: 'Add /categories.json or /about.json to the address of the forum (https://forum.example.org/about.json), save the page, and say which forum it is: turf import about.json --host forum.example.org',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const has = (...keys: readonly string[]) => keys.every((key) => paths.has(key));
  const yes =
    has('category_list.categories[].slug') ||
    has('categories[].slug', 'categories[].topic_count') ||
    has('default_archetype', 'post_types') ||
    has('about.stats.topic_count') ||
    has('about.stats.topics_count');
  return { yes, missing: yes ? [] : ['category_list, or about with stats'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const value = await wholeJson(source);
  const json = isObject(value) ? value : {};
  const categories = [...objectsOf(objectOf(json, 'category_list'), 'categories'), ...objectsOf(json, 'categories')];
  const address = categories.map((category) => textOf(category, 'topic_url')).find((url) => /^https?:/.test(url));
  const host = discourseHost(source, options.host, address ?? '');
  const notices = new Notices();
  const about = objectOf(json, 'about');
  const isAbout = isObject(json.about);
  if (isAbout) countStaff(about, notices);
  return knownReader(
    {
      file: source.path,
      columns: isAbout
        ? {
            name: 'title',
            members: 'user_count',
            active: 'active_users_7_days',
            posts_per_week: 'posts_7_days',
            ...TEXTS,
          }
        : { name: 'name', url: 'id', posts_per_week: 'topics_week', visibility: 'read_restricted', ...TEXTS },
      platform: 'discourse',
      unit: 'record',
      places: isAbout ? [forumPlace(about, host)] : categoryPlaces(categories, host),
      notices,
    },
    options,
  );
}

const TEXTS = { description: 'description' };

/** Admins and moderators are persons. */
function countStaff(about: JsonObject, notices: Notices): void {
  for (const _ of [...objectsOf(about, 'admins'), ...objectsOf(about, 'moderators')])
    notices.count('formats.people-left-out', 1);
}

/** The names of its figures changed from singular to plural (https://github.com/discourse/discourse, app/models/about.rb). */
function forumPlace(about: JsonObject, host: string): KnownPlace {
  const stats = objectOf(about, 'stats');
  const week = textOf(stats, 'active_users_7_days');
  const month = textOf(stats, 'active_users_30_days');
  return {
    line: 1,
    addresses: [{ text: `https://${host}`, platform: 'discourse' }],
    fields: {
      name: textOf(about, 'title') || host,
      kind: 'forum',
      members: textOf(stats, 'user_count') || textOf(stats, 'users_count'),
      active: week || month,
      active_period: week === '' ? (month === '' ? null : 'month') : 'week',
      posts_per_week: perWeek(textOf(stats, 'posts_7_days')),
      description: textOfHtml(textOf(about, 'description')),
      language: textOf(about, 'locale'),
      created_at: textOf(about, 'site_creation_date').slice(0, 10),
    },
  };
}

function categoryPlaces(categories: readonly JsonObject[], host: string): readonly KnownPlace[] {
  const flat = categories.flatMap((category) => [category, ...objectsOf(category, 'subcategory_list')]);
  const names = new Map(flat.map((category) => [textOf(category, 'id'), textOf(category, 'name')]));
  return flat.map((category, at) => {
    const slug = textOf(category, 'slug');
    const id = textOf(category, 'id');
    const parent = names.get(textOf(category, 'parent_category_id')) ?? '';
    const name = textOf(category, 'name');
    return {
      line: at + 1,
      addresses: [
        { text: `https://${host}/c/${slug === '' ? '-' : encodeURIComponent(slug)}/${id}`, platform: 'discourse' },
      ],
      fields: {
        // "General" alone would say nothing.
        name: parent === '' ? name : `${parent} / ${name}`,
        kind: 'forum',
        // Topics, of which each may have many posts.
        posts_per_week: perWeek(textOf(category, 'topics_week')),
        description: textOfHtml(textOf(category, 'description_text') || textOf(category, 'description')),
        visibility: visibilityOf(category),
      },
    };
  });
}

function visibilityOf(category: JsonObject): string | null {
  if (category.read_restricted === true) return 'private';
  return category.read_restricted === false ? 'public' : null;
}

function perWeek(count: string): string | null {
  return count === '' ? null : `${count} per week`;
}
