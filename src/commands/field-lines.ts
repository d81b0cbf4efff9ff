/** Places side by side as lines of text: each field with what each place says, and what counts. For merge and the review of turf dupes. */
import type { ComparedField } from '../core/compared-fields.js';
import type { FieldValue } from '../core/field-value.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

/** Letters of a text shown; with the field and the number before it this is about one line of a terminal, or two. */
const MOST_LETTERS = 90;

function shown(ctx: Ctx, value: FieldValue): string {
  if (value === null) return ctx.tell('views.unknown');
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const text = value.replace(/\s+/g, ' ');
  const letters = [...text.slice(0, 2 * MOST_LETTERS)];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text;
}

function linesOf(ctx: Ctx, places: readonly Space[], { field, values, wins }: ComparedField): readonly string[] {
  const widest = Math.max(...places.map(({ id }) => String(id).length));
  const winner = values.indexOf(wins);
  const told = places.map(({ id }, at) => {
    const value = shown(ctx, values[at] ?? null);
    return ctx.tell('decide.value', { number: String(id).padStart(widest), value, wins: at === winner ? 'yes' : '' });
  });
  // Tags of both are kept: then none of the places has what counts.
  const both = winner < 0 ? [ctx.tell('decide.value-one', { value: shown(ctx, wins) })] : [];
  return [ctx.tell('decide.field', { field }), ...told, ...both];
}

/** Fields in which the places differ, in full, then those in which they agree in one line. `places` as they were compared. */
export function fieldLines(ctx: Ctx, places: readonly Space[], fields: readonly ComparedField[]): readonly string[] {
  const same = fields.filter(({ isSame }) => isSame).map(({ field }) => field);
  return [
    ...fields.filter(({ isSame }) => !isSame).flatMap((compared) => linesOf(ctx, places, compared)),
    ...(same.length === 0 ? [] : [ctx.tell('decide.same-fields', { fields: same.join(', ') })]),
  ];
}
