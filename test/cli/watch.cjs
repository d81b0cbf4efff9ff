/** Loaded before turf by run-turf.ts: forbids the network and other programs, and notes peak memory and time when the process ends. */
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');

const report = process.env.WATCH_REPORT;
const forbidden = [];

function forbid(owner, name, what) {
  owner[name] = () => {
    forbidden.push(what);
    throw new Error(`forbidden in tests: ${what}`);
  };
}

const dns = require('node:dns');
forbid(require('node:net').Socket.prototype, 'connect', 'a connection');
forbid(require('node:net').Server.prototype, 'listen', 'listening');
forbid(require('node:dgram'), 'createSocket', 'a datagram');
forbid(require('node:child_process').ChildProcess.prototype, 'spawn', 'another program');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  forbid(dns, name, 'a name look-up');
  forbid(dns.promises, name, 'a name look-up');
}

/** Linux knows the peak of this program alone; what Node says includes that of the program that started it. */
function peakKb() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return null;
  }
}

/** Time of the processor: it says the same on a machine that is busy with other things. */
function cpuUs() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

process.on('exit', () => {
  if (report !== undefined) writeFileSync(report, JSON.stringify({ peakKb: peakKb(), cpuUs: cpuUs(), forbidden }));
});
