/** vanished: only where nobody spoke of the place since. */
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/core/checks/check.js';
import { check } from '../../../src/core/checks/vanished.js';
import type { Observation } from '../../../src/domain/space.js';
import { contextOf, importOf, once, several, told } from './subject.js';

const gone = { last: importOf(1, '2026-09-01'), newest: importOf(3, '2026-11-10') };
const imports = new Map([gone.last, importOf(2, '2026-11-10', 'b'), gone.newest].map((one) => [one.id, one]));
const judge = (subject: Subject) => told(check.judge({ ...subject, gone }, contextOf({ imports })));

describe('vanished', () => {
  it('says who named it last, and asks for what can be seen', () => {
    expect(judge(once({ id: 12, checkedAt: '2026-09-01' }))).toEqual(['check.vanished → edit 12 --set members=NUMBER']);
    expect(judge(once({ id: 12, platform: 'website', checkedAt: '2026-09-01' }))).toEqual([
      'check.vanished → edit 12 --set last_post_at=DATE',
    ]);
  });

  it.each<[string, Partial<Observation>, number]>([
    ['another list of the same day', { importId: 2, date: '2026-11-10' }, 0],
    ['another list of an earlier day', { importId: 2, date: '2026-11-09' }, 1],
    ['a person, that day', { importId: 9, date: '2026-11-10', byHand: true }, 0],
    ['a person, before', { importId: 9, date: '2026-10-01', byHand: true }, 1],
  ])('spoken of by %s', (_, more, count) => {
    expect(judge(several({}, [{ importId: 1, date: '2026-09-01' }, more]))).toHaveLength(count);
  });

  it('two copies of one day are told apart too', () => {
    const sameDay = { ...gone, last: importOf(1, '2026-11-10') };
    const subject = { ...once({ checkedAt: '2026-11-10' }), gone: sameDay };
    expect(check.judge(subject, contextOf({ imports }))).toHaveLength(1);
  });

  it('says nothing of a place that nobody lost', () => {
    expect(check.judge(once({}), contextOf())).toEqual([]);
  });
});
