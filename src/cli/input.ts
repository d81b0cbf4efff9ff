/** Input: the arguments and flags of one command, checked, as the command asks for them by name. */
import type { Argument, Command, Flag, Input } from '../commands/command.js';
import type { Tell } from '../text/tell.js';
import { flagValue } from './flag-value.js';
import type { Given } from './given.js';

/** The words after the command, shared out among its arguments; the last may take many. */
function argumentValues(declared: readonly Argument[], words: readonly string[]): Map<string, readonly string[]> {
  return new Map(declared.map((argument, at) => [argument.name, words.slice(at, argument.many ? undefined : at + 1)]));
}

/** Every value of a flag: parts between commas where it says so; of one that may not be repeated the last. */
function flagValues(flag: Flag, typed: readonly string[], tell: Tell): readonly string[] {
  const texts = flag.many ? typed : typed.slice(-1);
  const parts = flag.commas ? texts.flatMap((text) => text.split(',').map((part) => part.trim())) : texts;
  return parts.filter((part) => !flag.commas || part !== '').map((part) => flagValue(flag, part, tell));
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the command did not declare "${name}"`);
  return found;
}

/** Throws a TurfError (exit 2) for a value that does not fit its flag. */
export function inputOf(
  command: Command,
  { words, given, tell }: { words: readonly string[]; given: Given; tell: Tell },
): Input {
  const args = argumentValues(command.args, words);
  const valued = new Map(
    command.flags
      .filter((flag) => flag.value !== undefined)
      .map((flag) => [flag.name, flagValues(flag, given.get(flag.name) ?? [], tell)]),
  );
  const switches = new Map(
    command.flags.filter((flag) => flag.value === undefined).map((flag) => [flag.name, given.has(flag.name)]),
  );
  const last = (name: string): string | null => known(valued, name).at(-1) ?? null;
  return {
    arg: (name) => known(args, name)[0] ?? null,
    args: (name) => known(args, name),
    on: (name) => known(switches, name),
    text: last,
    number(name) {
      const text = last(name);
      return text === null ? null : Number(text);
    },
    list: (name) => known(valued, name).filter((text) => text.trim() !== ''),
  };
}
