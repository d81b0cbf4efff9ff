/** Reads a file of weights: JSON, or a sheet with the columns name and value. For --weights. */
import { isWeight, MOST, WEIGHTS } from '../core/score/weights.js';
import { badUsage, type TurfError } from '../domain/errors.js';
import type { Weight, Weights } from '../domain/weights.js';
import { placeOf } from '../formats/json/json-check.js';
import { delimitedRows } from '../formats/table/delimited-rows.js';
import { type SmallFile, smallText } from '../source/small-text.js';
import { jsonOf } from './json-file.js';

interface Entry {
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
}

/** Of a foreign word in a message: enough to find it again. */
const SHOWN = 60;

function refused({ path, hint }: SmallFile, line: number, what: string): TurfError {
  return badUsage(`${path}, line ${line}: ${what}`, hint);
}

/** {"term": 1, …}, also inside {"weights": …} as turf writes it. */
function entriesOfJson(text: string, file: SmallFile): readonly Entry[] {
  const value = jsonOf(text, file.path);
  const whole = objectOf(value);
  const inside = whole?.get('weights');
  const weights = inside === undefined ? whole : objectOf(inside);
  if (weights === null) throw refused(file, 1, 'write weights like {"term": 1, "related": 0.5}.');
  return [...weights].map(([name, weight]) => {
    const at = text.indexOf(JSON.stringify(name));
    return { name, value: weight, line: placeOf(text, Math.max(0, at)).line };
  });
}

function objectOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

/** What stands first in the first line; a sheet of two columns has no other sign. */
function delimiterOf(text: string): string {
  return /[,;\t]/.exec(text)?.[0] ?? ',';
}

async function entriesOfSheet(text: string, file: SmallFile): Promise<readonly Entry[]> {
  const delimiter = delimiterOf(text);
  const entries: Entry[] = [];
  let columns: number | null = null;
  for await (const rows of delimitedRows(inOnePiece(text), { file: file.path, delimiter }, () => {})) {
    for (const { cells, line } of rows) {
      const [name = '', value = ''] = cells.map((cell) => cell.trim());
      columns ??= cells.length;
      if (columns < 2 || cells.length !== columns)
        throw refused(file, line, 'write a name and a value, as "related,0.5".');
      if (entries.length === 0 && name.toLowerCase() === 'name') continue;
      // Where ; parts the columns, a comma may stand before the decimals.
      entries.push({ name, value: numberOf(delimiter === ',' ? value : value.replace(',', '.')), line });
    }
  }
  return entries;
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

function numberOf(text: string): number | string {
  return /^\d{1,4}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function checked({ name, value, line }: Entry, file: SmallFile): readonly [Weight, number] {
  if (!isWeight(name))
    throw refused(file, line, `there is no weight "${name.slice(0, SHOWN)}". There are: ${WEIGHTS.join(', ')}.`);
  const most = MOST[name];
  if (typeof value !== 'number' || !(value >= 0 && value <= most)) {
    const shown = String(typeof value === 'number' ? value : JSON.stringify(value)).slice(0, SHOWN);
    throw refused(file, line, `${name} must be a number from 0 to ${most}, not ${shown}.`);
  }
  return [name, value];
}

/**
 * The weights that a file names; the others are as usual.
 * @throws TurfError exit 2 with the line for a name that does not exist, a value out of bounds, a name twice; exit 4 when it can't be read
 */
export async function weightsFile(file: SmallFile): Promise<Partial<Weights>> {
  const text = await smallText(file);
  const isJson = /^\s*[{[]/.test(text);
  const entries = isJson ? entriesOfJson(text, file) : await entriesOfSheet(text, file);
  const found = new Map<Weight, number>();
  for (const entry of entries) {
    const [name, value] = checked(entry, file);
    if (found.has(name)) throw refused(file, entry.line, `${name} stands there twice.`);
    found.set(name, value);
  }
  if (found.size === 0 && !isJson) throw refused(file, 1, 'there is no weight in it.');
  return Object.fromEntries(found);
}
