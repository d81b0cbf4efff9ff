/** The launcher's first files must be readable by a Node that is far too old, or its complaint is a SyntaxError. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const BIN = join(import.meta.dirname, '..', '..', 'bin');

function written(text: string, target: ts.ScriptTarget): string {
  return ts.transpileModule(text, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
}

/** The compiler has nothing to rewrite for ES5: no newer syntax. */
function isOldSyntax(text: string): boolean {
  const hasComma = /,\s*\)/.test(text); // after the last argument: the compiler keeps it, ES5 refuses it
  return !hasComma && written(text, ts.ScriptTarget.ES5) === written(text, ts.ScriptTarget.ESNext);
}

describe('old syntax', () => {
  it.each(['turf.cjs', 'start.cjs', 'node-version.cjs'])('bin/%s', (name) => {
    expect(isOldSyntax(readFileSync(join(BIN, name), 'utf8'))).toBe(true);
  });

  it.each([
    'const a = 1;',
    'let a;',
    'f(() => 1);',
    'a?.b;',
    'a ?? b;',
    'f(...a);',
    'var t = `x`;',
    'f(a,\n);',
    'class A {}',
  ])('is not: %s', (text) => {
    expect(isOldSyntax(text)).toBe(false);
  });
});
