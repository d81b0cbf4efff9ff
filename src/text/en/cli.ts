/** English sentences of the shell: help, wrong use, output files, questions, progress. */
import type { Catalogue } from '../tell.js';

/** What `turf --help` says of a word that stands before several commands. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['campaign', 'what you organize on: make it, show it, choose it'],
  ['imports', 'the lists you brought in: show one, take one back'],
  ['formats', 'the lists turf can read'],
  ['disinfo', 'watch for false stories and answer them'],
  ['experiment', 'try something and see whether it worked'],
  ['exercise', 'practice for trainings'],
]);

export const sentences: Catalogue = {
  'cli.about': () =>
    'Map your digital turf: bring in lists of groups, pages, channels and forums, rank them by reach and relevance, and say why.',
  'cli.noun': ({ word }) => NOUNS.get(String(word)) ?? `commands about ${word}`,
  'cli.help-common': () => 'Options of every command (--db, --output, --json …):  turf --help',
  'cli.help-more': () => 'More about a command, with examples:  turf COMMAND --help',
  'cli.heading-common': () => 'Common options:',
  'cli.heading-examples': () => 'Examples:',
  'cli.flag-help': () => 'show this help',
  'cli.flag-version': () => 'show the version',
  'cli.flag-db': () => 'the database (else $TURF_DB, else turf.db in this folder)',
  'cli.flag-format': ({ formats }) => `how the result is written: ${formats}`,
  'cli.flag-output': () => 'write the result to a file; its ending chooses the format',
  'cli.flag-force': () => 'replace the output file if it is there already',
  'cli.flag-json': () => 'short for --format json',
  'cli.flag-plain': () => 'sentences without boxes or colour, for screen readers',
  'cli.flag-color': () => 'auto, always or never',
  'cli.flag-lang': () => 'language of what you read (en)',
  'cli.flag-quiet': () => 'no notes and no progress; warnings and errors stay',
  'cli.flag-no-input': () => 'never ask a question',
  'cli.flag-yes': () => 'answer yes to every "are you sure"',
  'cli.flag-dry-run': () => 'show what would happen and change nothing',
  'cli.flag-choices': ({ choices }) => `(one of: ${choices})`,
  'cli.flag-commas': () => '(several: with commas, or repeat it)',
  'cli.flag-many': () => '(may be repeated)',

  'cli.unknown-command': ({ word }) => `There is no command "${word}".`,
  'cli.unknown-flag': ({ flag }) => `There is no option ${flag} here.`,
  'cli.did-you-mean': ({ word }) => `Did you mean ${word}?`,
  'cli.missing-value': ({ flag, label }) => `${flag} needs a value: ${flag} ${label}`,
  'cli.missing-argument': ({ name }) => `Something is missing: ${name}.`,
  'cli.quote-list': ({ flag, list }) => `A list with blanks needs quotes: ${flag} "${list}".`,
  'cli.too-many': ({ words, extra }) => `"${extra}" is one word too many for ${words}.`,
  'cli.bad-value': ({ flag, value, expected }) => `${flag} can't be "${value}": it must be ${expected}.`,
  'cli.expected-whole': () => 'a whole number, like 25',
  'cli.expected-number': () => 'a number, like 2.5',
  'cli.expected-share': () => 'a number from 0 to 1, like 0.4',
  'cli.expected-date': () => 'a date, like 2026-11-20',
  'cli.expected-choice': ({ choices }) => `one of ${choices}`,
  'cli.expected-text': () => 'something, not empty',

  'cli.unknown-ending': ({ file }) => `The ending of ${file} does not say which format to write.`,
  'cli.formats-are': ({ formats }) => `turf can write: ${formats}.`,

  'cli.hint-format': ({ file }) => `Say it with --format, or give the file another ending:  -o ${file}.csv`,

  'cli.output-exists': ({ file }) => `${file} is there already; nothing was written.`,
  'cli.output-is-database': ({ file }) => `${file} is the database: the output may not replace it.`,
  'cli.output-is-input': ({ file }) => `${file} is also an input of this command: the output may not replace it.`,
  'cli.output-is-folder': ({ file }) => `${file} is a folder, not a file.`,
  'cli.output-no-folder': ({ file, folder }) => `${file} could not be written: the folder ${folder} does not exist.`,
  'cli.output-no-right': ({ file }) => `${file} could not be written: you have no right to write there.`,
  'cli.output-full': ({ file }) => `${file} could not be written: the disk is full.`,
  'cli.output-failed': ({ file, code }) => `${file} could not be written (${code}).`,
  'cli.output-stdout': () => 'The result',
  'cli.hint-elsewhere': () => 'Choose another file, in a folder where you may write, and run the command again.',
  'cli.hint-space': () => 'Make room on the disk or write to another one, then run the same command again.',
  'cli.hint-again': () => 'Run the same command again, or write to another file with -o FILE.',
  'cli.written': ({ file }) => `Written to ${file}.`,

  'cli.cause': ({ cause }) => `Probable cause: ${cause}`,
  'cli.where': ({ where }) => `Where: ${where}`,
  'cli.warning': ({ text }) => `Warning: ${text}`,
  'cli.bug': ({ message }) => `This is a bug in turf: ${message}`,
  'cli.bug-more': () => 'Please report it. To see where it happened, type:',

  'cli.cannot-ask': ({ question }) => `turf needs an answer and can't ask for it here: ${question}`,
  'cli.cannot-ask-flag': ({ flag }) => `Give the answer on the command line:  ${flag}`,
  'cli.stopped-at-question': () => 'Stopped at a question. Nothing was saved after your last answer.',
  'cli.yes-no-yes': () => '(Y/n)',
  'cli.yes-no-no': () => '(y/N)',

  'cli.progress': ({ what, percent, done, total }) => `${what}: ${percent} % (${done} of ${total})`,
  'cli.progress-open': ({ what, done }) => `${what}: ${done}`,
};
