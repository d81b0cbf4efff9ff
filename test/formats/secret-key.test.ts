/** A pasted list that holds somebody's secret key is refused, and the key is repeated nowhere. */
import { expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { readText } from './read-text.js';

const KEY = `nsec1${'q'.repeat(58)}`;

it('refuses a list of links with a secret key and names the line only', async () => {
  const text = `https://www.reddit.com/r/tenants\nhttps://t.me/elmroad ${KEY}\nhttps://t.me/oakroad\n`;
  const error = await readText(text).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TurfError)) throw new Error('was not refused');
  expect(error.exit).toBe(4);
  expect(error.where).toContain('line 2');
  expect(`${error.message} ${error.hint ?? ''} ${error.why ?? ''}`).not.toContain(KEY);
});
