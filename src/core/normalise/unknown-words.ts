/** isUnknownWord: cells that say "we don't know"; asked before a cell is read as a count, a date or a word. */
import { foldAccents } from './fold-accents.js';

/** No bare two letters but 'na': ND, SD and NC are states. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'n/a|na|n.a.|n. a.|n.a|#n/a|#n/a n/a|#na|#ref!|#value!|#name?|#null!|#num!|#div/0!|#error!|error',
    'none|null|nil|nan|undefined|unknown|not known|unk|unsure|not sure|not available|not applicable|no data|missing',
    'tbd|tba|tbc|to be determined|pending|idk|blank|empty|-nan|<na>|<null>|(null)|(none)|(blank)|[null]|void',
    's/d|s.d.|n/d|n.d.|n/s|no se|sin datos|sin dato|desconocido|desconocida|no disponible|no aplica|ninguno',
    'desconhecido|sem dados|nao sei|nao disponivel|indisponivel|nao se aplica|nenhum',
    'inconnu|inconnue|non connu|non disponible|nsp|n/c|sans objet|aucun',
    'k.a.|k. a.|k/a|unbekannt|keine angabe|keine angaben|nicht bekannt|onbekend|nvt|n.v.t.|sconosciuto|non noto',
    'неизвестно|нет данных|н/д|не известно|невідомо|немає даних|brak danych|nieznany|b/d|未知|不明|不详|无|なし|미상',
  ]
    .join('|')
    .split('|')
    .map(foldAccents),
);
/** Cells made of dashes, dots, question marks and the like only. */
const MARKS = /^[\s\-\u2010-\u2015\u2212?¿.…_*/\\#~]+$/;
/** Longer cells are sentences. */
const MAX_LENGTH = 24;

/** true for an empty cell, 'N/A', '-', '??', 'tbd', 's/d', 'k.A.', '#REF!' and their like in eight languages. */
export function isUnknownWord(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  if (trimmed.length > MAX_LENGTH) return false;
  return MARKS.test(trimmed) || WORDS.has(foldAccents(trimmed.toLowerCase()));
}
