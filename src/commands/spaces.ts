/** turf spaces: the places of the database, all or those with certain words. */
import { type Column, type DocRow, doc } from '../domain/doc.js';
import type { Space } from '../domain/space.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { spaceJson } from './space-json.js';

const TOP_ON_TERMINAL = 50;

/** Every column of a space; with `key` among them an export is recognised and read again. */
function columns(ctx: Ctx): readonly Column[] {
  const hidden = (id: string): Column => ({ id, label: id, sort: 'text', inTable: false });
  return [
    { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
    { id: 'members', label: ctx.tell('col.members'), sort: 'number' },
    { id: 'platform', label: ctx.tell('col.platform'), sort: 'text' },
    { id: 'place', label: ctx.tell('col.place'), sort: 'text', dropAt: 1 },
    { id: 'as_of', label: ctx.tell('col.as_of'), sort: 'text', dropAt: 2 },
    { id: 'name', label: ctx.tell('col.name'), sort: 'name' },
    ...[
      'key',
      'title',
      'kind',
      'url',
      'members_low',
      'members_high',
      'active_members',
      'active_period',
      'views_per_post',
    ].map(hidden),
    ...['posts_per_week', 'interactions_per_post', 'last_post_at', 'description', 'tags', 'language', 'country'].map(
      hidden,
    ),
    ...['visibility', 'created_at', 'insiders', 'keys', 'not_same'].map(hidden),
    ...['posting', 'rules', 'gatekeeper', 'risk'].map(hidden),
  ];
}

/** What JSON says of a place, in the cells of a sheet. No key holds a blank. */
function rowOf({ tags, keys, not_same, rules, ...cells }: ReturnType<typeof spaceJson>): DocRow {
  return {
    ...cells,
    id: String(cells.id),
    tags: tags.join('|'),
    keys: keys.join(' '),
    not_same: not_same.join(' '),
    rules: rules.join('|'),
  };
}

/** The places as JSON; what people said of them is read once. */
function* told(ctx: Ctx, spaces: Iterable<Space>): Iterable<ReturnType<typeof spaceJson>> {
  const store = ctx.db();
  const others = store.decisions.others();
  for (const space of spaces) yield spaceJson(space, store.spaces.keysOf(space.id), others.get(space.id) ?? []);
}

function* first<T>(items: Iterable<T>, count: number): Iterable<T> {
  let at = 0;
  for (const item of items) {
    if (at >= count) return;
    at += 1;
    yield item;
  }
}

export const command = {
  words: ['spaces'],
  group: 'Look',
  summary: { en: 'the places of the database, all or by words' },
  args: [
    {
      name: 'query',
      required: false,
      many: true,
      summary: { en: 'words that must all stand in the name, title, description or place' },
    },
  ],
  flags: [{ name: 'all', summary: { en: 'show all, also on a terminal' } }],
  examples: [
    { say: { en: 'by words' }, type: 'turf spaces tenants oakland' },
    { say: { en: 'everything, to open in a spreadsheet or to import again' }, type: 'turf spaces -o places.csv' },
  ],
  database: 'read',
  async run(ctx, input) {
    const query = input.args('query').join(' ').trim();
    const { findSpaces } = await import('../flows/find-spaces.js');
    const found = findSpaces(ctx.db(), query);
    const shown = ctx.isTerminal && !input.on('all') ? Math.min(TOP_ON_TERMINAL, found.total) : found.total;
    const [one] = first(found.spaces(), 1);
    const none = ctx.tell(query === '' ? 'map.empty-store' : 'spaces.none', { query, db: ctx.dbPath });
    const note =
      found.total === 0
        ? none
        : ctx.tell('spaces.shown', { shown, total: found.total, more: shown < found.total ? 'yes' : '' });
    const isEmpty = one === undefined && ctx.db().spaces.count() === 0;
    const next =
      one === undefined
        ? ctx.tell(isEmpty ? 'map.next-import' : 'spaces.next-all')
        : ctx.tell('spaces.next-show', { id: one.id });
    return doc({
      title: query === '' ? ctx.tell('spaces.title') : ctx.tell('spaces.title-query', { query }),
      columns: columns(ctx),
      rows: function* () {
        for (const one of told(ctx, first(found.spaces(), shown))) yield rowOf(one);
      },
      json: {
        head: { total: found.total },
        items: {
          name: 'spaces',
          of: () => told(ctx, first(found.spaces(), shown)),
        },
      },
      notes: [
        { sort: 'note', text: note },
        { sort: 'next', text: next },
      ],
    });
  },
} satisfies Command;
