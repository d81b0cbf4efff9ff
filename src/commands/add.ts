/** turf add: one place by hand, by address or by name. */
import { doc } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Command, Flag, Input } from './command.js';
import { platformIn } from './filter-words.js';
import { fullJson } from './full-json.js';

/** Flag → field it fills. */
const FIELDS: readonly (readonly [string, Field])[] = [
  ['name', 'name'],
  ['platform', 'platform'],
  ['kind', 'kind'],
  ['members', 'members'],
  ['posts-per-week', 'posts_per_week'],
  ['last-post', 'last_post_at'],
  ['place', 'place'],
  ['country', 'country'],
  ['language', 'language'],
  ['visibility', 'visibility'],
  ['description', 'description'],
  ['as-of', 'as_of'],
];

const flags = [
  { name: 'name', value: { label: 'NAME', type: 'text' }, summary: { en: 'its name, when you give an address' } },
  {
    name: 'platform',
    value: { label: 'P', type: 'text' },
    summary: { en: 'where it is: facebook, whatsapp … (when you give a name)' },
  },
  {
    name: 'kind',
    value: { label: 'K', type: 'text' },
    summary: { en: 'group, page, forum, channel, chat, server, account, list, site' },
  },
  { name: 'members', value: { label: 'N', type: 'text' }, summary: { en: 'how many people: 2400, 2.4K, ~500' } },
  { name: 'posts-per-week', value: { label: 'N', type: 'text' }, summary: { en: 'how much goes on: 3, "10 a day"' } },
  { name: 'last-post', value: { label: 'DATE', type: 'date' }, summary: { en: 'when somebody last posted' } },
  { name: 'place', value: { label: 'PLACE', type: 'text' }, summary: { en: 'town, quarter or region' } },
  { name: 'country', value: { label: 'COUNTRY', type: 'text' }, summary: { en: 'country' } },
  { name: 'language', value: { label: 'CODE', type: 'text' }, summary: { en: 'language: en, es …' } },
  { name: 'visibility', value: { label: 'V', type: 'text' }, summary: { en: 'public, private or hidden' } },
  { name: 'description', value: { label: 'TEXT', type: 'text' }, summary: { en: 'what it is about' } },
  { name: 'tag', value: { label: 'T', type: 'text' }, many: true, commas: true, summary: { en: 'tags' } },
  { name: 'as-of', value: { label: 'DATE', type: 'date' }, summary: { en: 'the day you looked (default: today)' } },
] as const satisfies readonly Flag[];

function fieldsOf(input: Input): ReadonlyMap<Field, string> {
  const fields = new Map<Field, string>();
  for (const [flag, field] of FIELDS) {
    const value = input.text(flag)?.trim();
    if (value !== undefined && value !== '') fields.set(field, value);
  }
  const tags = input.list('tag');
  if (tags.length > 0) fields.set('tags', tags.join('|'));
  return fields;
}

export const command = {
  words: ['add'],
  group: 'Gather',
  summary: { en: 'add one place by hand' },
  about: { en: 'What you type counts before what files say, also after later imports.' },
  args: [{ name: 'place', required: true, summary: { en: 'its address, or its name' } }],
  flags,
  examples: [
    { say: { en: 'by address' }, type: 'turf add https://www.reddit.com/r/gardening --members 6.1M' },
    { say: { en: 'by name' }, type: 'turf add "Elm Road Help" --platform whatsapp --members 120 --place Riverside' },
  ],
  database: 'create',
  async run(ctx, input) {
    const text = (input.arg('place') ?? '').trim();
    const platform = input.text('platform');
    if (platform !== null) await platformIn(ctx, platform);
    const { addPlace } = await import('../flows/add.js');
    const added = await addPlace(ctx.db(), { text, fields: fieldsOf(input), now: ctx.now() });
    if (added.is === 'refused') {
      throw badUsage(
        ctx.tell('add.nothing', { text, message: added.message }),
        'turf add --help   (what can be added)',
      );
    }
    if (added.is === 'bad-values') {
      const why = added.problems.map(({ id, values }) => ctx.tell(id, values)).join(' ');
      throw badUsage(ctx.tell('add.nothing', { text, message: why }), 'turf add --help   (what can be added)');
    }
    const { space, isNew, record, warnings } = added;
    const unknown = [
      ...(space.members === null ? ['members'] : []),
      ...(space.postsPerWeek === null ? ['posts_per_week'] : []),
      ...(space.place === null ? ['place'] : []),
    ];
    const told = ctx.tell(isNew ? 'add.added' : 'add.known', { name: space.name, id: space.id, key: space.key });
    const missing = unknown.map((field) => ctx.tell(`missing.${field}`)).join(', ');
    return doc({
      lines: [
        told,
        ...(unknown.length === 0 ? [] : [ctx.tell('add.unknown', { fields: missing })]),
        ...(ctx.isDryRun ? [ctx.tell('add.dry')] : []),
      ],
      columns: [
        { id: 'id', label: ctx.tell('col.id'), sort: 'number', inTable: false },
        { id: 'key', label: ctx.tell('col.key'), sort: 'text', inTable: false },
        { id: 'name', label: ctx.tell('col.name'), sort: 'name', inTable: false },
      ],
      rows: () => [{ id: space.id, key: space.key, name: space.name }],
      json: {
        head: {
          added: isNew,
          import: ctx.isDryRun ? null : record.id,
          ...fullJson(ctx, space),
        },
      },
      notes: [
        ...warnings.map((warning) => ({
          sort: 'warning' as const,
          text: ctx.tell(warning.id, { times: 1, ...warning.values }),
        })),
        ...(ctx.isDryRun
          ? []
          : [
              { sort: 'next' as const, text: ctx.tell('add.next', { id: space.id }) },
              { sort: 'next' as const, text: ctx.tell('undo.take-back', { id: record.id }) },
            ]),
      ],
    });
  },
} satisfies Command;
