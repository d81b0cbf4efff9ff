/** A place among others as lines of text: "  12  Elm Road Help; Riverside; 120 members", and its address below. */
import type { JsonObject } from '../domain/doc.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

/** Numbers below each other; then the blanks that stand below a number. */
function numbersOf(places: readonly Space[]): { of: (place: Space) => string; blank: string } {
  const widest = Math.max(...places.map(({ id }) => String(id).length));
  return { of: ({ id }) => String(id).padStart(widest), blank: ' '.repeat(widest) };
}

/** The address as people read it; a place known by its name only has none. */
function addressOf(ctx: Ctx, { url }: Space): string {
  return url === null ? ctx.tell('decide.no-address') : url.replace(/^https?:\/\/(?:www\.)?/, '');
}

/** One line a place: number, name, place, platform and size. */
export function nameLines(ctx: Ctx, places: readonly Space[]): readonly string[] {
  const numbers = numbersOf(places);
  return places.map((space) => {
    const { name, place, platform, members } = space;
    const known = { place: place ?? '', members: members?.value ?? '' };
    return ctx.tell('decide.place', { number: numbers.of(space), name, platform, ...known });
  });
}

/** As nameLines, each with its address in a second line. */
export function placeLines(ctx: Ctx, places: readonly Space[]): readonly string[] {
  const { blank } = numbersOf(places);
  const names = nameLines(ctx, places);
  return places.flatMap((place, at) => [
    names[at] ?? '',
    ctx.tell('decide.address', { blank, address: addressOf(ctx, place) }),
  ]);
}

/** A place in JSON where several are compared. */
export function shortJson({ id, key, name, platform, kind, url, members, place, asOf }: Space): JsonObject {
  return { id, key, name, platform, kind, url, members: members?.value ?? null, place, as_of: asOf };
}
