/** Wrong use of the command line as a TurfError (exit 2): the word at fault, the nearest right one, and where help is. */
import type { CommanderError, Command as Node } from 'commander';
import { nearest } from '../core/nearest.js';
import { EXIT, TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import { asTyped } from './as-typed.js';

/** The words from `turf` to a node: 'turf campaign new'. */
export function wordsOf(node: Node): string {
  return node.parent === null ? node.name() : `${wordsOf(node.parent)} ${node.name()}`;
}

function wrongUse(message: string, meant: string | null, node: Node, tell: Tell): TurfError {
  const suggestion = meant === null ? '' : ` ${tell('cli.did-you-mean', { word: meant })}`;
  return new TurfError({ exit: EXIT.usage, message: message + suggestion, hint: `${wordsOf(node)} --help` });
}

/** `turf mpa`: no such command below the node. */
export function unknownCommand(word: string, node: Node, tell: Tell): TurfError {
  const names = node
    .createHelp()
    .visibleCommands(node)
    .map((child) => child.name());
  const meant = nearest(word, names);
  const full = meant === null ? null : `${wordsOf(node)} ${meant}`;
  return wrongUse(tell('cli.unknown-command', { word }), full, node, tell);
}

/** An option that neither the node nor `turf` itself has. */
export function unknownFlag(flag: string, node: Node, tell: Tell): TurfError {
  const known = node.options.flatMap((option) => option.long ?? []);
  const [name = flag] = flag.split('=');
  return wrongUse(tell('cli.unknown-flag', { flag: name }), nearest(name, [...known, '--help']), node, tell);
}

/** What was typed, and which options take lists. */
export interface Typed {
  readonly argv: readonly string[];
  /** Options of the commands whose value may hold several, separated by commas: '--terms'. */
  readonly listFlags: ReadonlySet<string>;
  readonly tell: Tell;
}

/** A word that no argument takes. Behind a list (`--terms food, housing`) it is the rest of it, and only quotes are missing. */
export function tooMany(extra: string, node: Node, typed: Typed): TurfError {
  const { argv, tell } = typed;
  const message = tell('cli.too-many', { words: wordsOf(node), extra });
  const list = unquotedList(extra, typed);
  if (list === null) return wrongUse(message, null, node, tell);
  const { flag, from, to } = list;
  const value = argv
    .slice(from, to)
    .map((part) => part.replace(/,$/, ''))
    .join(', ');
  return new TurfError({
    exit: EXIT.usage,
    message: `${message} ${tell('cli.quote-list', { flag, list: value })}`,
    hint: asTyped([...argv.slice(0, from), value, ...argv.slice(to)]),
  });
}

interface UnquotedList {
  readonly flag: string;
  /** Its words in argv: from the first up to but not including `to`. */
  readonly from: number;
  readonly to: number;
}

/** The option whose first value stands right before `extra`, where it takes a list or that value ends with a comma. */
function unquotedList(extra: string, { argv, listFlags }: Typed): UnquotedList | null {
  for (const [at, flag] of argv.entries()) {
    const value = argv[at + 1];
    if (!flag.startsWith('--') || argv[at + 2] !== extra) continue;
    if (value?.endsWith(',') !== true && !listFlags.has(flag)) continue;
    const next = argv.findIndex((word, later) => later > at + 1 && word.startsWith('-'));
    return { flag, from: at + 1, to: next === -1 ? argv.length : next };
  }
  return null;
}

/** What commander's own errors quote: 'x' in "unknown option 'x'". */
function quotedPart(message: string): string {
  const first = message.indexOf("'");
  const last = message.indexOf("'", first + 1);
  return first < 0 || last < 0 ? '' : message.slice(first + 1, last);
}

/** The error commander made while reading the words of `node`. */
export function fromCommander(error: CommanderError, node: Node, typed: Typed): TurfError {
  const { tell } = typed;
  const part = quotedPart(error.message);
  if (error.code === 'commander.unknownOption') {
    const after = error.message.slice(error.message.indexOf("'") + 1);
    const end = after.lastIndexOf("'");
    return unknownFlag(after.slice(0, Math.max(end, 0)), node, tell);
  }
  if (error.code === 'commander.missingArgument') {
    return wrongUse(tell('cli.missing-argument', { name: part.toUpperCase() }), null, node, tell);
  }
  if (error.code === 'commander.optionMissingArgument') {
    const [flag = '', label = ''] = part
      .replace(/^-\w, /, '')
      .replace(/[<>]/g, '')
      .split(' ');
    return wrongUse(tell('cli.missing-value', { flag, label }), null, node, tell);
  }
  if (error.code === 'commander.excessArguments') {
    return tooMany(node.args[node.registeredArguments.length] ?? '', node, typed);
  }
  return wrongUse(error.message.replace(/^error: /, ''), null, node, tell);
}
