/** readRisk: 'HIGH', 'moderate', 'bajo' … as low, medium or high. */
import { RISKS, type Risk } from '../../domain/access.js';
import { foldAccents } from './fold-accents.js';

/** Longer cells are stories. */
const MAX_LENGTH = 300;

const WORDS: Readonly<Record<Risk, string>> = {
  low: 'low minor small little minimal safe green bajo baja poco poca minimo minima seguro segura verde',
  medium:
    'medium moderate med mid middle some yellow amber orange medio media mediano mediana moderado moderada amarillo',
  high: 'high severe serious danger dangerous unsafe extreme critical red alto alta altisimo grave serio seria peligro peligroso peligrosa inseguro insegura extremo extrema critico critica rojo',
};
const RISK_OF: ReadonlyMap<string, Risk> = new Map(
  RISKS.flatMap((risk) => WORDS[risk].split(' ').map((word): [string, Risk] => [word, risk])),
);
const NOT = new Set(['not', 'no', 'non', 'isn', 'never', 'sin']);
const NO_RISK = /^(?:no|without|sin|zero|cero) (?:known )?(?:risks?|riesgos?|peligro)\b/;

/** The risk that a cell states in English or Spanish, the highest where it names several; null when it names none. "Not high" tells nothing. */
export function readRisk(text: string): Risk | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = foldAccents(text.normalize('NFKC').toLowerCase()).trim();
  const words = folded.match(/\p{L}+/gu) ?? [];
  const named = words.filter((_, at) => !NOT.has(words[at - 1] ?? '')).flatMap((word) => RISK_OF.get(word) ?? []);
  if (named.length === 0) return NO_RISK.test(folded) ? 'low' : null;
  return [...RISKS].reverse().find((risk) => named.includes(risk)) ?? null;
}
