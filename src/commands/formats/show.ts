/** turf formats show: one format: how to get such a list, what it gives, and what to type. */
import { nearest } from '../../core/nearest.js';
import { doc } from '../../domain/doc.js';
import { notFound, type TurfError } from '../../domain/errors.js';
import type { KnownFormat } from '../../flows/known-formats.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';

/** Shorter words stand in too many names. */
const SHORTEST = 3;

/** Formats of that name in part, the downloads that people have of their own first; else the nearest one. */
function nearFormats(typed: string, formats: readonly KnownFormat[]): readonly string[] {
  const word = typed.trim().toLowerCase();
  const named = formats.filter(({ id }) => word.length >= SHORTEST && id.includes(word));
  const ids = [...named.filter((one) => one.isBundle), ...named.filter((one) => !one.isBundle)].map(({ id }) => id);
  return ids.length > 0
    ? ids
    : [
        nearest(
          word,
          formats.map(({ id }) => id),
        ) ?? [],
      ].flat();
}

function noSuchFormat(ctx: Ctx, typed: string, near: readonly string[]): TurfError {
  const [first] = near;
  const hint = first === undefined ? ctx.tell('formats.next-list') : ctx.tell('formats.next-near', { id: first });
  return notFound(ctx.tell('formats.not-found', { id: typed, near: near.join(', ') }), hint);
}

export const command = {
  words: ['formats', 'show'],
  group: 'Gather',
  summary: { en: 'how to get one kind of list, and what it gives' },
  args: [{ name: 'format', required: true, summary: { en: 'its name, as turf formats lists it' } }],
  flags: [],
  examples: [{ say: { en: 'a sheet made by hand' }, type: 'turf formats show sheet' }],
  database: 'none',
  async run(ctx, input) {
    const { knownFormats } = await import('../../flows/known-formats.js');
    const typed = input.arg('format') ?? '';
    const formats = knownFormats();
    const format = formats.find(({ id }) => id === typed.trim().toLowerCase());
    if (format === undefined) throw noSuchFormat(ctx, typed, nearFormats(typed, formats));
    const { id, isBundle, isOnRequest, fields } = format;
    const example = `turf import ${ctx.tell(isBundle ? 'formats.download' : 'formats.file')}${isOnRequest ? ` --from ${id}` : ''}`;
    const gives =
      format.generic > 0 ? ctx.tell('formats.gives-any') : ctx.tell('formats.gives', { fields: fields.join(', ') });
    return doc({
      title: format.title.en,
      lines: [format.howToExport.en, ...(format.generic > 0 || fields.length > 0 ? [gives] : [])],
      json: {
        head: {
          id,
          title: format.title.en,
          how_to_export: format.howToExport.en,
          fields,
          any_platform: format.generic > 0,
          example,
        },
      },
      notes: [{ sort: 'next', text: ctx.tell('formats.next-import', { example }) }],
    });
  },
} satisfies Command;
