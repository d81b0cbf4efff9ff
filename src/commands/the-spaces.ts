/** The places that several arguments name, each once, in the order of their numbers. */
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';
import { theSpace } from './the-space.js';

/** Throws as theSpace does; an ambiguous name is settled by looking at the candidates. */
export async function theSpaces(ctx: Ctx, texts: readonly string[]): Promise<readonly Space[]> {
  const found = new Map<number, Space>();
  for (const text of texts) {
    const space = await theSpace(ctx, text, 'show');
    found.set(space.id, space);
  }
  return [...found.values()].sort((one, other) => one.id - other.id);
}
