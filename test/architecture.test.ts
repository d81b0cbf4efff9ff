/** The import rules of the design: src keeps them, and each rule is seen to fail on an invented file that breaks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './architecture/rules.js';

const SRC = join(import.meta.dirname, '..', 'src');

function sourceFiles(): Map<string, string> {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));
}

/** The broken rules of invented files: each gets the opening sentence, unless it brings its own. */
function broken(files: Readonly<Record<string, string>>): readonly string[] {
  return brokenRules(new Map(Object.entries(files).map(([path, text]) => [path, `/** Invented. */\n${text}`])));
}

/** A list as the build writes it. */
const listOf = (...names: string[]): string =>
  names.map((name, at) => `import { x as p${at} } from './${name}.js';`).join('\n');

describe('src', () => {
  it('keeps the import rules', () => {
    const files = sourceFiles();
    expect(files.size).toBeGreaterThan(10);
    expect(brokenRules(files)).toEqual([]);
  });
});

describe('a file that breaks a rule is named with the rule', () => {
  const cases: readonly [what: string, files: Readonly<Record<string, string>>, rule: string][] = [
    ['domain imports core', { 'domain/a.ts': `import { b } from '../core/b.js';` }, 'domain may not import it'],
    ['even a type', { 'domain/a.ts': `import type { B } from '../core/b.js';` }, 'domain may not import it'],
    ['by export from', { 'core/a.ts': `export * from '../store/b.js';` }, 'core may not import it'],
    ['by import()', { 'core/a.ts': `export const f = () => import('../flows/b.js');` }, 'core may not import it'],
    ['by an import type', { 'core/a.ts': `export type A = import('../flows/b.js').B;` }, 'core may not import it'],
    ['text imports domain', { 'text/a.ts': `import { b } from '../domain/b.js';` }, 'text may not import it'],
    ['formats use score', { 'formats/a.ts': `import { b } from '../core/score/b.js';` }, 'formats may not import it'],
    ['source uses store', { 'source/a.ts': `import { b } from '../store/b.js';` }, 'source may not import it'],
    ['store uses core', { 'store/a.ts': `import { b } from '../core/b.js';` }, 'store may not import it'],
    ['views use core', { 'views/a.ts': `import { b } from '../core/b.js';` }, 'views may not import it'],
    ['flows use views', { 'flows/a.ts': `import { b } from '../views/b.js';` }, 'flows may not import it'],
    [
      'commands run store code',
      { 'commands/a.ts': `import { b } from '../store/b.js';` },
      'commands may not import it',
    ],
    ['commands use views', { 'commands/a.ts': `import { b } from '../views/b.js';` }, 'commands may not import it'],
    ['anything imports cli', { 'flows/a.ts': `import { b } from '../cli/b.js';` }, 'nothing but bin may import cli'],
    ['csv-parse outside formats', { 'source/a.ts': `import { parse } from 'csv-parse/sync';` }, 'only formats may'],
    ['SQLite outside store', { 'flows/a.ts': `import type D from 'better-sqlite3';` }, 'only store may'],
    ['SQLite by require', { 'flows/a.ts': `const d = require('better-sqlite3');` }, 'only store may'],
    ['chalk in commands', { 'commands/a.ts': `import chalk from 'chalk';` }, 'only views, cli may'],
    ['commander in commands', { 'commands/a.ts': `import { Command } from 'commander';` }, 'only cli may'],
    ['inquirer in flows', { 'flows/a.ts': `const i = await import('inquirer');` }, 'only cli may'],
    ['a package without a home', { 'core/a.ts': `import x from '@left/pad/x';` }, 'no folder may'],
    ['files in formats', { 'formats/a.ts': `import { readFileSync } from 'node:fs';` }, 'only source, store, cli may'],
    ['zlib in flows', { 'flows/a.ts': `import { gunzip } from 'zlib';` }, 'only source, store, cli may'],
    ['the network', { 'cli/a.ts': `import http from 'node:http';` }, 'no folder may'],
    ['fetch', { 'core/a.ts': `export const f = () => fetch('x');` }, 'uses fetch: only cli may'],
    ['process', { 'flows/a.ts': 'export const cwd = process.cwd();' }, 'uses process: only cli may'],
    ['console', { 'commands/a.ts': `console.log('x');` }, 'uses console: only cli may'],
    ['chance', { 'core/a.ts': 'export const r = Math.random();' }, 'uses Math.random: only cli may'],
    ['the clock', { 'core/a.ts': 'export const d = new Date();' }, 'uses new Date(): only cli may'],
    ['the clock in numbers', { 'core/a.ts': 'export const d = Date.now();' }, 'uses Date.now: only cli may'],
    ['SQL in a string', { 'flows/a.ts': `export const q = 'SELECT id FROM space';` }, 'only store may'],
    ['SQL in a template', { 'cli/a.ts': `export const q = (t: string) => \`DELETE FROM \${t}\`;` }, 'only store may'],
    ['SQL after a hole', { 'cli/a.ts': `export const q = (t: string) => \`\${t} PRAGMA x\`;` }, 'only store may'],
    ['a vague name', { 'core/utils.ts': 'export const a = 1;' }, 'named for the one thing in it'],
    ['a vague folder', { 'core/helpers/a.ts': 'export const a = 1;' }, 'named for the one thing in it'],
    ['a new folder', { 'lib/a.ts': 'export const a = 1;' }, 'no folder of the design'],
    [
      'a plug-in and its sibling',
      { 'formats/all.ts': listOf('a', 'b'), 'formats/a.ts': `import { x } from './b.js';`, 'formats/b.ts': '' },
      'a plug-in may not import its sibling',
    ],
    [
      'a command and a command of a folder',
      { 'commands/all.ts': listOf('a', 'c/b'), 'commands/c/b.ts': `import { x } from '../a.js';`, 'commands/a.ts': '' },
      'a plug-in may not import its sibling',
    ],
    [
      'a plug-in and the list',
      { 'views/all.ts': listOf('a'), 'views/a.ts': `import type { views } from './all.js';` },
      'a plug-in may not import its sibling or their list',
    ],
    [
      'a topic of sentences',
      { 'text/en/all.ts': listOf('a'), 'text/en/a.ts': `import { en } from '../en.js';` },
      'imports only what stands beside its folder',
    ],
    [
      'a cycle',
      { 'core/a.ts': `import './b.js';`, 'core/b.ts': `import './c.js';`, 'core/c.ts': `import './a.js';` },
      'core/a.ts → core/b.ts → core/c.ts → core/a.ts: a cycle of imports',
    ],
  ];
  it.each(cases)('%s', (_, files, rule) => {
    const found = broken(files);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(rule);
  });

  it('no opening sentence', () => {
    expect(brokenRules(new Map([['core/a.ts', '// hello\nexport const a = 1;']]))).toEqual([
      'core/a.ts: a file opens with one sentence in /** */',
    ]);
  });
});

