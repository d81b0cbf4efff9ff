/** Finds files that import each other in a circle; `import type` does not count, it is gone after the build. */
import type { Facts } from './facts.js';

/** Each circle once, as the paths on it with the first repeated at the end. */
export function cyclesOf(facts: ReadonlyMap<string, Facts>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string): void => {
    const at = trail.indexOf(path);
    if (at !== -1) {
      cycles.push([...trail.slice(at), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { file, isType } of facts.get(path)?.imports ?? []) {
      if (file !== null && !isType) walk(file);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of facts.keys()) walk(path);
  return cycles;
}
