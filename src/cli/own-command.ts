/** How the person calls turf: in a clone it is `npm start --`, and what turf says to type must work there too. */

import type { Command } from '../commands/command.js';

/** 'import', 'campaign' …: what can stand behind "turf". */
export function firstWords(commands: readonly Command[]): ReadonlySet<string> {
  return new Set(commands.map((command) => command.words[0]));
}

/** `text` with "turf COMMAND" as the person types it; prose about turf stays as it is. `words` are the first words of all commands. */
export function ownCommand(
  text: string,
  { env, words }: { env: Readonly<Record<string, string | undefined>>; words: ReadonlySet<string> },
): string {
  // npm sets the name of the script that it runs.
  if (env.npm_lifecycle_event !== 'start') return text;
  return text.replace(/\bturf (--help|[a-z-]+)/g, (whole, word: string) =>
    word === '--help' || words.has(word) ? `npm start -- ${word}` : whole,
  );
}
