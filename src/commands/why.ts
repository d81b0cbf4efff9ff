/** Why a space stands where it does, in sentences whose figures add up: for `explain`, and in short for the map. */
import { explain } from '../core/explain.js';
import type { Contribution, Ranked } from '../domain/ranked.js';
import type { FoundLookAlike } from '../flows/look-alikes.js';
import type { Tell } from '../text/tell.js';
import { oneDigit } from './space-json.js';

function points(value: number): string {
  const rounded = oneDigit(value);
  return rounded > 0 ? `+${rounded}` : String(rounded);
}

function told(tell: Tell, contribution: Contribution): string {
  return tell(contribution.because.id, contribution.because.values);
}

function withPoints(tell: Tell, contributions: readonly Contribution[]): string {
  return contributions
    .map((one) => tell('explain.points', { because: told(tell, one), points: points(one.points) }))
    .join('; ');
}

/** Two to four sentences: reach, relevance, what lowers it, what helps, and what stands beside the score. */
export function whySentences(tell: Tell, scored: Ranked): readonly string[] {
  const found = explain(scored);
  const sentences = [
    tell('explain.reach', {
      reach: oneDigit(scored.reach),
      because: found.reach.map((one) => told(tell, one)).join('; '),
    }),
  ];
  if (scored.relevance !== null) {
    const because = found.relevance.map(({ contribution, percent }) =>
      contribution.value === null
        ? told(tell, contribution)
        : tell('explain.relevance-more', { because: told(tell, contribution), percent }),
    );
    sentences.push(tell('explain.relevance', { relevance: oneDigit(scored.relevance), because: because.join(', ') }));
  }
  if (found.lowered.length > 0) sentences.push(tell('explain.lowered', { because: withPoints(tell, found.lowered) }));
  if (found.raised.length > 0) sentences.push(tell('explain.raised', { because: withPoints(tell, found.raised) }));
  if (found.beside.length > 0)
    sentences.push(tell('explain.beside', { because: found.beside.map((one) => told(tell, one)).join('; ') }));
  return sentences;
}

/** What a place may be an imitation of, why, and what to do; nothing where it is none. */
export function lookAlikeSentences(tell: Tell, found: FoundLookAlike | null): readonly string[] {
  if (found === null) return [];
  const { suspect, original } = found;
  const reasons = found.reasons.map((one) => tell(one.id, one.values)).join('; ');
  return [
    tell('look-alike.may-be', { name: original.name, original: original.id, reasons }),
    tell('look-alike.what-to-do', { suspect: suspect.id, original: original.id }),
  ];
}

export function badgeWords(tell: Tell, scored: Ranked): string {
  return scored.badges.map((badge) => tell(`badge.${badge}`)).join(', ');
}
