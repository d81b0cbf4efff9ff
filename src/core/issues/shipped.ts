/** The issue packs that turf brings along: one JSON file an issue in this folder, read when it is asked for. */
import { createRequire } from 'node:module';
import type { IssuePack } from '../../domain/issue-pack.js';
import { issueIds } from './all.js';
import { packIn } from './read-pack.js';

const load = createRequire(import.meta.url);

/** null when there is none of that id. */
export function shippedPack(id: string): IssuePack | null {
  if (!issueIds.includes(id)) return null;
  const path = `./${id}.json`;
  const value: unknown = load(path);
  return packIn(value, { path, hint: '' });
}

/** All of them, by the word that --issue takes. */
export function shippedPacks(): readonly IssuePack[] {
  const packs = issueIds.flatMap((id) => shippedPack(id) ?? []);
  return packs.sort((a, b) => (a.id < b.id ? -1 : 1));
}
