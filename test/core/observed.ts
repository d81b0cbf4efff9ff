/** Observations and keys for the tests of folding, made from the few fields that matter. */
import type { Key } from '../../src/domain/place-key.js';
import type { Observation } from '../../src/domain/space.js';
import { NO_FACTS } from '../no-facts.js';

/** What import 1 said on its first line, on 1 January, of a place of which nothing else is known. */
export function observed(few: Partial<Observation>): Observation {
  return {
    id: 1,
    importId: 1,
    key: 'facebook:groups/riverside',
    line: 1,
    url: null,
    handle: null,
    byHand: false,
    date: '2026-01-01',
    importTags: [],
    memberList: null,
    cleared: [],
    ...NO_FACTS,
    ...few,
  };
}

export const exactly = (value: number) => ({ value, low: value, high: value });

export function strongKey(text: string): Key {
  const platform = text.slice(0, text.indexOf(':'));
  return { text, platform, slot: `${platform}.name`, strength: 'strong' };
}
