/** One byte a space for the length of an import: was it spoken of, is it folded, is it new, did it change. Bounded: 5 MB for five million spaces. */

const GIVEN = 1;
const NEW = 2;
const CHANGED = 4;
const FOLDED = 8;
const GONE = 16;

export interface SpaceMarks {
  /** Something was said of it: it has to be folded, also when it was folded before. */
  give(id: number): void;
  markNew(id: number): void;
  markChanged(id: number): void;
  /** Its row in `space` holds all that was said of it so far. */
  markFolded(id: number): void;
  /** Every given space has to be folded again. */
  unfold(): void;
  /** There is no such space; `wasThere`: there was one until now. */
  forget(id: number, wasThere: boolean): void;
  isGiven(id: number): boolean;
  isNew(id: number): boolean;
  isChanged(id: number): boolean;
  isFolded(id: number): boolean;
  isGone(id: number): boolean;
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
    give: (id) => {
      add(id, GIVEN);
      bytes[id] = (bytes[id] ?? 0) & ~FOLDED;
    },
    markNew: (id) => add(id, NEW),
    markChanged: (id) => add(id, CHANGED),
    markFolded: (id) => add(id, FOLDED),
    unfold: () => {
      bytes = bytes.map((byte) => byte & ~FOLDED);
    },
    forget: (id, wasThere) => {
      if (id < bytes.length) bytes[id] = wasThere ? GONE : 0;
    },
    isGiven: (id) => has(id, GIVEN),
    isNew: (id) => has(id, NEW),
    isChanged: (id) => has(id, CHANGED),
    isFolded: (id) => has(id, FOLDED),
    isGone: (id) => has(id, GONE),
    given: function* () {
      for (let id = 0; id < bytes.length; id += 1) if (has(id, GIVEN)) yield id;
    },
  };
}
