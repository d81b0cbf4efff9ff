/** Builds turf with invented commands (fake-turf.ts), so that tests run it as a real process. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');
/** All sources, so that what the shell imports is always there. */
const NEEDED = ['src', 'test/cli'];

export interface BuiltShell {
  /** The file to run with node. */
  readonly path: string;
  readonly remove: () => void;
}

/** Inside the project, so that its packages are found. */
export function buildShell(): BuiltShell {
  mkdirSync(join(ROOT, 'tmp'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'tmp', 'shell-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const below of NEEDED) {
    for (const name of readdirSync(join(ROOT, below), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(ROOT, below, name), 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
      });
      const out = join(folder, below, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, outputText);
    }
  }
  return {
    path: join(folder, 'test', 'cli', 'fake-turf.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
