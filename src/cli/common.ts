/** The options that every command takes: how they are declared, and what was given. */
import { Option } from 'commander';
import { isAbsolute } from 'node:path';
import type { Flag } from '../commands/command.js';
import type { Tell } from '../text/tell.js';
import { flagValue } from './flag-value.js';
import type { Given } from './given.js';

export type ColourWhen = 'auto' | 'always' | 'never';

export interface Common {
  readonly db: string | null;
  readonly format: string | null;
  readonly output: string | null;
  readonly force: boolean;
  readonly json: boolean;
  readonly plain: boolean;
  readonly color: ColourWhen;
  readonly quiet: boolean;
  readonly noInput: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

const DECLARED: readonly (readonly [flags: string, sentence: string])[] = [
  ['--db <FILE>', 'cli.flag-db'],
  ['--format <F>', 'cli.flag-format'],
  ['-o, --output <FILE>', 'cli.flag-output'],
  ['--force', 'cli.flag-force'],
  ['--json', 'cli.flag-json'],
  ['--plain', 'cli.flag-plain'],
  ['--color <WHEN>', 'cli.flag-color'],
  ['--lang <L>', 'cli.flag-lang'],
  ['--quiet', 'cli.flag-quiet'],
  ['--no-input', 'cli.flag-no-input'],
  ['--yes', 'cli.flag-yes'],
];
