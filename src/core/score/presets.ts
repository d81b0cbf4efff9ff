/** Reach's share of the mix by a word or a number: the one place where --weight is understood. */

/** The usual mix is 0.4: more reach than that brings places off topic to the top (docs/scoring.md). The others are steps around it, a choice. */
export const PRESETS: ReadonlyMap<string, number> = new Map([
  ['relevance-first', 0.25],
  ['balanced', 0.4],
  ['even', 0.5],
  ['reach-first', 0.6],
]);
export const USUAL_SHARE = 0.4;

const SHARE = /^(?:[01]|[01]?\.\d{1,15}|[01]\.)$/;

/** Reach's share, 0 to 1, that a preset's name or a number stands for; null for anything else. */
export function reachShareOf(text: string): number | null {
  const preset = PRESETS.get(text);
  if (preset !== undefined) return preset;
  const share = SHARE.test(text) ? Number(text) : null;
  return share !== null && share <= 1 ? share : null;
}
