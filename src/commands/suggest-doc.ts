/** Suggested words as lines to tick and as a Doc. Used by turf campaign suggest. */
import { shellWord } from '../core/shell-word.js';
import type { Campaign } from '../domain/campaign.js';
import { type Doc, doc } from '../domain/doc.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

export interface Shown {
  readonly term: string;
  readonly score: number;
  /** How many of the best places it stands in. */
  readonly total: number;
  /** Some of them, the best first. */
  readonly spaces: readonly Space[];
}

function names({ spaces }: Shown): string {
  return spaces.map(({ name }) => name).join('; ');
}

export function suggestionLines(ctx: Ctx, suggestions: readonly Shown[]): readonly string[] {
  const rows = suggestions.map((one, at) =>
    ctx.tell('suggest.line', { number: String(at + 1).padStart(2), term: one.term, names: names(one) }),
  );
  return [ctx.tell('suggest.offer'), ...rows];
}

/** Numbers of the list, or words of it; `wrong`: the first that is neither. */
export function chosenWords(
  typed: string,
  suggestions: readonly Shown[],
): { readonly words: readonly string[]; readonly wrong: string | null } {
  const texts = typed
    .split(/[\s,;]+/)
    .map((text) => text.toLowerCase())
    .filter((text) => text !== '');
  const found = texts.map(
    (text) =>
      (/^\d{1,4}$/.test(text) ? suggestions[Number(text) - 1] : suggestions.find(({ term }) => term === text)) ?? null,
  );
  const wrong = texts[found.indexOf(null)] ?? null;
  return { words: [...new Set(found.flatMap((one) => one?.term ?? []))], wrong };
}

export interface SuggestionsOf {
  readonly campaign: Campaign;
  readonly suggestions: readonly Shown[];
  readonly isOfPlaces: boolean;
}

/** Four digits tell one score from the next. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

function nothing(ctx: Ctx, { campaign: { name }, suggestions, isOfPlaces }: SuggestionsOf): readonly string[] {
  if (isOfPlaces) return [ctx.tell('suggest.of-places', { name })];
  return suggestions.length === 0 ? [ctx.tell('suggest.none', { name })] : [];
}

function next(ctx: Ctx, { suggestions, isOfPlaces }: SuggestionsOf): string {
  const [first] = suggestions;
  if (first !== undefined) return ctx.tell('suggest.next-add', { word: shellWord(first.term) });
  return ctx.tell(isOfPlaces ? 'campaign.next-map' : 'rate.next-first');
}

export function suggestionsDoc(ctx: Ctx, of: SuggestionsOf): Doc {
  const { campaign, suggestions } = of;
  return doc({
    title: ctx.tell('suggest.title', { name: campaign.name }),
    lines: nothing(ctx, of),
    columns: [
      { id: 'term', label: ctx.tell('col.word'), sort: 'text' },
      { id: 'score', label: ctx.tell('col.score'), sort: 'number', digits: 4, inTable: false },
      { id: 'places', label: ctx.tell('col.best_places'), sort: 'number', dropAt: 1 },
      { id: 'examples', label: ctx.tell('col.examples'), sort: 'name', wraps: true },
    ],
    rows: () =>
      suggestions.map((one) => ({
        term: one.term,
        score: rounded(one.score),
        places: one.total,
        examples: names(one),
      })),
    say: ({ term, examples }) => ctx.tell('suggest.say', { term: term ?? '', names: examples ?? '' }),
    json: {
      head: {
        campaign: campaign.name,
        suggestions: suggestions.map(({ term, score, total, spaces }) => ({
          term,
          score: rounded(score),
          places: total,
          spaces: spaces.map(({ id, key, name }) => ({ id, key, name })),
        })),
        added: [],
        related: campaign.related,
      },
    },
    notes: [{ sort: 'next', text: next(ctx, of) }],
  });
}
