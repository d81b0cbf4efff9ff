/** Every place that a format yields has a row number of its own: what shares one stood in one row, and would be one organization. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');
const RECORDED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.expected.ndjson'),
);

function numberOf(text: string): readonly unknown[] {
  const item: unknown = JSON.parse(text);
  return typeof item === 'object' && item !== null && 'line' in item && !('code' in item) ? [item.line] : [];
}

it.each(RECORDED)('%s', (name) => {
  const numbers = readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n').flatMap(numberOf);
  expect(numbers).toEqual([...new Set(numbers)]);
});

it('is looked at in all formats', () => {
  expect(RECORDED.length).toBeGreaterThan(50);
});
