/** The options that every command takes: how they are declared, and what was given. */
import type { Command, FileLang, Flag, ValueType } from '../commands/command.js';
import { LANGS, type Tell } from '../text/tell.js';
import { flagValue } from './flag-value.js';
import type { Given } from './given.js';

const WHEN = ['auto', 'always', 'never'] as const;
export type ColourWhen = (typeof WHEN)[number];

export interface Common {
  readonly db: string | null;
  readonly format: string | null;
  readonly output: string | null;
  readonly isForced: boolean;
  readonly isJson: boolean;
  readonly isPlain: boolean;
  readonly colour: ColourWhen;
  readonly lang: FileLang;
  readonly isQuiet: boolean;
  readonly mayAsk: boolean;
  readonly isYes: boolean;
  readonly isDryRun: boolean;
}

export interface CommonFlag extends Flag {
  /** One letter: 'o' for -o. */
  readonly short?: string;
}

/** Only commands that write take it; it stands in their own help. */
export function dryRunFlag(tell: Tell): Flag {
  return { name: 'dry-run', summary: { en: tell('cli.flag-dry-run') } };
}

/** The common options in the order of help; `formats` are the ids of all views. */
export function commonFlags(tell: Tell, formats: readonly string[]): readonly CommonFlag[] {
  const flag = (
    name: string,
    value?: readonly [label: string, choices?: readonly string[]],
    short?: string,
  ): CommonFlag => {
    const type: ValueType = 'text';
    const [label, choices] = value ?? [];
    return {
      name,
      summary: { en: tell(`cli.flag-${name}`, { formats: formats.join(', ') }) },
      ...(label === undefined ? {} : { value: { label, type, ...(choices === undefined ? {} : { choices }) } }),
      ...(short === undefined ? {} : { short }),
    };
  };
  return [
    flag('db', ['FILE']),
    flag('format', ['FORMAT', formats]),
    flag('output', ['FILE'], 'o'),
    flag('force'),
    flag('json'),
    flag('plain'),
    flag('color', ['WHEN', WHEN]),
    flag('lang', ['LANG', LANGS]),
    flag('quiet'),
    flag('no-input'),
    flag('yes'),
  ];
}

/** The common options as one command takes them: in most there is only the language of the screen. */
export function flagsOf({ langs }: Command, flags: readonly CommonFlag[]): readonly CommonFlag[] {
  if (langs === undefined) return flags;
  return flags.map((flag) =>
    flag.name === 'lang' ? { ...flag, value: { label: 'LANG', type: 'text', choices: langs } } : flag,
  );
}

/** What was given for the common options; throws a TurfError (exit 2) for a value that does not fit. */
export function commonOf(given: Given, flags: readonly CommonFlag[], tell: Tell): Common {
  const values = new Map<string, string>();
  for (const flag of flags) {
    const typed = given.get(flag.name)?.at(-1);
    if (typed !== undefined) values.set(flag.name, flagValue(flag, typed, tell));
  }
  return {
    db: values.get('db') ?? null,
    format: values.get('format') ?? null,
    output: values.get('output') ?? null,
    isForced: given.has('force'),
    isJson: given.has('json'),
    isPlain: given.has('plain'),
    colour: WHEN.find((when) => when === values.get('color')) ?? 'auto',
    lang: values.get('lang') === 'es' ? 'es' : 'en',
    isQuiet: given.has('quiet'),
    mayAsk: !given.has('no-input'),
    isYes: given.has('yes'),
    isDryRun: given.has('dry-run'),
  };
}
