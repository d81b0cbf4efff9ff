/** bareAddress: takes off what people and programs put around an address, before clean-address reads it. */

/** Zero-width, direction and soft-hyphen characters that come along when copying from web pages. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const LEADING = new Set('<([{"\'“”„‘’‚«»‹›*•·–-');
const TRAILING = new Set('.,;:!>)]}"\'“”‘’»›*');
const OPENING = new Map([
  [')', '('],
  [']', '['],
]);

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** The text without the punctuation that ends a sentence around it; a bracket that was opened inside stays. */
export function withoutEndMarks(text: string): string {
  let end = text.length;
  let surplus: Map<string, number> | null = null;
  while (end > 0) {
    const last = text.charAt(end - 1);
    if (!TRAILING.has(last)) break;
    const opening = OPENING.get(last);
    if (opening !== undefined) {
      surplus ??= new Map([...OPENING].map(([close, open]) => [close, countOf(text, close) - countOf(text, open)]));
      const left = surplus.get(last) ?? 0;
      if (left <= 0) break;
      surplus.set(last, left - 1);
    }
    end -= 1;
  }
  return text.slice(0, end);
}

function withoutStartMarks(text: string): string {
  let start = 0;
  while (start < text.length && (LEADING.has(text.charAt(start)) || text.charAt(start).trim() === '')) start += 1;
  return text.slice(start);
}

/** The address inside =HYPERLINK("address","name"), [Name](address) or Name <address|label>; else the text. */
function inside(text: string): string {
  const formula = /^=\s*hyperlink\(\s*"([^"]*)"/i.exec(text);
  if (formula?.[1] !== undefined) return formula[1];
  const link = text.startsWith('[') ? text.indexOf('](') : -1;
  if (link > 0) return text.slice(link + 2, text.lastIndexOf(')') > link ? text.lastIndexOf(')') : text.length);
  const open = text.indexOf('<');
  const close = open < 0 ? -1 : text.indexOf('>', open);
  return close < 0 ? text : (text.slice(open + 1, close).split('|', 1)[0] ?? '');
}

/** Text around which nothing has to be taken off: the usual case in long lists. */
const PLAIN = /^[a-z]+:\/\/[\w./@?=&%+~-]*[\w/]$/i;

/** One address as text, without brackets, quotes, end marks, invisible characters and whatever follows a blank; '' if none. */
export function bareAddress(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.replace(INVISIBLE, '').trim();
  const found = withoutStartMarks(inside(visible).trim());
  return withoutEndMarks(found.split(/\s/, 1)[0] ?? '');
}
