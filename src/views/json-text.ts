/** JSON as text that is safe on a terminal too: what could act or hide is written as \uXXXX, which means the same. */
import type { Json } from '../domain/json.js';

/**
 * DEL and C1 controls, soft hyphen, direction marks, zero-width space, line and paragraph separators,
 * direction overrides and isolates, invisible operators, byte order mark, tag characters (as surrogates).
 * C0 controls and lone surrogates are escaped by JSON.stringify itself; joiners stay, since scripts and emoji need them.
 */
const INVISIBLE =
  /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g;

function escaped(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return result;
}

/** One line of JSON, or lines indented by `indent` blanks; NaN and infinities become null. */
export function jsonText(value: Json, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(INVISIBLE, escaped);
}
