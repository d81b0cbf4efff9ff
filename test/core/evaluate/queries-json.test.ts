/** Queries from a file: what is read, and what is refused with its place. */
import { describe, expect, it } from 'vitest';
import { queriesIn } from '../../../src/core/evaluate/queries-json.js';
import { TurfError } from '../../../src/domain/errors.js';

const FILE = { path: 'queries.json', hint: 'turf evaluate --help' };
const read = (text: string) => queriesIn(JSON.parse(text), FILE);

it('makes campaigns, and leaves other keys alone', () => {
  const found = read(`[
    {"id": "rent", "list": "a.csv", "title": "Rent", "terms": ["rent", "Rent", "tenants union"], "places": null},
    {"id": 301, "places": ["Oakland=Oaktown"], "judged": {"__proto__": 1}}]`);
  expect([...found.keys()]).toEqual(['rent', '301']);
  expect(found.get('rent')).toMatchObject({ id: 0, terms: ['rent', 'tenants union'], places: [], weight: 0.4 });
  expect(found.get('301')).toMatchObject({ terms: [], places: ['Oakland=Oaktown'] });
});

describe('refuses', () => {
  it.each([
    ['must be a list of queries', '{"id": "rent", "terms": ["rent"]}'],
    ['query 1 must be an object', '[1]'],
    ['query 2 must be an object', '[{"id": "a", "terms": ["rent"]}, null]'],
    ['query 1, id, must be a text', '[{"terms": ["rent"]}]'],
    ['query 1, id, must be a text', '[{"id": " ", "terms": ["rent"]}]'],
    ['query 1, terms, must be a list', '[{"id": "a", "terms": "rent"}]'],
    ['query 1, terms, must be a text', '[{"id": "a", "terms": [["rent"]]}]'],
    ['query 1 has no words or places to look for', '[{"id": "a", "terms": []}]'],
    ['query 1 has no words or places to look for', '[{"id": "a", "terms": ["!!!"]}]'],
    ['query 1, id, must be a text', '[{"__proto__": {"id": "a", "terms": ["rent"]}}]'],
    ['two queries with the id "a"', '[{"id": "a", "terms": ["rent"]}, {"id": "a", "terms": ["rent"]}]'],
    ['more than 200 letters', `[{"id": "a", "terms": ["${'x'.repeat(300)}"]}]`],
    ['more than 500 words', `[{"id": "a", "terms": [${'"x",'.repeat(600)}"x"]}]`],
    ['has more than 1,000 queries', `[${'{},'.repeat(1_000)}{}]`],
  ])('%s', (what, text) => {
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof TurfError)) throw error;
      expect([error.exit, error.message]).toEqual([4, expect.stringContaining(what)]);
    }
  });
});
