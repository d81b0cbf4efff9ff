/** What the terminal and the environment ask for: colour, plain output, questions, the database. Pure rules, used by context and run. */
import type { Common } from './common-options.js';
import type { World } from './world.js';

/** The database when nothing names one. */
const USUAL_DB = 'turf.db';

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** --color, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that knows colour. */
export function hasColour(common: Common, world: World): boolean {
  const { env } = world;
  if (common.colour !== 'auto') return common.colour === 'always';
  if (isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return world.stdout.isTerminal && env.TERM !== 'dumb' && !isPlain(common, world);
}

/** --plain, TURF_PLAIN=1 or a terminal that can only write. */
export function isPlain(common: Common, { env }: World): boolean {
  return common.isPlain || (isSet(env.TURF_PLAIN) && env.TURF_PLAIN !== '0') || env.TERM === 'dumb';
}

/** Questions need a person at both ends, and nobody who said there is none. */
export function canAsk(common: Common, world: World): boolean {
  const isAutomatic = isSet(world.env.CI) && world.env.CI !== 'false' && world.env.CI !== '0';
  return common.mayAsk && world.isStdinTerminal && world.stderr.isTerminal && !isAutomatic;
}

/** --db, then TURF_DB, then turf.db here; a file's name, whatever letters it has. */
export function databasePath(common: Common, { env }: World): string {
  if (common.db !== null) return common.db;
  return env.TURF_DB !== undefined && env.TURF_DB !== '' ? env.TURF_DB : USUAL_DB;
}
