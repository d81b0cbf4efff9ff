/** Whether the lists that a format named are of one download or of several lying side by side. Read by entries. */

export interface Place<Thing> {
  /** The folder, or the part of a split archive, that it lies in; '': none. */
  readonly group: string;
  /** The path within it. */
  readonly tail: string;
  readonly thing: Thing;
}

/**
 * One download has each of its lists once: where the same list lies in two folders, each folder is a download of its own
 * (two members' downloads in one folder); else all of it is one.
 */
export function downloadsIn<Thing>(places: readonly Place<Thing>[]): readonly (readonly Place<Thing>[])[] {
  const groups = new Map<string, Place<Thing>[]>();
  for (const place of places) {
    const group = groups.get(place.group);
    if (group === undefined) groups.set(place.group, [place]);
    else group.push(place);
  }
  if (groups.size < 2 || groups.has('')) return [places];
  const seen = new Map<string, string>();
  const isTwice = places.some(({ group, tail }) => {
    // The last two parts: what is above them carries the name of a person or a day.
    const list = tail.split('/').slice(-2).join('/');
    const other = seen.get(list);
    seen.set(list, group);
    return other !== undefined && other !== group;
  });
  return isTwice ? [...groups.values()] : [places];
}
