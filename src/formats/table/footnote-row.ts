/** Rows that are remarks below or between the data: "* numbers by …", "Source: …", "Questions? write to …". Read by table-rows. */

const MARK =
  /^(?:[*†‡]|(?:sources?|notes?|note bene|nb|n\.b\.|updated|last updated|fuentes?|notas?|fontes?|quellen?|anmerkung(?:en)?|hinweis|bron(?:nen)?|opmerking|remarques?|источники?|примечани[ея]|kaynak|źródło|出典|注)\s*[:：])/iu;
const MAIL = /[^\s@<>]{1,64}@[a-z0-9-]{1,63}\.[a-z]{2}/i;
/** Longer cells are searched in their first part only. */
const LENGTH = 2_000;

/** The one filled cell of a wider row says so itself; or it is a sentence with somebody's e-mail address. */
export function isFootnote(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [only, second] = filled;
  if (cells.length < 2 || only === undefined || second !== undefined) return false;
  const text = only.trim().slice(0, LENGTH);
  return MARK.test(text) || (/\s/.test(text) && MAIL.test(text));
}
