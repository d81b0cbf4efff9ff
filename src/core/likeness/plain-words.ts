/** Words that say what sort of place it is and not which one, in six languages; all others are judged by how common they are. */

const plain = new Set(
  (
    'group groups community official page chat channel forum the of and for in a ' +
    'grupo grupos comunidad oficial pagina canal foro el la los las de del y para en ' +
    'gruppe gruppen gemeinschaft offiziell offizielle offizieller seite kanal der die das und fur im ' +
    'groupe groupes communaute officiel officielle chaine le les du des et pour ' +
    'comunidade o os as do da dos e em ' +
    'gruppo gruppi comunita ufficiale canale il lo gli di del della per'
  ).split(' '),
);

/** The word, folded, may be added to a name or left out without making it another. */
export function isPlain(word: string): boolean {
  return plain.has(word);
}
