/** JSON of any size, read for the values at a few paths while the rest goes by unheld; for exports that hold gigabytes of messages. */
import { Tokenizer, TokenType } from '@streamparser/json';
import { badInput, TurfError } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';

export type JsonScalar = string | number | boolean | null;

export interface JsonFound {
  /** The path as it was asked for. */
  readonly path: string;
  /** The key that stood for the last '*' of the path, '' where there is none. */
  readonly key: string;
  /** undefined: the object or list at this path has just ended. */
  readonly value: JsonScalar | undefined;
}

/** A step of the paths asked for: what may follow, and the path that ends here. */
interface Step {
  readonly next: Map<string, Step>;
  path: string | null;
}

interface Frame {
  readonly isList: boolean;
  /** null: nothing below is asked for. */
  readonly step: Step | null;
  readonly key: string;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/** Lists are nested 5 to 10 levels; far deeper text is damaged or hostile. */
const DEPTH_LIMIT = 64;
/** A text or number is held while it is read: 16 MB is far beyond any message, and bounds the memory. */
const TOKEN_LIMIT_BYTES = 16_777_216;

/**
 * Values at the paths, in file order, in one batch a chunk. Paths: 'chats.list[].name', with '*' for any key
 * ('*.title'). A path that leads to an object or a list is reported when that ends.
 * @throws TurfError exit 4 with the line when the text is no JSON, is cut off, or is nested too deep
 */
export async function* jsonStream(source: Source, paths: readonly string[]): AsyncGenerator<readonly JsonFound[]> {
  const walker = new Walker(paths);
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536 });
  let lines = 1;
  let seen = 0;
  let at = 0;
  tokenizer.onToken = ({ token, value, offset }) => {
    at = offset;
    const trouble = walker.take(token, value);
    if (trouble !== null) throw new Misfit(trouble);
  };
  for await (const text of source.text()) {
    const bytes = Buffer.from(text, 'utf8');
    try {
      tokenizer.write(bytes);
    } catch (error) {
      throw damaged(source.path, error, lines + breaksIn(bytes, Math.max(0, at - seen)));
    }
    seen += bytes.length;
    if (seen - at > TOKEN_LIMIT_BYTES)
      throw damaged(source.path, new Misfit('A text in it is longer than 16 MB.'), lines);
    lines += breaksIn(bytes, bytes.length);
    yield walker.found();
  }
  if (!isWholeToken(tokenizer) || !walker.isDone()) {
    throw damaged(source.path, new Misfit('It ends too early: the download or copy was cut off.'), lines);
  }
}

/** false when the text ends within a word, a number or a text in quotes. */
function isWholeToken(tokenizer: Tokenizer): boolean {
  try {
    tokenizer.end();
    return true;
  } catch {
    return false;
  }
}

/** What does not fit, on its way through the tokenizer. */
class Misfit extends Error {}

function breaksIn(bytes: Uint8Array, end: number): number {
  let breaks = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) breaks += 1;
  return breaks;
}

function damaged(file: string, error: unknown, line: number): unknown {
  if (error instanceof TurfError || !(error instanceof Error)) return error;
  const cause =
    error instanceof Misfit ? error.message : 'There is a sign here that does not belong: the file is damaged.';
  return badInput(file, 'is not valid JSON', {
    line,
    cause,
    hint: `Export or download it again, then: turf import ${file}`,
  });
}

function stepsOf(paths: readonly string[]): Step {
  const root: Step = { next: new Map(), path: null };
  for (const path of paths) {
    let step = root;
    for (const name of path
      .replaceAll('[]', '.[]')
      .split('.')
      .filter((part) => part !== '')) {
      const next: Step = step.next.get(name) ?? { next: new Map(), path: null };
      step.next.set(name, next);
      step = next;
    }
    step.path = path;
  }
  return root;
}

/** Follows the tokens, keeps where it is, and notes what was asked for. */
class Walker {
  readonly #open: Frame[] = [];
  #found: JsonFound[] = [];
  #expected: Expected = 'value';
  /** Where the next value belongs. */
  #step: Step | null;
  #key = '';

  constructor(paths: readonly string[]) {
    this.#step = stepsOf(paths);
  }

  isDone(): boolean {
    return this.#expected === 'nothing';
  }

  /** What was found since the last call. */
  found(): readonly JsonFound[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** null, or why the token may not stand here. */
  take(token: TokenType, value: unknown): string | null {
    switch (token) {
      case TokenType.LEFT_BRACE:
        return this.#begin(false);
      case TokenType.LEFT_BRACKET:
        return this.#begin(true);
      case TokenType.RIGHT_BRACE:
        return this.#end(false);
      case TokenType.RIGHT_BRACKET:
        return this.#end(true);
      case TokenType.COLON:
        if (this.#expected !== ':') return misplaced(':');
        this.#expected = 'value';
        return null;
      case TokenType.COMMA:
        return this.#comma();
      default:
        return this.#expected.startsWith('key') ? this.#keyed(value) : this.#scalar(value);
    }
  }

  #begin(isList: boolean): string | null {
    if (!this.#expected.startsWith('value')) return misplaced(isList ? '[' : '{');
    if (this.#open.length >= DEPTH_LIMIT) return `It is nested more than ${DEPTH_LIMIT} levels deep.`;
    this.#open.push({ isList, step: this.#step, key: this.#key });
    this.#expected = isList ? 'value or ]' : 'key or }';
    if (isList) this.#step = this.#step?.next.get('[]') ?? null;
    return null;
  }

  #end(isList: boolean): string | null {
    const top = this.#open.pop();
    const isFirst = this.#expected === (isList ? 'value or ]' : 'key or }');
    if (top?.isList !== isList || (!isFirst && this.#expected !== ', or end')) return misplaced(isList ? ']' : '}');
    const path = top.step?.path ?? null;
    if (path !== null) this.#found.push({ path, key: top.key, value: undefined });
    this.#afterValue();
    return null;
  }

  #comma(): string | null {
    const top = this.#open.at(-1);
    if (top === undefined || this.#expected !== ', or end') return misplaced(',');
    this.#expected = top.isList ? 'value' : 'key';
    return null;
  }

  #keyed(value: unknown): string | null {
    const top = this.#open.at(-1);
    if (top === undefined || typeof value !== 'string') return 'A name in quotes should stand here.';
    const next = top.step?.next;
    const named = next?.get(value);
    this.#step = named ?? next?.get('*') ?? null;
    this.#key = named === undefined && this.#step !== null ? value : top.key;
    this.#expected = ':';
    return null;
  }

  #scalar(value: unknown): string | null {
    if (!this.#expected.startsWith('value')) return 'A comma or a bracket is missing before this place.';
    const path = this.#step?.path ?? null;
    if (path !== null && isScalar(value)) this.#found.push({ path, key: this.#key, value });
    this.#afterValue();
    return null;
  }

  #afterValue(): void {
    const top = this.#open.at(-1);
    this.#expected = top === undefined ? 'nothing' : ', or end';
    this.#key = top?.key ?? '';
    this.#step = top?.isList === true ? (top.step?.next.get('[]') ?? null) : null;
  }
}

function misplaced(sign: string): string {
  return `There is a "${sign}" too many, or something before it is missing.`;
}

function isScalar(value: unknown): value is JsonScalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
