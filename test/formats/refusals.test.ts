/** What is said of a file that no format claims: what came near, what was seen in it, and a command that reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { FIXTURES } from './fixture-files.js';
import { type Asked, readText } from './read-text.js';

async function refusal(text: string | Uint8Array, asked: Asked = {}): Promise<TurfError> {
  try {
    await readText(text, asked);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const none = (file: string) => readFileSync(join(FIXTURES, '_none', file), 'utf8');

/** The flags of the command in a hint. */
function flagsIn(hint: string): Asked {
  const map = [...hint.matchAll(/--map (\w+=(?:"[^"]*"|\S+))/g)].map(([, text = '']) => text.replaceAll('"', ''));
  const from = /--from (\S+)/.exec(hint)?.[1];
  return { map, ...(from === undefined ? {} : { from }) };
}

describe('a table that nobody knows', () => {
  it.each([
    ['prices.csv', 'Its columns are: item, price, stock.', 2],
    ['addresses.csv', 'Its columns are: first, last, address, city, zip.', 1],
  ])('%s: its columns are named, and the command reads every row', async (file, seen, rows) => {
    const error = await refusal(none(file));
    expect(error.why).toContain(seen);
    expect((await readText(none(file), flagsIn(error.hint ?? ''))).rows).toHaveLength(rows);
  });

  it('without headings is read by numbers, the links too', async () => {
    const text = 'NSW,Elm Helpers,https://t.me/elm\nVIC,Hill Care,Call 0423 000 112\nVIC,Mill Care,Ask inside\n';
    const error = await refusal(text);
    expect(error.hint).toContain('--map name=#2 --map url=#3');
    expect((await readText(text, flagsIn(error.hint ?? ''))).rows).toHaveLength(3);
  });

  it('of bare names is read line by line', async () => {
    const text = 'Elm Road Help\nHill Street, East\nMill Lane\n';
    const error = await refusal(text);
    expect(error.hint).toContain('--map name=#1');
    expect((await readText(text, flagsIn(error.hint ?? ''))).rows).toHaveLength(3);
  });

  it('names at most three formats, those first that it came near to', async () => {
    const near = await refusal('[{"subreddit_type":"public","price":1}]');
    expect(near.why).toMatch(/Its keys are: subreddit_type, price\. Subreddits .* needs display_name;/);
    for (const file of ['prices.csv', 'notes.md', 'config.json']) {
      const { why } = await refusal(none(file));
      expect((why ?? '').match(/ needs /g)?.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('--from on a file of another sort', () => {
  const sheet = 'name,link\nElm,https://t.me/elm\n';
  const json = '[{"name":"Elm","url":"https://t.me/elm"}]';
  it.each([
    ['reddit-subreddits', sheet, 'JSON'],
    ['reddit-subreddits', json, 'display_name'],
    ['turf-export', sheet, 'turf_export_v1'],
    ['facebook-search', sheet, 'Public'],
    ['sheet', json, 'JSON, not a sheet'],
    ['url-list', json, 'JSON, not a text with links'],
    ['json', sheet, 'plain text, not JSON'],
  ])('%s is a plain refusal', async (from, text, expected) => {
    const error = await refusal(text, { from });
    expect(error.exit).toBe(4);
    expect(`${error.message} ${error.why}`).toContain(expected);
    expect(error.hint).toContain('turf import');
  });

  it('that does not exist is not found', async () => {
    expect((await refusal(sheet, { from: 'spreadsheet' })).exit).toBe(8);
  });
});
