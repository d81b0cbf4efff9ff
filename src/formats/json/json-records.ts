/** Finds the list inside a JSON value: an array of objects wherever it is wrapped, objects keyed by name, or bare names. */

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonRecord {
  /** The key that the record stood under, where keys are names. */
  readonly key: string | null;
  readonly value: JsonObject;
}

/** Lists are wrapped in at most three levels ("data": {"groups": {"items": […]}}). */
const WRAP_DEPTH = 3;

/** Records in file order; empty when there is no list in it. */
export function recordsIn(value: unknown): readonly JsonRecord[] {
  if (Array.isArray(value)) return ofItems(value);
  if (!isObject(value)) return [];
  const keyed = keyedObjects(value);
  if (keyed.length > 0) return keyed;
  const inside = valuesIn(value, 1);
  const lists = inside.filter(isList);
  const best = largest(lists.filter((list) => list.some(isObject)));
  if (best !== undefined) return ofItems(best);
  const nested = largest(
    inside
      .filter(isObject)
      .map(keyedObjects)
      .filter((records) => records.length > 0),
  );
  if (nested !== undefined) return nested;
  const names = largest(lists.filter((list) => list.some(isText)));
  if (names !== undefined) return ofItems(names);
  const isOne = Object.values(value).some((item) => isText(item) && /^https?:\/\//.test(item));
  return isOne ? [{ key: null, value }] : keysAlone(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function ofItems(items: readonly unknown[]): JsonRecord[] {
  return items.flatMap((item): JsonRecord[] => {
    if (isObject(item)) return [{ key: null, value: item }];
    return isText(item) ? [{ key: item, value: {} }] : [];
  });
}

/** {"NoFap": {…}, "witcher": {…}}: two or more, all objects, sharing half of the keys of the first. */
function keyedObjects(value: JsonObject): JsonRecord[] {
  const entries = Object.entries(value);
  const records = entries.flatMap(([key, item]) => (isObject(item) ? [{ key, value: item }] : []));
  const first = records[0];
  if (first === undefined || records.length < 2 || records.length < entries.length) return [];
  const keys = Object.keys(first.value);
  const isAlike = (record: JsonRecord) =>
    keys.filter((key) => Object.hasOwn(record.value, key)).length * 2 >= keys.length;
  return keys.length > 0 && records.every(isAlike) ? records : [];
}

/** Lists and objects inside, down to three levels. */
function valuesIn(value: JsonObject, depth: number): unknown[] {
  return Object.values(value).flatMap((item) =>
    isObject(item) && depth < WRAP_DEPTH ? [item, ...valuesIn(item, depth + 1)] : [item],
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function largest<Item>(lists: readonly (readonly Item[])[]): readonly Item[] | undefined {
  return [...lists].sort((one, two) => two.length - one.length)[0];
}

/** {"r/funny": true, "r/Pics": false}: the keys are the list; what they are set to says nothing that we know. */
function keysAlone(value: JsonObject): JsonRecord[] {
  if (Object.values(value).some((item) => typeof item === 'object' && item !== null)) return [];
  return Object.keys(value).map((key) => ({ key, value: {} }));
}
