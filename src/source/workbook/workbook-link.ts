/** A cell with a link behind its text, written as the spreadsheet formula that our sheets read: =HYPERLINK("address","text"). */
import { parseUrl } from '../../core/normalise/parse-url.js';

/** What the reader of such formulas takes: longer texts are descriptions, longer addresses are rubbish. */
const TEXT_LENGTH = 500;
const ADDRESS_LENGTH = 2_000;
/** HYPERLINK with an address written out; one put together from other cells has none to read. */
const FORMULA = /^\s*=?\s*HYPERLINK\(\s*"((?:[^"]|""){1,2000})"\s*(?:[,;]\s*"((?:[^"]|""){0,500})"\s*)?(?:[,;)]|$)/i;

/** Address and text of a HYPERLINK formula (with or without '=' and prefix 'of:'), else null. */
export function formulaLink(formula: string): { readonly url: string; readonly text: string } | null {
  const found = FORMULA.exec(formula.replace(/^of:/, ''));
  if (found === null) return null;
  const plain = (text: string | undefined) => (text ?? '').replaceAll('""', '"');
  return { url: plain(found[1]), text: plain(found[2]) };
}

/**
 * The text of a cell with its links. Only web addresses count: a link that mails, dials or jumps within the workbook is
 * none. A number keeps its text alone, so that it can still be read as one.
 */
export function linkedText(text: string, links: readonly string[]): string {
  const urls = [...new Set(links)].filter(isWebAddress).map((url) => url.replaceAll('"', '%22').replace(/\s/g, '%20'));
  const told = text.trim();
  const [url] = urls.filter((each) => !isSameAddress(each, told) && !told.includes(each));
  if (url === undefined || (told !== '' && !/\p{L}/u.test(told))) return text;
  if (told === '') return urls.join(' ');
  if (urls.length > 1 || told.length > TEXT_LENGTH || url.length > ADDRESS_LENGTH) return `${told} ${urls.join(' ')}`;
  return `=HYPERLINK("${url}","${told.replaceAll('"', '""')}")`;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url);
}

/** Programs write an address in their own way: with or without its scheme, its letters encoded or not. */
function isSameAddress(one: string, two: string): boolean {
  if (one === two) return true;
  if (/\s/.test(two)) return false;
  const bare = (text: string) => {
    const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return (parseUrl(url)?.href ?? url).replace(/^https?:\/\//i, '').replace(/\/$/, '');
  };
  return bare(one) === bare(two);
}
