/** Collects what a person should know about a file while it is read; one warning a kind, however often it happened. */
import type { Warning } from '../../domain/listing.js';

export class Notices {
  readonly #warnings = new Map<string, Record<string, string | number>>();

  add(id: string, values: Readonly<Record<string, string | number>>): void {
    this.#warnings.set(id, { ...values });
  }

  /** Once more of a kind: `count` of them, the first on `line`. */
  count(id: string, line: number): void {
    const known = this.#warnings.get(id);
    this.#warnings.set(id, { count: Number(known?.count ?? 0) + 1, line: known?.line ?? line });
  }

  all(): readonly Warning[] {
    return [...this.#warnings].map(([id, values]) => ({ id, values }));
  }
}
