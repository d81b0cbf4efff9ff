/** join-places: the places of one row in column order; two keys of one place that stand in one row become one place. */
import type { Identity, Key } from '../../domain/place-key.js';

const has = (place: Identity, key: Key): boolean => place.keys.some((own) => own.text === key.text);

/** The place with these keys too. */
export function withKeys(place: Identity, keys: readonly Key[]): Identity {
  const [first, ...others] = place.keys;
  const texts = new Set(place.keys.map(({ text }) => text));
  for (const key of keys) {
    if (texts.has(key.text)) continue;
    texts.add(key.text);
    others.push(key);
  }
  return texts.size === place.keys.length ? place : { ...place, keys: [first, ...others] };
}

/** A name and an id of one platform and kind: keys that can stand for one place. */
function canBeOne(a: Identity, b: Identity): boolean {
  const isStrong = [...a.keys, ...b.keys].every((key) => key.strength === 'strong');
  const shareSlot = a.keys.some((key) => b.keys.some((other) => other.slot === key.slot));
  return isStrong && a.platform === b.platform && a.kind === b.kind && !shareSlot;
}

/** The places of a row: `cells` holds what each cell names. Places of one cell are several; across cells they may be one. */
export function joinPlaces(cells: readonly (readonly Identity[])[]): Identity[] {
  const places: Identity[] = [];
  for (const cell of cells) {
    const before = places.length;
    for (const found of cell) {
      const same = places.findIndex((place) => found.keys.some((key) => has(place, key)));
      const at = same >= 0 ? same : places.slice(0, before).findIndex((place) => canBeOne(place, found));
      const place = places[at];
      if (place === undefined) places.push(found);
      else places[at] = withKeys(place, found.keys);
    }
  }
  return places;
}

/**
 * Adds the key of an id or handle column to the first place of its platform; a key of a sort that place already has is
 * left out (the address is surer). Without such a place the finding is a place of its own.
 */
export function addFinding(places: Identity[], finding: Identity): void {
  const at = places.findIndex((place) => place.platform === finding.platform);
  const place = places[at];
  if (place === undefined) places.push(finding);
  else {
    const slots = new Set(place.keys.map((key) => key.slot));
    places[at] = withKeys(
      place,
      finding.keys.filter((key) => !slots.has(key.slot)),
    );
  }
}
