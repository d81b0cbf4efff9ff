/** A Store that can be opened and closed and holds nothing. */
import type { Store } from '../../src/store/store.js';

function nothing(): never {
  throw new Error('the fake store holds nothing');
}

export function fakeStore(path: string, onClose: () => void = () => {}): Store {
  return {
    path,
    get imports() {
      return nothing();
    },
    get spaces() {
      return nothing();
    },
    get search() {
      return nothing();
    },
    get checks() {
      return nothing();
    },
    get sharedRows() {
      return nothing();
    },
    get likeness() {
      return nothing();
    },
    get mappings() {
      return nothing();
    },
    get decisions() {
      return nothing();
    },
    get campaigns() {
      return nothing();
    },
    get ratings() {
      return nothing();
    },
    get reach() {
      return nothing();
    },
    get yardsticks() {
      return nothing();
    },
    get placenames() {
      return nothing();
    },
    close: onClose,
  };
}
