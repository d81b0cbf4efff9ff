/** A flag as commander knows it; values are gathered as texts and checked later, by flag-value.ts. */
import { Option } from 'commander';
import type { Flag } from '../commands/command.js';
import type { Tell } from '../text/tell.js';
import type { CommonFlag } from './common-options.js';

function described(flag: Flag, tell: Tell): string {
  const choices = flag.value?.choices;
  const extras = [
    ...(choices === undefined ? [] : [tell('cli.flag-choices', { choices: choices.join(', ') })]),
    ...(flag.many ? [tell(flag.commas ? 'cli.flag-commas' : 'cli.flag-many')] : []),
  ];
  return [flag.summary.en, ...extras].join(' ');
}

/** An option of a command's own help. */
export function optionOf(flag: Flag, tell: Tell): Option {
  return made(flag, described(flag, tell));
}

/** A common option: its sentence says all, and it is shown in `turf --help` only. */
export function commonOption(flag: CommonFlag, isShown: boolean): Option {
  const option = made(flag, flag.summary.en);
  return isShown ? option : option.hideHelp();
}

function made(flag: CommonFlag, description: string): Option {
  const short = flag.short === undefined ? '' : `-${flag.short}, `;
  if (flag.value === undefined) return new Option(`${short}--${flag.name}`, description);
  return new Option(`${short}--${flag.name} <${flag.value.label}>`, description).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}
