/** onlySeemsUtf8: whether bytes that are UTF-8 by their form were rather written as Windows-1252. Used by first-look. */

/**
 * Ö, Ü or ß and one of … ‘ ’ “ ” – — behind it. In UTF-8 the same bytes are accents of Hebrew, letters of Syriac and of N'Ko, in texts of
 * which other letters stand beside them.
 */
const LETTER_AND_MARK = /[\xd6\xdc\xdf][\x85\x91-\x94\x96\x97]/g;

/** true when a German letter with a mark behind it is all that there is beside ASCII: 'Spaß’s'. */
export function onlySeemsUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  const rest = text.replace(LETTER_AND_MARK, '');
  return rest.length < text.length && !/[\x80-\xff]/.test(rest);
}
