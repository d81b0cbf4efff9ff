/** Sheets that explain the others or feed their drop-downs, by their names. */
import { foldAccents } from '../../core/normalise/fold-accents.js';

/** Folded; en, es, pt, fr, de, it, nl, ru, uk. Such a word at the beginning is enough: "Instructions (read first)". */
const EXPLAINS =
  'instructions|instruction|readme|read me|how to|help|guide|legend|about this|' +
  'instrucciones|leeme|como usar|ayuda|guia|leyenda|instrucoes|leia me|ajuda|legenda|' +
  'mode d emploi|lisez moi|aide|legende|anleitung|hilfe|hinweise|bitte lesen|' +
  'istruzioni|leggimi|aiuto|handleiding|uitleg|инструкция|справка|легенда|інструкція|довідка';
/** Only where it is the whole name: "Lists of groups" is a list. */
const FEEDS =
  'lists|list values|dropdowns|dropdown|drop downs|dropdown lists|dropdown options|data validation|validation|lookup|lookups|' +
  'listas|listas desplegables|validacion|listes|listes deroulantes|listen|auswahllisten|elenchi|keuzelijsten|списки|' +
  'archive|archived|old archive|archivo historico|arquivo morto|archives|archiv|archivio|archief|архив|архів';

const NAME = new RegExp(`^(?:(?:${EXPLAINS})(?: .*)?|(?:${FEEDS})(?: \\d+)?)$`, 'u');
/** Excel's own limit is 31. */
const LENGTH = 100;

export function isInstructions(name: string): boolean {
  const folded = foldAccents(name.slice(0, LENGTH).normalize('NFKC').toLowerCase());
  return NAME.test(folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
}
