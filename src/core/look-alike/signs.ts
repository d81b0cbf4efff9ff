/** signs: what may speak against a place beside another, in columns of numbers: read from a million places, asked for a million pairs. */
import type { Space } from '../../domain/space.js';
import { isOfCountry, isSaidSilent, type Silence, silenceAtAnyDay } from './circumstances.js';

/** Places are numbered from 0, in the order they were added. */
export interface Signs {
  add(space: Space): void;
  /** Something could speak against it. */
  isKnown(place: number): boolean;
  /** Age, country or silence may speak against the first beside the second: without that none is called an imitation. */
  tells(suspect: number, other: number): boolean;
  /** Those of the places against which something may speak beside some other of them. */
  suspectsAmong(places: readonly number[]): ReadonlySet<number>;
}

const UNKNOWN = -1;
/** As YOUNGER_DAYS in circumstances.ts, in milliseconds. */
const YOUNGER = 365 * 86_400_000;

export function signs(): Signs {
  const [created, countries, silent]: [number[], number[], Silence[]] = [[], [], []];
  const saidSilent: boolean[] = [];
  const numbers = new Map<string, number>();
  const countryOf = (country: string | null): number => {
    if (country === null || !isOfCountry(country)) return UNKNOWN;
    const number = numbers.get(country) ?? numbers.size;
    numbers.set(country, number);
    return number;
  };
  const at = (column: readonly number[], place: number): number => column[place] ?? UNKNOWN;
  return {
    add(space) {
      created.push(space.createdAt === null ? UNKNOWN : Date.parse(space.createdAt));
      countries.push(countryOf(space.country));
      silent.push(silenceAtAnyDay(space));
      saidSilent.push(isSaidSilent(space));
    },
    isKnown: (place) => silent[place] !== 'no' || at(created, place) !== UNKNOWN || at(countries, place) !== UNKNOWN,
    tells(suspect, other) {
      if (silent[suspect] !== 'no' && saidSilent[other] !== true) return true;
      const [one, two] = [at(countries, suspect), at(countries, other)];
      if (one !== two && one !== UNKNOWN && two !== UNKNOWN) return true;
      const [young, old] = [at(created, suspect), at(created, other)];
      return young !== UNKNOWN && old !== UNKNOWN && young - old >= YOUNGER;
    },
    suspectsAmong(places) {
      const lands = new Set(places.map((place) => at(countries, place)).filter((land) => land !== UNKNOWN));
      let oldest = Number.POSITIVE_INFINITY;
      for (const place of places) if (at(created, place) !== UNKNOWN) oldest = Math.min(oldest, at(created, place));
      return new Set(
        places.filter(
          (place) =>
            silent[place] !== 'no' ||
            (lands.size > 1 && at(countries, place) !== UNKNOWN) ||
            (at(created, place) !== UNKNOWN && at(created, place) - oldest >= YOUNGER),
        ),
      );
    },
  };
}
