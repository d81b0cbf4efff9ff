/** The number of an import as a person types it: 3 or #3. */
import { badUsage } from '../domain/errors.js';
import type { Ctx } from './ctx.js';

/** Throws a TurfError (exit 2) for anything that is no number. */
export function importNumber(ctx: Ctx, text: string): number {
  const digits = /^#?(\d{1,15})$/.exec(text.trim())?.[1];
  if (digits === undefined) throw badUsage(ctx.tell('imports.number', { text }), ctx.tell('imports.number-hint'));
  return Number(digits);
}
