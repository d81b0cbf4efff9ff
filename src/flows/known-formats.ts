/** The formats there are, for the command that lists them: specific ones first, then the generic ones as they are asked. */
import { formats } from '../formats/all.js';
import type { Format } from '../formats/format.js';

export function knownFormats(): readonly Pick<Format, 'id' | 'title' | 'howToExport'>[] {
  return [...formats].sort((a, b) => a.generic - b.generic || (a.id < b.id ? -1 : 1));
}
