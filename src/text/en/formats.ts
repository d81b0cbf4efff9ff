/** English sentences about how a file was read: warnings of formats, shown in the summary of an import. */
import type { Catalogue } from '../tell.js';

const lines = (count: string | number | undefined, noun = 'line') => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const sentences: Catalogue = {
  'formats.above-header': ({ rows }) =>
    `${lines(rows, 'row')} above the headings ${rows === 1 ? 'was' : 'were'} left out.`,
  'formats.no-rows': () => 'There are headings, but no rows below them.',
  'formats.repeated-header': ({ count, line }) =>
    `The headings are repeated inside the list; ${lines(count)} left out, the first is line ${line}.`,
  'formats.totals': ({ count, line }) => `${lines(count)} of totals left out, the first is line ${line}.`,
  'formats.damaged-quotes': ({ count, line }) =>
    `${lines(count)} with text behind a closing quote, the first is line ${line}. They were read as they stand; please check them.`,
  'formats.lines-without-link': ({ count, line }) =>
    `${lines(count)} without a link left out, the first is line ${line}.`,
};
