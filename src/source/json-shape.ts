/** The shape of a JSON text that may be cut off anywhere: a small tree of keys, and the key paths it gives. Read by sample. */

/** Deeper levels are not looked at: no list is nested deeper, and hostile text may be. */
const DEPTH = 8;
/** A key longer than this is data, not a name; hostile text may have keys of 60 KB. */
const KEY_LENGTH = 200;

interface Shape {
  /** Key → shape of its value; filled when it is an object. */
  readonly keys: Map<string, Shape>;
  /** All items of a list as one shape. */
  items: Shape | null;
  isObject: boolean;
}

function newShape(): Shape {
  return { keys: new Map(), items: null, isObject: false };
}

/**
 * Key paths of a JSON or NDJSON text: '[]' for a list item, '*' for a key that is itself data (`*.subscribers`).
 * Never fails: what is no JSON ends the scan.
 */
export function jsonPaths(text: string): ReadonlySet<string> {
  const paths = new Set<string>();
  collect(shapeOf(text), '', 0, paths);
  return paths;
}

function collect(shape: Shape, prefix: string, depth: number, paths: Set<string>): void {
  if (depth >= DEPTH) return;
  if (shape.items !== null) {
    paths.add(`${prefix}[]`);
    collect(shape.items, `${prefix}[]`, depth + 1, paths);
  }
  const isData = keysAreData(shape);
  for (const [key, value] of shape.keys) {
    const path = `${prefix === '' ? '' : `${prefix}.`}${isData ? '*' : key}`;
    paths.add(path);
    collect(value, path, depth + 1, paths);
  }
}

/** Keys are data ("NoFap": {…}, "witcher": {…}) when there are two or more, all objects, sharing half of their keys. */
function keysAreData(shape: Shape): boolean {
  const values = [...shape.keys.values()];
  const first = values[0];
  if (first === undefined || values.length < 2 || !values.every((value) => value.isObject)) return false;
  const sizes = first.keys.size;
  // The last one may be cut off: it counts only when it is all there is to compare with.
  const others = values.slice(1, values.length > 2 ? -1 : undefined);
  return sizes > 0 && others.every((value) => sharedKeys(first, value) * 2 >= Math.max(sizes, value.keys.size));
}

function sharedKeys(one: Shape, two: Shape): number {
  let shared = 0;
  for (const key of one.keys.keys()) if (two.keys.has(key)) shared++;
  return shared;
}

interface Open {
  readonly shape: Shape;
  readonly isList: boolean;
}

/** One token after another, with a stack instead of recursion: text nested 30,000 deep is only long. */
function shapeOf(text: string): Shape {
  const root = newShape();
  const stack: Open[] = [];
  let slot = root;
  for (const match of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"(\s*:)?|[{}[\]]/g)) {
    const what = match[0];
    const top = stack.at(-1);
    if (what === '{') {
      slot.isObject = true;
      stack.push({ shape: slot, isList: false });
    } else if (what === '[') {
      slot.items ??= newShape();
      stack.push({ shape: slot, isList: true });
      slot = slot.items;
    } else if (what === '}' || what === ']') {
      stack.pop();
      slot = slotAfter(stack.at(-1), root);
    } else if (match[1] !== undefined && top !== undefined && !top.isList) {
      slot = valueSlot(top.shape, what.slice(1, what.lastIndexOf('"')));
    }
  }
  return root;
}

/** Where the next value belongs once one is closed; in an object the next key says it. */
function slotAfter(top: Open | undefined, root: Shape): Shape {
  if (top === undefined) return root;
  return top.isList ? (top.shape.items ?? root) : top.shape;
}

function valueSlot(object: Shape, key: string): Shape {
  const name = key.slice(0, KEY_LENGTH);
  const known = object.keys.get(name);
  if (known !== undefined) return known;
  const fresh = newShape();
  object.keys.set(name, fresh);
  return fresh;
}
