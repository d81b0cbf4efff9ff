/** What the measurements on labelled lists share: the labels of a list, and rows that are several places. Used by ranking.mjs and learning.mjs. */
import { join } from 'node:path';
import { labelsFromSheet } from '../dist/flows/labels-from-sheet.js';

export const NOW = new Date('2026-11-24T00:00:00Z');
export const TODAY = '2026-11-24';
export const stdin = () => process.stdin;
export const quiet = () => {};

/** The places of one row count once, as in the labels: space number → number of the first space of its row; one that leads a row of its own is its own. */
export function unitsOf(store) {
  const rows = [...store.sharedRows.all()];
  const firsts = new Set(rows.map(([first]) => first.id));
  const units = new Map();
  for (const [first, ...others] of rows)
    for (const { id } of others) if (!units.has(id) && !firsts.has(id)) units.set(id, first.id);
  return (id) => units.get(id) ?? id;
}

/** Labels that the list has a place for; queries of other lists are left out. */
export async function labelsOf(store, folder, { queries, campaigns }) {
  const ids = new Set(queries.map(({ id }) => id));
  const campaignOf = (id) => (ids.has(id) ? (campaigns.get(id) ?? null) : null);
  const path = join(folder, 'qrels.csv');
  const { queries: all } = await labelsFromSheet(store, { path, stdin, now: NOW, progress: quiet, campaignOf });
  return all.filter(({ campaign }) => campaign !== null);
}

/** Grades by the first place of each row, the highest of several. */
export function gradesOf(labelled, unitOf) {
  const grades = new Map();
  for (const [id, grade] of labelled.grades) grades.set(unitOf(id), Math.max(grade, grades.get(unitOf(id)) ?? 0));
  return grades;
}

/** Of some lists only the places named in qrels.csv were judged. */
export function isJudgedOnly(queries, id) {
  return queries.find((query) => query.id === id).judged.startsWith('ONLY');
}
