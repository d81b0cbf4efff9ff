/** Loaded before turf by tests that send it a signal: writes the file HEARD_REPORT once turf listens for Ctrl-C. */
'use strict';
const { writeFileSync } = require('node:fs');

const report = process.env.HEARD_REPORT;
process.on('newListener', function noted(name) {
  if (name !== 'SIGINT' || report === undefined) return;
  process.removeListener('newListener', noted);
  // The listener itself is added right after this.
  setImmediate(() => writeFileSync(report, ''));
});
