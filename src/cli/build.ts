/** Builds the command line out of the command objects (with commander) and reads what was typed. */
import { Argument, CommanderError, Command as Node } from 'commander';
import { type Command, GROUPS, type Input } from '../commands/command.js';
import type { Tell } from '../text/tell.js';
import { type Common, type CommonFlag, commonFlags, commonOf, dryRunFlag, flagsOf } from './common-options.js';
import { mayWrite } from './database-mode.js';
import { givenOf } from './given.js';
import { afterHelp, commandsFirst, helpWidth, plainTerms, usageOf } from './help.js';
import { inputOf } from './input.js';
import { commonOption, optionOf } from './option.js';
import { fromCommander, type Typed, tooMany, unknownCommand, unknownFlag } from './wrong-use.js';

export type CommandLine =
  /** Help or the version: to stdout, exit 0. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'run'; readonly command: Command; readonly read: () => Values };

/** What was typed for the command; reading it throws a TurfError (exit 2) for a value that does not fit. */
export interface Values {
  readonly input: Input;
  readonly common: Common;
}

export interface Shell {
  readonly commands: readonly Command[];
  readonly version: string;
  /** Ids of the views, for --format. */
  readonly formats: readonly string[];
  /** Columns of the terminal, null where there is none. */
  readonly width: number | null;
  readonly tell: Tell;
}

/** What reading leaves behind: the texts commander wrote, and the command that was named. */
interface Found {
  readonly texts: string[];
  chosen: { readonly command: Command; readonly node: Node } | null;
}

interface Making {
  readonly shell: Shell;
  readonly flags: readonly CommonFlag[];
  readonly found: Found;
  readonly typed: Typed;
}

function newNode(name: string, { shell, flags, found, typed }: Making, isRoot: boolean): Node {
  const { tell } = shell;
  const node = new Node(name);
  node.exitOverride((error) => {
    throw error.exitCode === 0 ? error : fromCommander(error, node, typed);
  });
  node.configureOutput({
    writeOut: (text) => found.texts.push(text),
    writeErr: () => {},
    outputError: () => {},
    getOutHelpWidth: () => helpWidth(shell.width),
    getOutHasColors: () => false,
  });
  plainTerms(node);
  node.helpOption('-h, --help', tell('cli.flag-help')).helpCommand(false).enablePositionalOptions();
  for (const flag of flags) node.addOption(commonOption(flag, isRoot));
  return node;
}

/** A word that only stands before others, or `turf` itself: help when it stands alone. */
function asGroup(node: Node, tell: Tell): Node {
  return node
    .usage(usageOf(null, true))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      const [first] = node.args;
      if (first === undefined) node.help();
      else throw first.startsWith('-') ? unknownFlag(first, node, tell) : unknownCommand(first, node, tell);
    });
}

/** The node of the words, made with the words before it where they are new. */
function nodeAt(root: Node, words: readonly string[], { making, command }: { making: Making; command: Command }): Node {
  let node = root;
  for (const word of words) {
    let child = node.commands.find((known) => known.name() === word);
    if (child === undefined) {
      const { tell } = making.shell;
      child = asGroup(newNode(word, making, false), tell).description(tell('cli.noun', { word }));
      if (node === root) child.helpGroup(`${command.group}:`);
      node.addCommand(child, { hidden: command.hidden === true });
    }
    node = child;
  }
  return node;
}

function addCommand(root: Node, command: Command, making: Making): void {
  const { shell, found } = making;
  const { tell } = shell;
  const node = nodeAt(root, command.words, { making, command });
  node.description(command.about === undefined ? command.summary.en : `${command.summary.en}\n\n${command.about.en}`);
  node.summary(command.summary.en).usage(usageOf(command, false)).allowUnknownOption(false);
  for (const { name, required, many, summary } of command.args) {
    const text = many ? `${name}...` : name;
    node.addArgument(new Argument(required ? `<${text}>` : `[${text}]`, summary.en));
  }
  for (const flag of command.flags) node.addOption(optionOf(flag, tell));
  if (mayWrite(command)) node.addOption(optionOf(dryRunFlag(tell), tell));
  node.addHelpText('after', afterHelp(command, tell));
  node.action(() => {
    const [extra] = command.args.length === 0 ? node.args : [];
    if (extra !== undefined)
      throw node.commands.length > 0 ? unknownCommand(extra, node, tell) : tooMany(extra, node, making.typed);
    found.chosen = { command, node };
  });
  // Without arguments a further word is looked at above: it may be meant for a command below this one.
  node.allowExcessArguments(command.args.length === 0);
}

function pathTo(node: Node): readonly Node[] {
  return node.parent === null ? [node] : [...pathTo(node.parent), node];
}

function built(making: Making): Node {
  const { shell } = making;
  const root = asGroup(newNode('turf', making, true), shell.tell);
  root
    .description(shell.tell('cli.about'))
    .version(`turf ${shell.version}`, '-V, --version', shell.tell('cli.flag-version'));
  commandsFirst(root, { width: helpWidth(shell.width), heading: shell.tell('cli.heading-common') });
  root.addHelpText('after', `\n${shell.tell('cli.help-more')}`);
  for (const group of GROUPS) {
    for (const command of shell.commands) if (command.group === group) addCommand(root, command, making);
  }
  return root;
}

/** Reads `argv` (without node and script); throws a TurfError (exit 2) for wrong use. */
export function readCommandLine(argv: readonly string[], shell: Shell): CommandLine {
  const flags = commonFlags(shell.tell, shell.formats);
  const found: Found = { texts: [], chosen: null };
  const lists = shell.commands.flatMap((command) => command.flags).filter((flag) => flag.commas === true);
  const typed = { argv, listFlags: new Set(lists.map((flag) => `--${flag.name}`)), tell: shell.tell };
  const root = built({ shell, flags, found, typed });
  // `turf help map` is what people of git and gh type.
  const [first, ...rest] = argv;
  const words = first === 'help' ? [...rest, '--help'] : argv;
  try {
    root.parse(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { is: 'text', text: found.texts.join('') };
    throw error;
  }
  const { chosen } = found;
  if (chosen === null) throw new Error('no command was chosen and nothing was said');
  const { command, node } = chosen;
  const given = givenOf(pathTo(node));
  return {
    is: 'run',
    command,
    read: () => ({
      common: commonOf(given, flagsOf(command, flags), shell.tell),
      input: inputOf(command, { words: node.args, given, tell: shell.tell }),
    }),
  };
}
