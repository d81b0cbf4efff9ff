/** The platforms there are, and which one a word means. */
import { platformOfWord } from '../core/identify/platform-of-word.js';
import { platforms } from '../core/platforms/all.js';

export function knownPlatforms(): readonly string[] {
  return platforms.map((platform) => platform.id).sort();
}

/** The id of the platform that a person names; 'unknown' is the one of places without; null when there is none by that name. */
export function platformNamed(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (word === 'unknown' || platforms.some((platform) => platform.id === word)) return word;
  return platformOfWord(text)?.platform ?? null;
}
