/** Reads a small JSON file of settings: an issue pack, a campaign. */
import { badInput } from '../domain/errors.js';
import { checkedJson } from '../formats/json/json-check.js';
import { type SmallFile, smallText } from '../source/small-text.js';

/** @throws TurfError exit 4 when it can't be read or is no JSON, with line and column */
export async function jsonFile(file: SmallFile): Promise<unknown> {
  const text = await smallText(file);
  if (text.trim() === '') throw badInput(file.path, 'is empty', { hint: file.hint });
  return jsonOf(text, file.path);
}

export function jsonOf(text: string, path: string): unknown {
  return JSON.parse(checkedJson(text, path));
}
