/** Loads the built program and hands over; what is missing becomes one sentence and one command. Only read by a Node that is new enough. */
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const ROOT = join(__dirname, '..');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');

/** `npm start` installs and builds what is missing; --prefix where the person stands in another folder. */
function repairCommand() {
  const prefix = process.cwd() === ROOT ? '' : ` --prefix "${ROOT}"`;
  return `npm${prefix} start -- --version`;
}

function complain(sentence, error) {
  const stack = error !== undefined && process.env.TURF_DEBUG === '1' ? `${error.stack}\n` : '';
  process.stderr.write(`${stack}${sentence}\nTo repair it, type:  ${repairCommand()}\n`);
  process.exitCode = 1;
}

/** Runs main(argv) of dist/cli/main.js, which sets process.exitCode itself. */
async function load(argv) {
  if (!existsSync(join(ROOT, 'node_modules'))) return complain('turf is not installed yet: its packages are missing.');
  if (!existsSync(MAIN)) return complain('turf is not built yet: its folder "dist" is missing.');
  let program;
  try {
    program = await import(pathToFileURL(MAIN).href);
  } catch (error) {
    return complain(`turf could not start: ${String(error.message).split('\n')[0]}`, error);
  }
  await program.main(argv);
}

module.exports = { load };
