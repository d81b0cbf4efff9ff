#!/usr/bin/env node
/** The launcher: answers --version, checks Node, then loads the program; old syntax, so that an old Node can read it. */
'use strict';
var fs = require('fs');
var nodeVersion = require('./node-version.cjs');

/** Reads package.json and nothing else, so that it answers even where nothing else works. */
function printVersion() {
  try {
    fs.writeSync(1, require('../package.json').version + '\n');
  } catch (error) {
    // A reader that has gone away (turf --version | true) is no error.
    if (error.code === 'EPIPE') return;
    process.stderr.write('turf could not write its version: ' + error.message + '\n');
    process.stderr.write('Make room on the disk, or leave out "> FILE" and type:  turf --version\n');
    process.exitCode = 7; // "the output could not be written"
  }
}

/** Runs turf with the words typed after its name; sets process.exitCode. */
function run(argv) {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    printVersion();
    return;
  }
  var complaint = nodeVersion.complaint(process.version, process.platform);
  if (complaint !== null) {
    process.stderr.write(complaint);
    process.exitCode = 1;
    return;
  }
  require('./load.cjs').load(argv);
}

module.exports = { run: run };
if (require.main === module) run(process.argv.slice(2));
