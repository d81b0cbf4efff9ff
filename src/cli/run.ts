/** One run of turf: reads the command line, runs the command, brings its Doc out. The only place that catches. */
import { resolve } from 'node:path';
import type { Command } from '../commands/command.js';
import { badUsage, EXIT, type ExitCode } from '../domain/errors.js';
import { sqliteTrouble } from '../store/sqlite-trouble.js';
import { type Tell, teller } from '../text/tell.js';
import { asTyped } from './as-typed.js';
import { readCommandLine, type Values } from './build.js';
import { chooseView } from './choose-view.js';
import type { Common } from './common-options.js';
import { openSession } from './context.js';
import { databaseMode } from './database-mode.js';
import { type Emission, emit } from './emit.js';
import { failureOf } from './fail.js';
import { outputTarget, type Rules, type Target } from './output-target.js';
import { outputTrouble } from './output-trouble.js';
import { firstWords, ownCommand } from './own-command.js';
import { databasePath, hasColour, isPlain } from './surroundings.js';
import type { World } from './world.js';
import { wrapLines } from './wrap-lines.js';
import { writeStream } from './write-stream.js';

interface Chosen extends Values {
  readonly command: Command;
}

/** Words that may name files the command reads. */
function textsOf({ command, input }: Chosen): readonly string[] {
  const values = command.flags
    .filter((flag) => flag.value?.type === 'text' && flag.writes !== true)
    .flatMap((flag) => input.list(flag.name));
  return [...command.args.flatMap((argument) => input.args(argument.name)), ...values];
}

function rulesOf(chosen: Chosen, { argv, world, tell }: { argv: readonly string[]; world: World; tell: Tell }): Rules {
  const { command, common } = chosen;
  return {
    cwd: world.cwd,
    mayReplace: common.isForced,
    databasePath: command.database === 'none' && common.db === null ? null : databasePath(common, world),
    inputs: textsOf(chosen),
    forceHint: asTyped(argv, '--force'),
    tell,
  };
}

/** '-' is stdout, as everywhere. */
function outputOf({ output }: Common): string | null {
  return output === '-' ? null : output;
}

/** Files that flags name for the command to write: as for --output, and never where the result itself goes. */
async function checkBeside({ command, input }: Chosen, rules: Rules, result: Target | null): Promise<void> {
  for (const file of command.flags.filter((flag) => flag.writes).flatMap((flag) => input.list(flag.name))) {
    // Of a file that is named as an input too, the command speaks in its own words.
    const inputs = rules.inputs.filter((path) => resolve(rules.cwd, path) !== resolve(rules.cwd, file));
    const mayReplace = rules.mayReplace || inputs.length < rules.inputs.length;
    const { path, isDevice } = await outputTarget(file, { ...rules, inputs, mayReplace });
    if (path !== result?.path || isDevice) continue;
    throw badUsage(rules.tell('cli.output-twice', { file }), rules.tell('cli.hint-elsewhere'));
  }
}

/** How and where the result will be written; refused before any work is done. */
async function emissionOf(
  chosen: Chosen,
  { argv, world, tell }: { argv: readonly string[]; world: World; tell: Tell },
): Promise<Omit<Emission, 'signal'>> {
  const { common } = chosen;
  const output = outputOf(common);
  const isTerminal = world.stdout.isTerminal && output === null;
  const usual = chosen.command.view ?? null;
  const showing = { isTerminal, isPlain: isPlain(common, world), usual, tell };
  const view = chooseView({ ...common, output }, world.views, showing);
  const rules = rulesOf(chosen, { argv, world, tell });
  const viewOptions = {
    width: isTerminal ? world.stdout.columns : null,
    colour: output === null && hasColour(common, world),
    lang: 'en',
  } as const;
  const target = output === null ? null : await outputTarget(output, rules);
  await checkBeside(chosen, rules, target);
  return { world, tell, view, viewOptions, target, rules, isQuiet: common.isQuiet, db: common.db };
}

/** Work that is saved shows its result even after Ctrl-C; all else stops. */
function isSaved({ command, input, common: { isDryRun } }: Chosen): boolean {
  const mode = databaseMode(command, input);
  return (mode === 'write' || mode === 'create') && !isDryRun;
}

async function runCommand(
  chosen: Chosen,
  around: { readonly argv: readonly string[]; readonly world: World; readonly tell: Tell },
): Promise<ExitCode> {
  const { command, input, common } = chosen;
  const { world } = around;
  const emission = await emissionOf(chosen, around);
  const session = await openSession(chosen, { ...common, output: outputOf(common) }, around);
  try {
    const doc = await command.run(session.ctx, input);
    session.ctx.progress.end();
    const signal = isSaved(chosen) ? null : world.signal;
    signal?.throwIfAborted();
    return await emit(doc, { ...emission, signal });
  } finally {
    session.ctx.progress.end();
    session.close();
  }
}

async function showText(text: string, world: World, tell: Tell): Promise<ExitCode> {
  try {
    await writeStream(world.stdout.stream, [text], world.signal);
    return EXIT.done;
  } catch (error) {
    throw outputTrouble(error, tell('cli.output-stdout'), tell);
  }
}

/** What ended the run: after Ctrl-C, whatever broke off is the interruption; SQLite's own codes in words. */
function reasonOf(error: unknown, { signal }: World, database: string): unknown {
  const isBrokenOff = error instanceof Error && error.name === 'AbortError';
  if (isBrokenOff && signal.aborted) return signal.reason;
  return sqliteTrouble(error, database) ?? error;
}

/** Runs `argv` (without node and script) and resolves to the exit code; never rejects. */
export async function runCli(argv: readonly string[], world: World): Promise<ExitCode> {
  const tell = teller('en');
  let help = 'turf --help';
  let database = '';
  let typedDb: string | null = null;
  // A terminal that was closed can't be told anything.
  world.stderr.stream.on('error', () => {});
  try {
    const line = readCommandLine(argv, {
      commands: world.commands,
      version: world.version,
      formats: world.views.map(({ id }) => id),
      width: world.stdout.isTerminal ? world.stdout.columns : null,
      tell,
    });
    if (line.is === 'text') return await showText(line.text, world, tell);
    help = `turf ${line.command.words.join(' ')} --help`;
    const values = line.read();
    database = databasePath(values.common, world);
    typedDb = values.common.db;
    return await runCommand({ command: line.command, ...values }, { argv, world, tell });
  } catch (error) {
    const isDebug = world.env.TURF_DEBUG === '1';
    const failure = failureOf(reasonOf(error, world, database), { argv, isDebug, help, tell });
    const own = { env: world.env, words: firstWords(world.commands), db: typedDb };
    const { stream, isTerminal, columns } = world.stderr;
    const lines = failure.lines.map((text) => ownCommand(text, own));
    const wrapped = await wrapLines(lines, { width: isTerminal ? columns : null, words: own.words });
    stream.write(wrapped.map((line) => `${line}\n`).join(''));
    return failure.exit;
  }
}
