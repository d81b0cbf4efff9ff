/** The one space that an argument names, or the error that says what to type instead. */
import { badUsage, notFound } from '../domain/errors.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

/** Candidates shown of an ambiguous name. */
const MOST = 8;

/** `verb` is the command's word, for the hint. */
export async function theSpace(ctx: Ctx, text: string, verb: string): Promise<Space> {
  const { findSpace } = await import('../flows/find-space.js');
  const finding = findSpace(ctx.db(), text);
  if ('space' in finding) return finding.space;
  const [first] = finding.candidates;
  if (first === undefined) {
    throw notFound(ctx.tell('space.not-found', { text, db: ctx.dbPath }), ctx.tell('space.not-found-hint', { text }));
  }
  const shown = finding.candidates
    .slice(0, MOST)
    .map((space) => `${space.id} (${space.platform}${space.place === null ? '' : `, ${space.place}`})`);
  const list = shown.join('; ');
  throw badUsage(
    ctx.tell('space.ambiguous', { text, count: finding.candidates.length, list }),
    ctx.tell('space.ambiguous-hint', { verb, id: first.id }),
  );
}
