/** Which versions of Node can run turf, asked before anything else is loaded; old syntax, so that an old Node can read it. */
'use strict';

var NEEDED = '20.17 or newer in the 20 series, or 22.14 or newer';

/** 'v20.17.3' → [20, 17]; anything unreadable → [0, 0]. */
function parse(version) {
  var found = /^v?(\d+)\.(\d+)/.exec(version);
  return found === null ? [0, 0] : [Number(found[1]), Number(found[2])];
}

/** From 22.14 on, better-sqlite3 13 loads (before, it crashes the process) and needs no compiler. */
function hasPrebuiltDriver(version) {
  var parts = parse(version);
  return parts[0] > 22 || (parts[0] === 22 && parts[1] >= 14);
}

/** ^20.17 || >=22.14: what package.json says under "engines". 20.17 is inquirer's lower bound. */
function isSupported(version) {
  var parts = parse(version);
  return (parts[0] === 20 && parts[1] >= 17) || hasPrebuiltDriver(version);
}

/** The command that brings a newer Node, by process.platform. */
function installCommand(platform) {
  if (platform === 'win32') return 'winget install OpenJS.NodeJS.LTS';
  if (platform === 'darwin') return 'brew install node';
  return 'nvm install 24';
}

/** null when this Node will do; else what to tell the person, two lines. */
function complaint(version, platform) {
  if (isSupported(version)) return null;
  return (
    'turf needs Node ' +
    NEEDED +
    '; this is Node ' +
    String(version).replace(/^v/, '') +
    '.\n' +
    'Install a newer one from https://nodejs.org, or type:  ' +
    installCommand(platform) +
    '\n'
  );
}

module.exports = { complaint: complaint, hasPrebuiltDriver: hasPrebuiltDriver, isSupported: isSupported };
