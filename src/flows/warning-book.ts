/** Gathers warnings: the same sentence from many rows becomes one, with how often and where first. */
import type { Warning } from '../domain/listing.js';

export interface WarningBook {
  add(warning: Warning): void;
  /** In the order first met; `times` and, of the first, `line` are among the values, and `isMixed` (1) where `text` was not always the same. */
  all(): readonly Warning[];
}

/** Different sentences kept; a file that needs more has one trouble, not a hundred. */
const MOST = 100;

export function warningBook(): WarningBook {
  const known = new Map<string, { first: Warning; times: number; isMixed: boolean }>();
  return {
    add: (warning) => {
      const column = warning.values.column ?? '';
      const key = `${warning.id} ${column}`;
      const old = known.get(key);
      if (old !== undefined) {
        old.times += 1;
        old.isMixed ||= warning.values.text !== old.first.values.text;
      } else if (known.size < MOST) known.set(key, { first: warning, times: 1, isMixed: false });
    },
    all: () =>
      [...known.values()].map(({ first, times, isMixed }) => ({
        id: first.id,
        values: { ...first.values, times, ...(isMixed ? { isMixed: 1 } : {}) },
      })),
  };
}
