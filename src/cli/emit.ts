/** Brings a Doc out: its files, its result to stdout or --output, its notes to stderr. Nothing else writes a result. */

import { safeText } from '../core/safe-text.js';
import type { Doc, Note } from '../domain/doc.js';
import { EXIT, type ExitCode } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import type { View, ViewOptions } from '../views/view.js';
import { outputTarget, type Rules, type Target } from './output-target.js';
import { outputTrouble } from './output-trouble.js';
import { firstWords, ownCommand } from './own-command.js';
import type { World } from './world.js';
import { wrapLines } from './wrap-lines.js';
import { writeFile } from './write-file.js';
import { writeStream } from './write-stream.js';

export interface Emission {
  readonly world: World;
  readonly tell: Tell;
  readonly view: View;
  readonly viewOptions: ViewOptions;
  /** null: stdout. */
  readonly target: Target | null;
  readonly rules: Rules;
  readonly isQuiet: boolean;
  /** --db as typed, null when it was not. */
  readonly db: string | null;
  /** Stops the showing; null after work that is saved: then its result is shown in any case. */
  readonly signal: AbortSignal | null;
}

async function writeBeside(doc: Doc, { rules, world, tell }: Emission): Promise<void> {
  const { mayReplace, forceHint } = rules;
  for (const { path, content } of doc.files) {
    const target = await outputTarget(path, rules);
    await writeFile(target, content(), { world, tell, mayReplace, forceHint, signal: null });
  }
}

/** false: the reader went away. */
async function writeResult(doc: Doc, emission: Emission): Promise<boolean> {
  const { world, tell, view, viewOptions, target, rules, signal, db } = emission;
  const own = { env: world.env, words: firstWords(world.commands), db };
  const pieces = view.render({ ...doc, lines: doc.lines.map((line) => ownCommand(line, own)) }, viewOptions);
  if (target !== null) {
    await writeFile(target, pieces, { world, tell, signal, mayReplace: rules.mayReplace, forceHint: rules.forceHint });
    return true;
  }
  try {
    return await writeStream(world.stdout.stream, pieces, signal);
  } catch (error) {
    throw outputTrouble(error, tell('cli.output-stdout'), tell);
  }
}

/** Warnings and notes in their order, then what to type next. */
function noteLines(notes: readonly Note[], { isQuiet, tell, target, world, db }: Emission): readonly string[] {
  const own = { env: world.env, words: firstWords(world.commands), db };
  const written: Note[] = target === null ? [] : [{ sort: 'note', text: tell('cli.written', { file: target.shown }) }];
  const shown = [...written, ...notes].filter(({ sort }) => !isQuiet || sort === 'warning');
  const [next, before] = [shown.filter(({ sort }) => sort === 'next'), shown.filter(({ sort }) => sort !== 'next')];
  return [...before, ...next].map(({ sort, text }) =>
    ownCommand(safeText(sort === 'warning' ? tell('cli.warning', { text }) : text), own),
  );
}

/** The exit code of the Doc once everything is written; throws a TurfError (exit 7) when something could not be. */
export async function emit(doc: Doc, emission: Emission): Promise<ExitCode> {
  // A rejects file that can't be written must not hide the summary: its trouble is told after the result.
  const trouble: unknown = await writeBeside(doc, emission).then(
    () => null,
    (error: unknown) => error,
  );
  const isRead = await writeResult(doc, emission);
  if (trouble !== null) throw trouble;
  if (!isRead) return EXIT.done;
  const { stdout, stderr } = emission.world;
  const lines = await wrapLines(noteLines(doc.notes, emission), {
    width: stderr.isTerminal ? stderr.columns : null,
    words: firstWords(emission.world.commands),
  });
  const isBelowResult = stdout.isTerminal && stderr.isTerminal && emission.target === null && lines.length > 0;
  stderr.stream.write([...(isBelowResult ? [''] : []), ...lines].map((line) => `${line}\n`).join(''));
  return doc.exit;
}
