/** Which headings make a sheet of labels, and which cells are grades. */
import { describe, expect, it } from 'vitest';
import { labelColumns, labelRow } from '../../../src/core/evaluate/labels-csv.js';

describe('headings', () => {
  it.each([
    ['query,space,grade', { query: 0, space: 1, grade: 2, url: -1 }],
    ['query_id,space_key,grade,url,has_text', { query: 0, space: 1, grade: 2, url: 3 }],
    [' Grade , Query ID,URL', { query: 1, space: -1, grade: 0, url: 2 }],
  ])('%s', (headings, columns) => {
    expect(labelColumns(headings.split(','))).toEqual(columns);
  });
  it.each(['query,space', 'query,grade', 'space,grade', '', '__proto__,constructor,grade'])('not %j', (headings) => {
    expect(labelColumns(headings.split(','))).toBeNull();
  });
});

describe('a row', () => {
  const columns = { query: 0, space: 1, url: 2, grade: 3 };
  it.each([
    ['0', 0],
    ['2', 2],
    [' 2.0 ', 2],
    ['2,0', 2],
    ['100', 100],
    ['', null],
    ['  ', null],
    ['101', 'unclear'],
    ['-1', 'unclear'],
    ['1.5', 'unclear'],
    ['1e2', 'unclear'],
    ['high', 'unclear'],
  ])('with the grade %j', (word, grade) => {
    expect(labelRow(['q', 'a', '', word], columns).grade).toBe(grade);
  });
  it('with a grade of any length', () => {
    expect(labelRow(['q', 'a', '', '9'.repeat(60_000)], columns).grade).toBe('unclear');
  });
  it('names its place by its address first', () => {
    expect(labelRow(['q', 'Elm Road', 't.me/elmroad', '1'], columns).places).toEqual(['t.me/elmroad', 'Elm Road']);
    expect(labelRow(['q', '', 't.me/elmroad', '1'], columns).places).toEqual(['t.me/elmroad']);
    expect(labelRow(['q'], columns)).toEqual({ query: 'q', places: [], grade: null, word: '' });
  });
  it('of our own export is read as it was', () => {
    expect(labelRow(['q', "'=Elm", '', '1'], columns).places).toEqual(['=Elm']);
  });
});
