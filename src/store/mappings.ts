/** Mappings: how people said that the columns of a list are read, kept by name or for all files with the same headings. */
import type Database from 'better-sqlite3';
import { type Field, isField } from '../domain/field.js';
import type { Mapping } from '../domain/mapping.js';

/** With the number that it is forgotten by. */
export interface KeptMapping extends Mapping {
  readonly id: number;
}

export interface Mappings {
  /** Those with a name in its order, then those without, oldest first. */
  all(): readonly KeptMapping[];
  /** By name, whatever its case; null when there is none. */
  named(name: string): Mapping | null;
  /** The newest for a file with these headings, or null. */
  forHeadings(headings: string): Mapping | null;
  /** Keeps it in place of the one of that name (without a name: of those headings), which is given back. */
  keep(mapping: Mapping): Mapping | null;
  forget(id: number): void;
}

interface MappingRow {
  readonly id: number;
  readonly name: string | null;
  readonly headings: string | null;
  readonly columns: string;
  readonly made_at: string;
}

function columnsFrom(json: string): ReadonlyMap<Field, string> {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new Error('stored columns are no list');
  return new Map(
    value.flatMap((pair: unknown): [Field, string][] => {
      const [field, column]: unknown[] = Array.isArray(pair) ? pair : [];
      return typeof field === 'string' && isField(field) && typeof column === 'string' ? [[field, column]] : [];
    }),
  );
}

function toMapping({ id, name, headings, columns, made_at }: MappingRow): KeptMapping {
  return { id, name, headings, columns: columnsFrom(columns), madeAt: made_at };
}

export function mappingsOf(db: Database.Database): Mappings {
  const read = (rest: string, ...values: readonly string[]): readonly MappingRow[] =>
    db.prepare<string[], MappingRow>(`SELECT * FROM mapping ${rest}`).all(...values);
  const sameAs = ({ name, headings }: Mapping): MappingRow | undefined =>
    name === null ? read('WHERE name IS NULL AND headings = ?', headings ?? '')[0] : read('WHERE name = ?', name)[0];
  return {
    all: () => read('ORDER BY name IS NULL, name, id').map(toMapping),
    named: (name) => read('WHERE name = ?', name).map(toMapping)[0] ?? null,
    forHeadings: (headings) => read('WHERE headings = ? ORDER BY id DESC LIMIT 1', headings).map(toMapping)[0] ?? null,
    forget: (id) => {
      db.prepare('DELETE FROM mapping WHERE id = ?').run(id);
    },
    keep: (mapping) => {
      const replace = db.transaction((): MappingRow | undefined => {
        const old = sameAs(mapping);
        if (old !== undefined) db.prepare('DELETE FROM mapping WHERE id = ?').run(old.id);
        db.prepare('INSERT INTO mapping (name, headings, columns, made_at) VALUES (?, ?, ?, ?)').run(
          mapping.name,
          mapping.headings,
          JSON.stringify([...mapping.columns]),
          mapping.madeAt,
        );
        return old;
      });
      const old = replace.immediate();
      return old === undefined ? null : toMapping(old);
    },
  };
}
