/** One byte a space for the length of an import: was it spoken of, is it new, did it change. Bounded: 5 MB for five million spaces. */

const GIVEN = 1;
const NEW = 2;
const CHANGED = 4;

export interface SpaceMarks {
  give(id: number): void;
  markNew(id: number): void;
  markChanged(id: number): void;
  forget(id: number): void;
  isGiven(id: number): boolean;
  isNew(id: number): boolean;
  isChanged(id: number): boolean;
  /** Numbers of all given spaces, ascending. */
  given(): Iterable<number>;
}

export function spaceMarks(): SpaceMarks {
  let bytes = new Uint8Array(1 << 16);
  const add = (id: number, bit: number): void => {
    if (id >= bytes.length) {
      const larger = new Uint8Array(Math.max(id + 1, bytes.length * 2));
      larger.set(bytes);
      bytes = larger;
    }
    bytes[id] = (bytes[id] ?? 0) | bit;
  };
  const has = (id: number, bit: number): boolean => ((bytes[id] ?? 0) & bit) !== 0;
  return {
    give: (id) => add(id, GIVEN),
    markNew: (id) => add(id, NEW),
    markChanged: (id) => add(id, CHANGED),
    forget: (id) => {
      if (id < bytes.length) bytes[id] = 0;
    },
    isGiven: (id) => has(id, GIVEN),
    isNew: (id) => has(id, NEW),
    isChanged: (id) => has(id, CHANGED),
    given: function* () {
      for (let id = 0; id < bytes.length; id += 1) if (has(id, GIVEN)) yield id;
    },
  };
}
