/** Provenance: each value names the observation it came from, and the counts over time are told once a day. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.js';
import { fieldsFrom, historyOf } from '../../src/core/provenance.js';
import type { Observation } from '../../src/domain/space.js';
import { exactly, observed, strongKey } from './observed.js';

const january = observed({ id: 1, importId: 1, line: 4, members: exactly(100), name: 'Tenants', place: 'Riverside' });
const march = observed({ id: 2, importId: 2, line: 7, date: '2026-03-01', members: exactly(300), name: 'Tenants' });
const byHand = observed({ id: 3, importId: 3, byHand: true, date: '2026-02-01', kind: 'group', tags: ['ours'] });

function from(...observations: readonly Observation[]) {
  const space = { id: 1, ...fold([strongKey('reddit:r/tenants')], observations) };
  return new Map(fieldsFrom(space, observations).map((one) => [one.field, one]));
}

describe('where a value came from', () => {
  const found = from(january, march, byHand);
  it.each([
    ['members', 300, 2, 7, '2026-03-01'],
    ['name', 'Tenants', 2, 7, '2026-03-01'],
    ['place', 'Riverside', 1, 4, '2026-01-01'],
    ['kind', 'group', 3, 1, '2026-02-01'],
  ])('%s', (field, value, importId, line, asOf) => {
    expect(found.get(field)).toEqual({ field, value, importId, line, asOf });
  });
  it('tags', () => {
    expect(found.get('tags')).toMatchObject({ value: ['ours'], importId: 3 });
  });
  it('says nothing of what is not known', () => {
    expect([...found.keys()].sort()).toEqual(['kind', 'members', 'name', 'place', 'tags']);
  });
});

describe('counts over time', () => {
  it('oldest first', () => {
    expect(historyOf([march, january]).map((one) => [one.asOf, one.members, one.importId])).toEqual([
      ['2026-01-01', 100, 1],
      ['2026-03-01', 300, 2],
    ]);
  });
  it('one a day: the one that counts', () => {
    const later = { ...march, importId: 4, members: exactly(301) };
    expect(historyOf([march, later]).map((one) => one.members)).toEqual([301]);
  });
  it('a day without any count is not told', () => {
    expect(historyOf([byHand])).toEqual([]);
  });
});
