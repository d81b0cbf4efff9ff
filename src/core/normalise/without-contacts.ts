/** withoutContacts: a description without the e-mail addresses and telephone numbers in it. Read by listing-of-row. */

const MAIL = /(?<![^\s<>()[\]:;,"'])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Mailing lists have addresses too, and are places. */
const LIST = /@(?:[^@]{1,60}\.)?(?:groups\.io|googlegroups\.com)$|@(?:lists?|listserv|mailman)\./i;
/** With a country's +, with brackets, or grouped as in North America; 7 to 15 digits. Never a part of an address. */
const PHONE =
  /(?<![\p{L}\p{N}/=@.+-])(?:\+\d[\d \u00a0()./-]{6,18}\d|\((?!(?:19|20)\d\d\))\d{2,5}\)[ .-]?\d{3,4}[ .-]\d{3,4}|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\p{L}\p{N}/-])/gu;
/** A short number is a telephone's where a word says so. */
const CALLED =
  /(?<=\b(?:call|text|txt|sms|tel|phone|ph|cell|mobile|whatsapp|signal|llamar|llame|telefono|teléfono|ligue|appelez|anrufen)\b[^\d\n]{0,20})\d{3}[-. ]?\d{4}(?![\d\p{L}])/giu;
/** Longer texts are cut later on. */
const LENGTH = 20_000;

/** The text as it is where there is nothing of the sort in it. */
export function withoutContacts(text: string): string {
  const short = text.slice(0, LENGTH);
  if (!/@|\d{4}/.test(short)) return text;
  const clean = short
    .replace(MAIL, (mail) => (LIST.test(mail) ? mail : ''))
    .replace(PHONE, '')
    .replace(CALLED, '');
  return clean === short ? text : clean.replace(/ {2,}/g, ' ').trim();
}
