/** What is said when a path holds nothing that could be read, and hints as they would be typed. Read by import. */
import { shellWord } from '../core/shell-word.js';
import { badInput, TurfError } from '../domain/errors.js';
import { partName } from '../source/archive/split-parts.js';

/** A file, sheet or member that no format knows, and why. */
export interface Stranger {
  readonly path: string;
  readonly error: TurfError;
}

/** Names told; the rest is counted. */
const MOST_NAMES = 5;

export function namesOf(strangers: readonly Stranger[]): string {
  const names = strangers.slice(0, MOST_NAMES).map(({ path }) => path.replace(/^.*[\\/]/, ''));
  return `${names.join(', ')}${strangers.length > MOST_NAMES ? ', …' : ''}`;
}

/** What there was to read at a path: it, or all parts of it; what no format knows; names of what was left closed. */
export interface Looked {
  readonly paths: readonly [string, ...string[]];
  readonly strangers: readonly Stranger[];
  readonly closed: string;
}

/** Nothing that lies in an archive, folder or workbook is a list. */
export function nothingRead({ paths, strangers, closed }: Looked): Stranger {
  const [path] = paths;
  const [only] = strangers;
  if (strangers.length === 1 && only !== undefined && only.path === path) return only;
  const looked =
    only === undefined
      ? `Nothing in it is called like a list (.csv, .json, .xlsx, .html and so on)${closed === '' ? '' : `: ${closed}`}.`
      : `Looked at ${strangers.length}: ${namesOf(strangers)}. ${only.error.message.replace(/[^.]$/, '$&.')}`;
  const part = paths.length === 1 ? otherParts(path) : null;
  const error = badInput(path, 'holds no list that turf knows', {
    cause: part === null ? looked : `${looked} It looks like one part of a download that was split.`,
    hint: part ?? 'turf formats   (what turf can read, and how to get such lists)',
  });
  return { path, error };
}

/** The command with all parts, for a path that is called like one of several. */
function otherParts(path: string): string | null {
  const part = partName(path);
  if (part === null) return null;
  return `Give all parts in one call: turf import ${shellWord(path)} OTHER-PARTS`;
}

/** The same refusal with `shown` in its hint replaced by what a person would type for it. */
export function asTyped(error: TurfError, shown: string, typed: string): TurfError {
  const { exit, message, where, why, hint } = error;
  if (hint === null || shown === '') return error;
  const mended = [shown, shellWord(shown)].reduce((text, word) => replaceWord(text, word, typed), hint);
  if (mended === hint) return error;
  return new TurfError({
    exit,
    message,
    hint: mended,
    ...(where === null ? {} : { where }),
    ...(why === null ? {} : { cause: why }),
  });
}

/** Only where it stands alone between blanks: a short name is also a part of words. */
function replaceWord(text: string, word: string, by: string): string {
  return ` ${text} `.split(` ${word} `).join(` ${by} `).slice(1, -1);
}
