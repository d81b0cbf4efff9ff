/** readGatekeeper: 'asked us to leave', 'waiting for an answer', 'friendly admin' … as how those who run a place stand to us. */
import type { Gatekeeper } from '../../domain/access.js';
import { foldAccents } from './fold-accents.js';

/** Longer cells are stories. */
const MAX_LENGTH = 300;

/** Asked in this order: "asked us to leave" is no question that waits, and "not asked yet" is none that was asked. */
const MEANINGS: readonly (readonly [Gatekeeper, RegExp])[] = [
  [
    'refused',
    /\brefus|\bdeclin|\breject|\brechaz|\basked (?:us |me )?(?:not )?to (?:leave|come|post|return|go|stop|stay)\b|\bnot? (?:to )?(?:come back|return|go back)\b|\bdo not (?:post|contact)\b|\bn[’']t (?:come|return|want us|post)\b|\b(?:not|un) ?welcome\b|\bbann?ed\b|\bkicked\b|\bremoved us\b|\bthrown? out\b|\bsaid no\b|\bdij(?:o|eron) que no\b|\bnos (?:pid|ech|expuls|sac|veta)|\bpid(?:io|ieron) (?:que )?(?:salir|irnos|no )|\bno (?:volver|regresar|quieren?)\b|\bno bienvenid|\bvetad[oa]s?\b|\bexpulsad[oa]s?\b|\bse neg(?:o|aron)\b/,
  ],
  ['asked', /\bno (?:answer|reply|response|respuesta|contesta|respond)|\bsin respuesta\b/],
  [
    'none',
    /^none$|^ningun[oa]?$|\bnot (?:yet )?(?:asked|contacted|approached|spoken|in touch)\b|\bnot yet\b|\bno (?:contact|relation|one asked)|\bsin (?:contacto|relacion|contactar)\b|\b(?:todavia|aun) no\b|\bno (?:contactad|preguntad|hay contacto|tenemos contacto)|\bnever (?:asked|contacted)\b|\bunasked\b/,
  ],
  [
    'asked',
    /\basked\b|\bask sent\b|\bcontacted\b|\bwaiting\b|\bpending\b|\brequested\b|\bmessaged\b|\breached out\b|\bin touch\b|\bpreguntad[oa]\b|\bcontactad[oa]\b|\besperando\b|\bpendiente\b|\bsolicitad[oa]\b|\ben contacto\b|\bescribimos\b/,
  ],
  [
    'friendly',
    /\b(?<!\bnot (?:very )?)friend(?:ly|s?)\b|\ban ally\b|^ally$|\ballies\b|\ballied\b|\bsupport(?:ive|s|er|ed)\b|\bwelcom(?:e|es|ed|ing)\b|\bhelp(?:ful|s)\b|\bsympath|\bon our side\b|\bsaid yes\b|\bagreed\b|\b(?<!\bno (?:es |muy )?)amig(?:o|a|able|ables|os|as)\b|\baliad[oa]s?\b|\bapoya|\bfavorable|\bde nuestro lado\b|\bdij(?:o|eron) que si\b|\bsimpatiz/,
  ],
];

/** How those who run it stand to us, as a cell states it in English or Spanish; null when it states nothing of the kind, a name for instance. */
export function readGatekeeper(text: string): Gatekeeper | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldAccents(text.normalize('NFKC').toLowerCase()).trim();
  return MEANINGS.find(([, meaning]) => meaning.test(folded))?.[0] ?? null;
}
