/** How a command uses the database, by what it says of itself and what was typed for it. Used by run, context and build. */
import type { Command, DatabaseMode, Input } from '../commands/command.js';

export function databaseMode({ database }: Command, input: Input): DatabaseMode {
  return typeof database === 'function' ? database(input) : database;
}

/** Whether it writes with any input: then it takes --dry-run. */
export function mayWrite({ database }: Command): boolean {
  return typeof database === 'function' || database === 'write' || database === 'create';
}
