/** What was typed for each flag, gathered along the words of a command: `turf --db x map` is `turf map --db x`. */
import type { Command as Node } from 'commander';

/** Name without dashes → the values given, in order; a flag that is on or off has none. */
export type Given = ReadonlyMap<string, readonly string[]>;

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function givenOf(path: readonly Node[]): Given {
  const given = new Map<string, readonly string[]>();
  for (const node of path) {
    for (const option of node.options) {
      const name = option.long?.slice(2) ?? '';
      const value: unknown = node.getOptionValue(option.attributeName());
      if (isTexts(value)) given.set(name, [...(given.get(name) ?? []), ...value]);
      else if (value === !option.negate) given.set(name, []);
    }
  }
  return given;
}
