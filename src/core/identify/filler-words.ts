/** Words that stand in a cell for "there is none", or only say what it would be: never the name of a place. */

const fillers = new Set(
  (
    'yes no y n x na n/a nan none null nil nothing unknown tbd tbc todo true false ja nein si sí oui non да нет ' +
    'private public open closed hidden secret link here see website group page channel account profile name url ' +
    '- -- – — ? ?? ??? . .. ... * / #n/a #ref! 0 1'
  ).split(' '),
);

/** The text is blank or such a word, in any case. */
export function isFiller(text: string): boolean {
  const word = text.trim().toLowerCase();
  return word === '' || fillers.has(word);
}
