/** Links inside a cell: several addresses, Markdown, spreadsheet formulas. Read by row-from-cells and url-list. */
import { isAddress, isAddressInProse, mailSort } from './value-shape.js';

export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** A name and its link written as one: [Name](https://…), =HYPERLINK("https://…","Name") or <https://…|Name>; else null. */
export function namedLink(text: string): NamedLink | null {
  const first = text.charAt(0);
  if (first !== '[' && first !== '=' && first !== '<' && first !== "'") return null;
  const markdown = /^\[([^\]\n]{0,500})\]\(\s*<?([^\s<>]{1,2000}?)>?(?:\s+"[^"\n]{0,500}")?\s*\)$/.exec(text);
  if (markdown !== null) return link(markdown[1], markdown[2]);
  const formula = /^'?=HYPERLINK\(\s*"([^"]{1,2000})"\s*(?:[,;]\s*"((?:[^"]|""){0,500})"\s*)?\)$/i.exec(text);
  if (formula !== null) return link((formula[2] ?? '').replaceAll('""', '"'), formula[1]);
  const slack = /^<([^\s|<>]{1,2000})\|([^<>\n]{0,500})>$/.exec(text);
  return slack === null ? null : link(slack[2], slack[1]);
}

function link(name: string | undefined, url: string | undefined): NamedLink | null {
  if (url === undefined || !isAddress(url)) return null;
  return { name: (name ?? '').replace(/^[*_`\s]+|[*_`\s]+$/g, ''), url };
}

/**
 * The addresses in a cell of an address column, in order. A cell without one ("Call or text 555-0100") gives none;
 * a single word is handed on as it stands, since a column may hold bare handles.
 * @param platform what the column is named for; only there may name@host be an account instead of a mailbox
 */
export function addressesInCell(text: string, platform: string | null): string[] {
  if (/[\s[<=]|,(?=https?:|www\.)/.test(text)) {
    const named = namedLink(text);
    return named === null ? addressesInProse(text) : [named.url];
  }
  const mail = text.includes('@') ? mailSort(text) : null;
  return mail === null || (mail === 'maybe' && platform !== null) ? [text] : [];
}

/** What a Markdown link is called; an address or "r/…" in there is no second place. */
const LABEL = /\[(?:[^[\]\n]|\[[^[\]\n]{0,200}\]){1,300}\]\((?=<?[^\s<>()]{1,300}[.:/][^\s<>()]{2})/g;

/** The addresses in running text: Markdown links and whatever can be told from prose. */
export function addressesInProse(text: string): string[] {
  const found: string[] = [];
  const withoutImages = text.replace(/!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}\)/g, ' ');
  for (const token of withoutImages
    .replace(LABEL, ' (')
    .split(/[\s<>"|]+|\]\(|\)(?=[^\w/]|$)|[,;](?=\s|https?:|www\.|$)/)) {
    const bare = stripped(token);
    if (isAddressInProse(bare) && mailSort(bare) === null) found.push(bare);
  }
  return [...new Set(found)];
}

/** Without the brackets, quotes and full stops around it; a loop, since a pattern would be slow on a long row of brackets. */
function stripped(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && `([{'*_\``.includes(token.charAt(start))) start++;
  while (end > start && `])}'*_\`.,;:!?`.includes(token.charAt(end - 1))) end--;
  return token.slice(start, end);
}
