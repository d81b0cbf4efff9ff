/** looksCyrillic: text in windows-1251 (Russian, Ukrainian, Bulgarian …) that was read as windows-1252: "Ñîñåäè" for "Соседи". */

/** Accented letters only, as many as a short word has; in Western languages such letters stand among plain ones. */
const ACCENTED = /(?<![\p{L}])[\u00c0-\u00ff\u00a8\u00b8]{4,}(?!\p{L})/gu;
const MIXED = /[A-Za-z][\u00c0-\u00ff]|[\u00c0-\u00ff][A-Za-z]/g;
/** One word may be a slip. */
const LEAST = 2;

/** The caller looks at the beginning of a file. */
export function looksCyrillic(text: string): boolean {
  const words = text.match(ACCENTED)?.length ?? 0;
  return words >= LEAST && words > (text.match(MIXED)?.length ?? 0);
}
