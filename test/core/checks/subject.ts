/** Subjects and contexts for the tests of the checks, made from the few things that matter. */
import type { CheckContext, Finding, Subject } from '../../../src/core/checks/check.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import type { ImportRecord } from '../../../src/domain/import-record.js';
import type { Key } from '../../../src/domain/place-key.js';
import type { Observation } from '../../../src/domain/space.js';
import { observed } from '../observed.js';
import { type Few, spaceOf, TODAY } from '../score/made.js';

/** An import of a file on a day, of the source that is named like its letter. */
export function importOf(id: number, asOf: string, source = 'a'): ImportRecord {
  return {
    id,
    kind: 'file',
    file: `${source}-${asOf}.csv`,
    source,
    sha256: null,
    sizeBytes: null,
    options: '{}',
    format: 'sheet',
    encoding: null,
    delimiter: null,
    headerLine: null,
    columns: new Map(),
    ignoredColumns: [],
    personalColumns: [],
    asOf,
    asOfFrom: 'name',
    tags: [],
    isInsiders: false,
    madeAt: `${asOf}T12:00:00Z`,
    tally: { rows: 0, added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, spaces: 0 },
    warnings: [],
  };
}

export function contextOf(few: Partial<CheckContext> = {}): CheckContext {
  return {
    ...plainContext(null, TODAY),
    imports: new Map([
      [1, importOf(1, '2026-11-01', 'a')],
      [2, importOf(2, '2026-11-10', 'b')],
    ]),
    rankWith: () => 1,
    ...few,
  };
}

/** A place that one row spoke of. */
export function once(few: Few): Subject {
  return { space: spaceOf(few), observations: null, keys: () => [], gone: null, looksLike: null };
}

/** A place with what was said of it. */
export function several(few: Few, observations: readonly Partial<Observation>[], keys: readonly Key[] = []): Subject {
  return { ...once(few), observations: observations.map(observed), keys: () => keys };
}

/** Sentences with the figures that are asked for. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ because, command }) => `${because.id} → ${command.join(' ')}`);
}
