/** Filters as people type them: "fb" and "Facebook group" are facebook, "english" is en; what nobody knows is wrong use, not an empty map. */
import { badUsage } from '../domain/errors.js';
import type { Input } from './command.js';
import type { Ctx } from './ctx.js';

/** The id of the platform that a word names; throws a TurfError (exit 2) for a word that names none. `hint`: a sentence's id. */
export async function platformIn(ctx: Ctx, text: string, hint = 'map.no-platform-hint'): Promise<string> {
  const { knownPlatforms, platformNamed } = await import('../flows/known-platforms.js');
  const id = platformNamed(text);
  if (id !== null) return id;
  throw badUsage(ctx.tell('map.no-platform', { text, list: knownPlatforms().join(', ') }), ctx.tell(hint));
}

/** Ids of all the platforms that a flag names. */
export async function platformsIn(ctx: Ctx, input: Input, flag: string): Promise<readonly string[]> {
  return Promise.all(input.list(flag).map((text) => platformIn(ctx, text)));
}

/** Language codes that a flag names; throws a TurfError (exit 2) for a word that is none. */
export async function languagesIn(ctx: Ctx, input: Input, flag: string): Promise<readonly string[]> {
  const { readLanguage } = await import('../core/normalise/read-language.js');
  return input.list(flag).map((text) => {
    const code = readLanguage(text);
    if (code === null)
      throw badUsage(ctx.tell('map.no-language', { text, flag }), ctx.tell('map.no-language-hint', { flag }));
    return code;
  });
}
