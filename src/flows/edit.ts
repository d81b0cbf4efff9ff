/** Corrects places by hand; what is set is an import of kind "hand", which counts before files and can be taken back. */
import type { Field } from '../domain/field.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { BY_HAND, handStart } from './hand-import.js';
import type { Progress } from './import-request.js';
import { type Plan, planEdit } from './plan-edit.js';
import { bringTools } from './store-tools.js';

export interface Edit {
  readonly line: number;
  readonly before: Space;
  readonly after: Space;
  readonly fields: readonly Field[];
}

/** A row of a sheet that could not be used. */
export interface RefusedEdit {
  readonly line: number;
  readonly place: string;
  readonly problems: readonly Warning[];
}

export interface Edited {
  /** null when nothing had to be changed. */
  readonly record: ImportRecord | null;
  readonly edits: readonly Edit[];
  /** Places of a sheet that were so already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedEdit[];
}

export interface PlannedEdit {
  readonly line: number;
  readonly space: Space;
  readonly plan: Plan;
}

/** Writes the plans as one import and reads the places again. */
export async function carryOut(
  store: Store,
  plans: readonly PlannedEdit[],
  { file, now, progress }: { readonly file: string; readonly now: Date; readonly progress: Progress },
): Promise<Pick<Edited, 'record' | 'edits'>> {
  const [first] = plans;
  if (first === undefined) return { record: null, edits: [] };
  const asOf = plans.length === 1 ? first.plan.placed.facts.asOf : null;
  const record = await store.imports.one(handStart(file, asOf, now), bringTools(progress, null), async (writer) => {
    for (const { line, plan } of plans) writer.row(line, [plan.placed]);
    return { rejected: 0, warnings: [], newestRowDate: null };
  });
  const edits = plans.map(({ line, space, plan }): Edit => {
    const after = store.spaces.byKey(plan.placed.identity.keys[0].text);
    if (after === null) throw new Error('a place that was just edited is not there');
    return { line, before: space, after, fields: plan.fields };
  });
  return { record, edits };
}

export interface OneEdit {
  readonly space: Space;
  /** field → text; '' makes it unknown. */
  readonly values: ReadonlyMap<Field, string>;
  readonly now: Date;
}

/** Edits one place; `refused` holds what is wrong with the values, and then nothing is changed. */
export async function editPlace(store: Store, { space, values, now }: OneEdit): Promise<Edited> {
  const planned = planEdit(store, { space, values, onlyChanges: false, dateOrder: null, now });
  if (planned.is === 'refused')
    return {
      record: null,
      edits: [],
      unchanged: 0,
      refused: [{ line: 1, place: space.name, problems: planned.problems }],
    };
  if (planned.is === 'same') return { record: null, edits: [], unchanged: 1, refused: [] };
  const plans = [{ line: 1, space, plan: planned.plan }];
  return { ...(await carryOut(store, plans, { file: BY_HAND, now, progress: () => {} })), unchanged: 0, refused: [] };
}
