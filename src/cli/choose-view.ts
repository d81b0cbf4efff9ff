/** Which view shows the result: --format, --json, --plain, the ending of --output, else table on a terminal and TSV in a pipe. */
import { extname } from 'node:path';
import { badUsage } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import type { View } from '../views/view.js';
import type { Common } from './common-options.js';

function viewOf(id: string, views: readonly View[]): View {
  const found = views.find((view) => view.id === id);
  if (found === undefined) throw new Error(`there is no view "${id}"`);
  return found;
}

function byEnding(file: string, views: readonly View[], tell: Tell): View {
  const ending = extname(file).toLowerCase();
  const found = views.find((view) => view.endings.includes(ending));
  if (found !== undefined) return found;
  const formats = views.map(({ id }) => id).join(', ');
  const message = `${tell('cli.unknown-ending', { file })} ${tell('cli.formats-are', { formats })}`;
  throw badUsage(message, tell('cli.hint-format', { file }));
}

export interface Showing {
  readonly isTerminal: boolean;
  /** By the terminal or the environment. */
  readonly isPlain: boolean;
  /** The view of the command's own where nothing is asked for, else null. */
  readonly usual: string | null;
  readonly tell: Tell;
}

/** Throws a TurfError (exit 2) when the ending of --output says nothing, or a terminal can't show what is asked for. */
export function chooseView(common: Common, views: readonly View[], showing: Showing): View {
  const view = chosenView(common, views, showing);
  if (view.isBinary !== true || !showing.isTerminal) return view;
  const file = `FILE${view.endings[0] ?? ''}`;
  throw badUsage(showing.tell('cli.only-file', { format: view.id }), showing.tell('cli.hint-only-file', { file }));
}

function chosenView(common: Common, views: readonly View[], { isTerminal, isPlain, usual, tell }: Showing): View {
  if (common.format !== null) return viewOf(common.format, views);
  if (common.isJson) return viewOf('json', views);
  if (common.isPlain) return viewOf('plain', views);
  if (common.output !== null) return byEnding(common.output, views, tell);
  if (usual !== null) return viewOf(usual, views);
  if (!isTerminal) return viewOf('tsv', views);
  return viewOf(isPlain ? 'plain' : 'table', views);
}
