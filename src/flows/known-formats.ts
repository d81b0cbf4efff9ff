/** The formats there are, for the commands that list them: those of any platform first, the most general before others; all else by title. */
import type { Field } from '../domain/field.js';
import { formats } from '../formats/all.js';
import type { Format } from '../formats/format.js';
import { gives } from '../formats/gives/all.js';

export interface KnownFormat extends Pick<Format, 'id' | 'title' | 'howToExport' | 'generic'> {
  /** A download of several files. */
  readonly isBundle: boolean;
  /** Read only where --from names it. */
  readonly isOnRequest: boolean;
  /** What such lists fill; [] where it is not known. */
  readonly fields: readonly Field[];
}

export function knownFormats(): readonly KnownFormat[] {
  return [...formats]
    .sort((a, b) => b.generic - a.generic || order(a.title.en, b.title.en))
    .map(({ id, title, howToExport, generic, bundle, ...format }) => ({
      id,
      title,
      howToExport,
      generic,
      isBundle: bundle !== undefined,
      isOnRequest: format.isOnRequest === true,
      fields: gives.get(id) ?? [],
    }));
}

function order(one: string, two: string): number {
  const [a, b] = [one.toLowerCase(), two.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
