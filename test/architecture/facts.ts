/** Reads one source file with the TypeScript parser and lists what the import rules ask about: imports, world access, SQL. */
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

export interface Import {
  /** As written: './row.js', 'chalk', 'node:fs'. */
  readonly from: string;
  /** Path of the file below src ('domain/row.ts') for a relative import, else null. */
  readonly file: string | null;
  /** Package name ('@scope/name') or null. */
  readonly pack: string | null;
  /** Built-in module without 'node:' ('fs/promises') or null. */
  readonly builtin: string | null;
  /** `import type`: gone after the build. */
  readonly isType: boolean;
}

export interface Facts {
  readonly imports: readonly Import[];
  /** Uses of the world outside: 'process', 'console', 'Math.random', 'new Date()', 'Date.now' … */
  readonly world: readonly string[];
  /** String literals that read like SQL, shortened. */
  readonly sql: readonly string[];
  readonly opensWithSentence: boolean;
}

const SQL = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\b/;
/** Names that are the clock, chance, the network or the process when they stand free in the code. */
const WORLD_NAMES = new Set(['process', 'console', 'fetch', 'performance', 'WebSocket']);
const WORLD_CALLS = new Set(['Math.random', 'Date.now', 'crypto.randomUUID', 'crypto.getRandomValues']);

function toImport(path: string, from: string, isType: boolean): Import {
  const bare = from.replace(/^node:/, '');
  if (from.startsWith('.')) {
    const file = join(dirname(path), from).replace(/\.js$/, '.ts');
    return { from, file, pack: null, builtin: null, isType };
  }
  if (from.startsWith('node:') || builtinModules.includes(from)) {
    return { from, file: null, pack: null, builtin: bare, isType };
  }
  const pack = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  return { from, file: null, pack, builtin: null, isType };
}

/** The module that a node imports, with whether only its types are; null for any other node. */
function importOf(node: ts.Node): { readonly from: string; readonly isType: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { from: node.moduleSpecifier.text, isType: node.importClause?.isTypeOnly === true };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { from: node.moduleSpecifier.text, isType: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { from: node.argument.literal.text, isType: true };
  }
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const isLoad =
      node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require');
    if (isLoad && first !== undefined && ts.isStringLiteralLike(first)) return { from: first.text, isType: false };
  }
  return null;
}

/** 'process', 'new Date()' … when the node is such a use. */
function worldOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') {
    return (node.arguments?.length ?? 0) === 0 ? 'new Date()' : null;
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = `${node.expression.text}.${node.name.text}`;
    if (WORLD_CALLS.has(name) || node.expression.text === 'globalThis') return name;
    return WORLD_NAMES.has(node.expression.text) ? node.expression.text : null;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    return WORLD_NAMES.has(name) || name === 'Date' ? name : null;
  }
  return null;
}

function sqlOf(node: ts.Node): string | null {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && SQL.test(node.text) ? node.text.trim().slice(0, 40) : null;
}

/** Facts of the file at `path` (below src, with '/') whose text is `text`. Comments are not looked at. */
export function factsOf(path: string, text: string): Facts {
  const imports: Import[] = [];
  const world: string[] = [];
  const sql: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== null) imports.push(toImport(path, found.from, found.isType));
    const use = worldOf(node);
    if (use !== null) world.push(use);
    const query = sqlOf(node);
    if (query !== null) sql.push(query);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return { imports, world, sql, opensWithSentence: text.startsWith('/** ') };
}
