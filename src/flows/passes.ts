/** The test of all filters that need no judgement. Used by flows/rank. */
import type { Space } from '../domain/space.js';
import type { Filters } from './filters.js';

function lower(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.toLowerCase());
}

/** Every space passes, but for the quadrants. */
export function isOpen({ platforms, places, languages, tags, minMembers, maxMembers }: Filters): boolean {
  const asked = platforms.length + places.length + languages.length + tags.length;
  return asked === 0 && minMembers === null && maxMembers === null;
}

/** Quadrants are not asked: they need a judgement. */
export function passes(filters: Filters): (space: Space) => boolean {
  if (isOpen(filters)) return () => true;
  const [platforms, places, languages, tags] = [filters.platforms, filters.places, filters.languages, filters.tags].map(
    lower,
  );
  const among = (list: readonly string[] | undefined, test: (wanted: string) => boolean): boolean =>
    list === undefined || list.length === 0 || list.some(test);
  return (space) =>
    among(platforms, (wanted) => space.platform === wanted) &&
    among(places, (wanted) => `${space.place ?? ''} ${space.country ?? ''}`.toLowerCase().includes(wanted)) &&
    among(languages, (wanted) => space.language === wanted) &&
    among(tags, (wanted) => space.tags.includes(wanted)) &&
    (filters.minMembers === null || (space.members !== null && space.members.value >= filters.minMembers)) &&
    (filters.maxMembers === null || (space.members !== null && space.members.value <= filters.maxMembers));
}
