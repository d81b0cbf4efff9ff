/** How the person calls turf: in a clone it is `npm start --`, and what turf says to type must work there too. */

import type { Command } from '../commands/command.js';
import { shellWord } from '../core/shell-word.js';

/** 'import', 'campaign' …: what can stand behind "turf". */
export function firstWords(commands: readonly Command[]): ReadonlySet<string> {
  return new Set(commands.map((command) => command.words[0]));
}

export interface Own {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly words: ReadonlySet<string>;
  /** --db as it was typed: what is typed next must name the same database. */
  readonly db: string | null;
}

/** `text` with "turf COMMAND" as this person has to type it; prose about turf stays as it is. */
export function ownCommand(text: string, { env, words, db }: Own): string {
  // npm sets the name of the script that it runs.
  const program = env.npm_lifecycle_event === 'start' ? 'npm start --' : 'turf';
  const named = db === null || text.includes('--db') ? '' : ` --db ${shellWord(db)}`;
  return text.replace(/\bturf (--help|[a-z-]+)/g, (whole, word: string) => {
    if (word === '--help') return `${program} --help`;
    return words.has(word) ? `${program}${named} ${word}` : whole;
  });
}
