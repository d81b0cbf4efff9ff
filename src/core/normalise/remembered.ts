/** remembered: a reader of cells or words that recalls the short ones it has read; lists repeat a few of them a million times. */

/** More different cells than a column of categories or of rates per week has; some 1 MB a reader. */
const MOST = 10_000;
/** Longer cells hardly repeat. */
const LONGEST = 40;

/** The same as `read`, a pure function, without reading a short text again. Its results are shared, so they must be read-only. `most` texts are recalled, then it begins anew. */
export function remembered<T>(read: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const old = known.get(text);
    if (old !== undefined) return old;
    // A copy: a cell is a window on the file's text, and a window keeps all of what it looks at in memory.
    const own = ` ${text}`.slice(1);
    const value = read(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}
