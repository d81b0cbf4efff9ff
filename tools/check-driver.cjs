/** Opens a database in memory with full-text search and exits 0; run as a child, because a native module of the wrong kind can crash Node. */
'use strict';
const { hasPrebuiltDriver } = require('../bin/node-version.cjs');

const Database = require(hasPrebuiltDriver(process.version) ? 'better-sqlite3-13' : 'better-sqlite3');
const db = new Database(':memory:');
db.exec('CREATE VIRTUAL TABLE words USING fts5(word)');
db.close();
