/** One sentence for many rows: how often, where first, and whether they all said the same. */
import { expect, it } from 'vitest';
import { warningBook } from '../../src/flows/warning-book.js';
import { teller } from '../../src/text/tell.js';

const tell = teller('en');

it.each([
  [
    ['Apr-26', 'last spring', 'Apr-26'],
    '3 values such as "Apr-26" (first on line 2) in the column of last_post_at are no dates: left as unknown.',
  ],
  [
    ['Apr-26', 'Apr-26'],
    '"Apr-26" (2 times; first on line 2) in the column of last_post_at is no date: left as unknown.',
  ],
  [['Apr-26'], '"Apr-26" (line 2) in the column of last_post_at is no date: left as unknown.'],
])('%j', (texts, sentence) => {
  const book = warningBook();
  for (const [at, text] of texts.entries())
    book.add({ id: 'import.date-not-a-date', values: { column: 'last_post_at', text, line: at + 2 } });
  expect(book.all().map(({ id, values }) => tell(id, values))).toEqual([sentence]);
});
