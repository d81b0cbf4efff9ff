/** Sentences about joining and leaving groups in Facebook's downloads: they are in the language of the account, and the name stands inside. */
import { commonEnds } from './common-ends.js';

export interface MembershipEvent {
  /** null: the sentence is in a language that is not known here; '': it is known, but the name is gone. */
  readonly name: string | null;
  readonly isLeft: boolean;
}

const END = '(.*?)\\.?$';
/**
 * English, Dutch and French as exports have them (d3i-infra/data-donation-task; articles on reading one's own download);
 * the others as close as the languages suggest, so that a wrong guess only leads to the fallback.
 */
const JOINED: readonly RegExp[] = [
  '(?:You became a member of|You joined) ',
  'Je bent lid geworden van ',
  "Vous êtes devenue?(?:\\(e\\)|·e)? membre d(?:e |u groupe |[’'])",
  'Vous avez rejoint (?:le groupe )?',
  '(?:Te uniste a|Te has unido a|Te convertiste en miembro de|Ahora eres miembro de) ',
  '(?:Du bist jetzt Mitglied von|Du bist Mitglied geworden von) ',
  '(?:Você se tornou membro de|Tornaste-te membro de|Você entrou em) ',
  '(?:Sei diventat[oa] membro di|Ora sei membro di) ',
].map((start) => new RegExp(`^${start}${END}`, 'iu'));
const LEFT: readonly RegExp[] = [
  '(?:You stopped being a member of|You are no longer a member of|You left) ',
  '(?:Je bent geen lid meer van|Je bent gestopt als lid van) ',
  "Vous avez arrêté d[’']être membre d(?:e |u groupe |[’'])",
  "Vous n[’']êtes plus membre d(?:e |u groupe |[’'])",
  '(?:Dejaste de ser miembro de|Has dejado de ser miembro de|Ya no eres miembro de) ',
  '(?:Du bist kein Mitglied mehr von|Du bist nicht mehr Mitglied von) ',
  '(?:Você deixou de ser membro de|Deixaste de ser membro de) ',
  '(?:Non sei più membro di|Hai smesso di essere membro di) ',
].map((start) => new RegExp(`^${start}${END}`, 'iu'));

/** What one sentence says; its full stop is no part of the name. */
export function membershipEvent(sentence: string): MembershipEvent {
  const left = nameIn(sentence, LEFT);
  if (left !== null) return { name: left, isLeft: true };
  return { name: nameIn(sentence, JOINED), isLeft: false };
}

function nameIn(sentence: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(sentence)?.[1]?.trim();
    if (name !== undefined) return name;
  }
  return null;
}

/** With fewer sentences, what they have in common may be a part of the names. */
const LEAST_SENTENCES = 3;

/**
 * The names in sentences of an unknown language: what is left without the beginning and the end that all have in common.
 * Sentences of two sorts (joined, left) part at the same word, and each sort is cut by itself. The sentence itself where there are too few.
 */
export function namesCutOut(sentences: readonly string[]): readonly string[] {
  const bare = sentences.map((sentence) => sentence.trim().replace(/[.。]$/, ''));
  const different = [...new Set(bare)];
  if (different.length < LEAST_SENTENCES) return bare;
  const ends = commonEnds(different);
  const sorts = sortsOf(different, ends.start);
  const endsOf = new Map(
    sorts.flatMap((sort) => {
      const own = sorts.length === 1 ? ends : commonEnds(sort);
      return sort.map((sentence): [string, typeof ends] => [sentence, own]);
    }),
  );
  return bare.map((sentence) => {
    const own = endsOf.get(sentence) ?? ends;
    const name = sentence.slice(own.start, sentence.length - own.end).trim();
    return name === '' ? sentence : name;
  });
}

/** Two sorts, when all sentences go on with one of two words and each sort is large enough; else all as one. */
function sortsOf(sentences: readonly string[], start: number): readonly (readonly string[])[] {
  const sorts = new Map<string, string[]>();
  for (const sentence of sentences) {
    const word = /^\S*/.exec(sentence.slice(start).trimStart())?.[0] ?? '';
    const sort = sorts.get(word);
    if (sort === undefined) sorts.set(word, [sentence]);
    else sort.push(sentence);
  }
  const isParted = sorts.size === 2 && [...sorts.values()].every((sort) => sort.length >= LEAST_SENTENCES);
  return isParted ? [...sorts.values()] : [sentences];
}
