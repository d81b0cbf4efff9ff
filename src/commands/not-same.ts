/** turf not-same: says that places are not one, for ever. */
import { doc, type Json } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Command } from './command.js';
import { yesFor } from './known-platforms.js';
import { placeLines } from './place-line.js';
import { theSpaces } from './the-spaces.js';

export const command = {
  words: ['not-same'],
  group: 'Look',
  summary: { en: 'say that places are not one, however alike they look' },
  about: {
    en: 'They are never proposed by "turf dupes" again and never made one by a list, also after later imports. "turf merge" takes it back.',
  },
  args: [{ name: 'space', required: true, many: true, summary: { en: 'numbers, keys, addresses or names' } }],
  flags: [],
  examples: [{ say: { en: 'two towns, one name' }, type: 'turf not-same 1 2' }],
  database: 'write',
  async run(ctx, input) {
    const typed = input.args('space');
    if (typed.length < 2) throw badUsage(ctx.tell('not-same.two'), 'turf not-same A B');
    const spaces = await theSpaces(ctx, typed);
    const [first] = spaces;
    if (first === undefined) throw new Error('no place was named');
    if (spaces.length < 2) {
      const { id, name } = first;
      throw badUsage(ctx.tell('not-same.is-one', { id, name }), `turf split ${id}   (takes it apart)`);
    }
    const { keepApart } = await import('../flows/decide.js');
    await keepApart(ctx.db(), spaces, { now: ctx.now(), progress: ctx.progress.step });
    ctx.progress.end();
    const ids = spaces.map(({ id }) => id);
    const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b): readonly [number, number] => [a, b]));
    return doc({
      title: ctx.tell(ctx.isDryRun ? 'not-same.title-dry' : 'not-same.title'),
      lines: placeLines(ctx, spaces),
      columns: ['a_id', 'b_id'].map((id) => ({ id, label: id, sort: 'number', inTable: false })),
      rows: () => pairs.map(([a, b]) => ({ a_id: a, b_id: b })),
      say: () => '',
      json: { head: { apart: pairs.map((pair): Json => [...pair]) } },
      notes: [
        { sort: 'note', text: ctx.tell('not-same.kept') },
        {
          sort: 'next',
          text: ctx.isDryRun
            ? ctx.tell('edit.dry-next')
            : ctx.tell('not-same.back', { ids: ids.join(' '), yes: yesFor(spaces) }),
        },
      ],
    });
  },
} satisfies Command;
