/** What --help shows beside commander's own lists: usage, examples, where the common options are. */
import { Help, type Command as Node } from 'commander';
import type { Argument, Command } from '../commands/command.js';
import type { Tell } from '../text/tell.js';

/** Help is not wider than a line that is easy to read, whatever the terminal. */
const WIDEST = 100;
/** Where the output is no terminal. */
const USUAL = 80;

export function helpWidth(terminal: number | null): number {
  return Math.min(terminal ?? USUAL, WIDEST);
}

function argumentText(argument: Argument): string {
  const name = argument.name.toUpperCase() + (argument.many ? '...' : '');
  return argument.required ? name : `[${name}]`;
}

/** 'PATH... [options]' */
export function usageOf(command: Command | null, hasChildren: boolean): string {
  const args = command?.args.map(argumentText) ?? [];
  return [...(hasChildren && args.length === 0 ? ['COMMAND'] : args), '[options]'].join(' ');
}

/** The lines after a command's options. */
export function afterHelp(command: Command, tell: Tell): string {
  const examples = command.examples.flatMap(({ say, type }) => [`  ${say.en}`, `    ${type}`]);
  const heading = examples.length === 0 ? [] : ['', tell('cli.heading-examples'), ...examples];
  return [...heading, '', tell('cli.help-common')].join('\n');
}

/** Labels without the angle brackets commander needs: "--top N", "import PATH... ". */
export function plainTerms(node: Node): void {
  node.configureHelp({
    optionTerm: (option) => option.flags.replace(/[<>]/g, ''),
    argumentTerm: (argument) => argument.name().toUpperCase(),
    subcommandTerm: (child) =>
      `${child.name()} ${child
        .usage()
        .replace(/ ?\[options\]$/, '')
        .replace(/^COMMAND$/, '…')}`.trim(),
    commandDescription: (shown) => shown.description(),
  });
}

/** `turf --help` names the commands first, then the options that all of them take. */
export function commandsFirst(root: Node, { width, heading }: { width: number; heading: string }): void {
  const options = new Help().visibleOptions(root);
  const helper = root.createHelp();
  helper.prepareContext({ helpWidth: width });
  const terms = options.map((option) => helper.optionTerm(option));
  const termWidth = Math.max(...terms.map((term) => term.length));
  const lines = options.map((option, at) => helper.formatItem(terms[at] ?? '', termWidth, option.description, helper));
  root.configureHelp({ ...root.configureHelp(), visibleOptions: () => [] });
  root.addHelpText('after', ['', heading, ...lines].join('\n'));
}