describe('what is allowed is not named', () => {
  const cases: readonly [what: string, files: Readonly<Record<string, string>>][] = [
    ['cli imports everything', { 'cli/a.ts': `import '../store/b.js';\nimport '../views/c.js';\nimport 'commander';` }],
    ['formats use normalise', { 'formats/a.ts': `import { n } from '../core/normalise/numbers.js';` }],
    ['views use safe-text', { 'views/a.ts': `import { safeText } from '../core/safe-text.js';` }],
    ['identify uses platforms', { 'core/identify/a.ts': `import { platforms } from '../platforms/all.js';` }],
    ['commands use types of store', { 'commands/a.ts': `import type { Store } from '../store/store.js';` }],
    ['plug-ins share a file that is none', { 'formats/all.ts': listOf('a'), 'formats/a.ts': `import './table.js';` }],
    ['topics share wording', { 'text/en/all.ts': listOf('a'), 'text/en/a.ts': `import '../amount.js';` }],
    ['a date from a value', { 'core/a.ts': 'export const d = (n: number) => new Date(n).toISOString();' }],
    ['a field named process', { 'core/a.ts': 'export const d = (job: { process: number }) => job.process;' }],
    ['SQL words in a comment', { 'core/a.ts': '// SELECT and PRAGMA\nexport const a = 1;' }],
    ['small words in a sentence', { 'text/a.ts': `export const s = 'select a file and update it';` }],
    ['a circle of types', { 'core/a.ts': `import type { B } from './b.js';`, 'core/b.ts': `import './a.js';` }],
    ['the driver asks for the version', { 'store/driver.ts': 'export const v = process.version;' }],
    ['the network only as a name', { 'core/a.ts': `export const net = 'net';` }],
  ];
  it.each(cases)('%s', (_, files) => {
    expect(broken(files)).toEqual([]);
  });
});
