/** The only place that loads the native SQLite module: the one that fits this Node, on first use, once. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { EXIT, TurfError } from '../domain/errors.js';

/** The constructor: `new Driver(path, options)` opens a database. */
export type Driver = typeof Database;

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** Which package fits a Node: 13 is prebuilt for 22.14 and newer and crashes the process below; 12 is compiled. */
export function driverName(nodeVersion: string): 'better-sqlite3' | 'better-sqlite3-13' {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14) ? 'better-sqlite3-13' : 'better-sqlite3';
}

/** What happened, in plain words; null where what Node said must speak for itself. */
function reasonOf(message: string, name: string, nodeVersion: string): string | null {
  if (message.includes(`Cannot find module '${name}'`)) return `The database module (${name}) is not installed.`;
  if (message.includes('Could not locate the bindings file') || message.includes('Cannot find module')) {
    return `The database module (${name}) is installed, but its compiled part is missing.`;
  }
  if (message.includes('NODE_MODULE_VERSION')) {
    return `The database module (${name}) was made for another version of Node than this one (${nodeVersion}).`;
  }
  return null;
}

/** The error a person sees: what happened, and the one command that mends it. */
function driverTrouble(error: unknown, name: string, nodeVersion: string): TurfError {
  const message = error instanceof Error ? error.message : String(error);
  // `npm start` installs again, and says what a compiler needs where one is missing.
  const hint = `npm --prefix "${ROOT}" start -- --version`;
  const reason = reasonOf(message, name, nodeVersion);
  if (reason !== null) return new TurfError({ exit: EXIT.bug, message: reason, hint });
  const cause = message.split('\n')[0] ?? '';
  const unknown = `The database module (${name}) could not be loaded on this computer.`;
  return new TurfError({ exit: EXIT.bug, message: unknown, cause, hint });
}

/** Loads the driver for `nodeVersion` through `require` and opens one database in memory; throws a TurfError (exit 1) if that fails. */
export function loadDriverWith(require: NodeJS.Require, nodeVersion: string): Driver {
  const name = driverName(nodeVersion);
  try {
    const loaded: Driver = require(name);
    // The compiled part is only loaded when a database is opened.
    new loaded(':memory:').close();
    return loaded;
  } catch (error) {
    throw driverTrouble(error, name, nodeVersion);
  }
}

let driver: Driver | null = null;

/** The driver for this Node; throws a TurfError (exit 1) where it is missing or does not fit. */
export function loadDriver(): Driver {
  driver ??= loadDriverWith(createRequire(import.meta.url), process.version);
  return driver;
}
