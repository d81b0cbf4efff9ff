/** Rows of a sheet of shares: which share of members sees a post on a platform, and how large an ordinary place is. Written and read by turf reach. */

import type { Warning } from '../domain/listing.js';
import { KINDS } from '../domain/listing.js';
import type { ReachKind } from '../domain/reach.js';
import { foldHeading } from './normalise/heading.js';
import { readCount } from './normalise/read-count.js';
import { readKind } from './normalise/read-kind.js';
import { readNumber } from './normalise/read-number.js';
import { restoreFormula } from './safe-text.js';

/** Where the columns stand; null: there is none. */
export interface ReachColumns {
  readonly platform: number;
  readonly kind: number | null;
  readonly share: number;
  readonly typical: number | null;
}

/** What a row says; a blank cell says nothing. */
export interface SaidReach {
  /** As written: 'telegram', 'FB'. */
  readonly platform: string;
  readonly kind: ReachKind;
  /** 0..1, above 0. */
  readonly share: number | null;
  readonly typicalMembers: number | null;
}

/** The word for every kind without a row of its own. */
export const ANY_KIND = 'any';
const ANY_WORDS: ReadonlySet<string> = new Set(['', '*', ANY_KIND, 'other', 'others', 'all', 'rest']);

/** Percent with two digits after the point: as shares are shown, and as they are compared. */
export function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** Headings as an export writes them, and shorter ones; null where platform or share is missing. */
export function reachColumns(headings: readonly string[]): ReachColumns | null {
  const folded = headings.map(foldHeading);
  const at = (...names: readonly string[]): number | null => {
    const found = folded.findIndex((heading) => names.includes(heading));
    return found < 0 ? null : found;
  };
  const [platform, share] = [at('platform'), at('share percent', 'share', 'percent')];
  if (platform === null || share === null) return null;
  return { platform, share, kind: at('kind'), typical: at('typical members', 'typical') };
}

/** A share in percent: '25', '25%', '7,5 %'; null for what is none. */
export function readPercent(text: string): number | null {
  const value = readNumber(text.replace(/\s*%\s*$/, ''));
  return value === null || value <= 0 || value > 100 ? null : value / 100;
}

export function readReachKind(text: string): ReachKind | null {
  const word = text.trim().toLowerCase();
  return ANY_WORDS.has(word) ? '*' : (KINDS.find((kind) => kind === word) ?? readKind(word));
}

/** What a row says, or the sentence that says what is wrong with it. */
export function reachRowOf(cells: readonly string[], columns: ReachColumns): SaidReach | Warning {
  const text = (column: number | null): string => (column === null ? '' : restoreFormula(cells[column] ?? '').trim());
  const [platform, kindText, shareText, typicalText] = [
    text(columns.platform),
    text(columns.kind),
    text(columns.share),
    text(columns.typical),
  ];
  const problem = (id: string, written: string): Warning => ({ id, values: { text: written.slice(0, 100) } });
  if (platform === '') return problem('reach-set.no-platform', '');
  const kind = readReachKind(kindText);
  if (kind === null) return problem('reach-set.no-kind', kindText);
  const share = shareText === '' ? null : readPercent(shareText);
  if (share === null && shareText !== '') return problem('reach-set.no-share', shareText);
  const typical = typicalText === '' ? null : (readCount(typicalText).count?.value ?? 0);
  if (typical !== null && typical < 1) return problem('reach-set.no-typical', typicalText);
  return { platform, kind, share, typicalMembers: typical };
}
