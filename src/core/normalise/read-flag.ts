/** readFlag: 'Y', '✓', 'sí', 'FALSE', '☐' as true or false. */
import { foldAccents } from './fold-accents.js';

const split = (words: string) => new Set(words.split(' ').map(foldAccents));
const YES = split(
  'y yes x ✓ ✔ ☑ ✅ 1 true t on checked si sim oui ja да так 是 はい 네 wahr vrai verdadero verdadeiro вірно',
);
const NO = split('n no ✗ ✘ ☐ ❌ 0 false f off unchecked nao non nein nee нет ні 否 いいえ 아니요 falsch faux falso');

/** true, false, or null for a cell that says neither. */
export function readFlag(text: string): boolean | null {
  if (text.length > 20) return null;
  const folded = foldAccents(text.trim().toLowerCase().replaceAll('\ufe0f', ''));
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}
