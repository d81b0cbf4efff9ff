/** English sentences of turf evaluate. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const RANKER: Readonly<Record<string, string>> = { bm25: 'plain search', members: 'the order by members' };

/** Three digits: a measure bears no more. */
function digits(value: string | number | undefined): string {
  return Number(value).toFixed(3);
}

function signed(value: string | number | undefined): string {
  const text = digits(value);
  return text.startsWith('-') ? text : `+${text}`;
}

/** The usual mark for "hardly chance", and how many campaigns it takes to reach it. */
const HARDLY = 0.05;
const LEAST_QUERIES = 6;

function chance(p: number, queries: number): string {
  const shown = p < 0.001 ? 'p < 0.001' : `p = ${digits(p)}`;
  if (p < HARDLY) return `${shown}: hardly chance`;
  return queries < LEAST_QUERIES
    ? `${shown}: it takes ${LEAST_QUERIES} campaigns or more to tell it from chance`
    : `${shown}: it may be chance`;
}

export const sentences: Catalogue = {
  'progress.plain-search': () => 'places taken into the plain search',
  'evaluate.title': (v) =>
    `How good the ranking is: ${counted(v.queries, 'campaign', 'campaigns')}, ${counted(v.labels, 'label', 'labels')}`,
  'evaluate.means': (v) =>
    `nDCG@20 on average (1 is the best order there is, 0 finds nothing): turf ${digits(v.turf)}, plain search ${digits(v.bm25)}, by members ${digits(v.members)}.`,
  'evaluate.beside': (v) =>
    `Beside ${RANKER[String(v.against)] ?? v.against}: better in ${amount(v.better)} of ${counted(v.queries, 'campaign', 'campaigns')}, worse in ${amount(v.worse)}; ${signed(v.difference)} on average (95 % interval ${signed(v.low)} to ${signed(v.high)}; ${chance(Number(v.p), Number(v.queries))}).`,
  'evaluate.how': (v) =>
    `${v.judgedOnly === 1 ? 'Places without a label were taken out before measuring' : 'A place without a label counts as not relevant'}; what you rated with turf is not used.`,
  'evaluate.unknown': (v) =>
    `${counted(v.count, 'label names a place', 'labels name places')} that ${Number(v.count) === 1 ? 'is' : 'are'} not in ${v.db} or not the only one of that name; a relevant one counts as not found: ${v.places} (--json has all).`,
  'evaluate.no-campaign': (v) =>
    `${counted(v.count, 'query is no campaign and was', 'queries are no campaigns and were')} left out: ${v.queries}.`,
  'evaluate.nothing-relevant': (v) =>
    `${counted(v.count, 'campaign has', 'campaigns have')} no label above 0 and ${Number(v.count) === 1 ? 'was' : 'were'} left out: ${v.queries}.`,
  'evaluate.no-labels': (v) =>
    `${counted(v.count, 'query has no label and was', 'queries have no labels and were')} left out: ${v.queries}.`,
  'evaluate.ungraded': (v) =>
    `${counted(v.count, 'row has no grade and was', 'rows have no grade and were')} left out: not judged yet.`,
  'evaluate.none': (v) => `${v.file}: no query in it is a campaign: ${v.queries}.`,
  'evaluate.none-hint': () =>
    'turf campaign list   (or describe the queries in a file: turf evaluate LABELS.csv --queries queries.json)',
  'evaluate.say': (v) =>
    `${v.query}: nDCG@10 ${digits(v.ndcg_at_10)}, nDCG@20 ${digits(v.ndcg_at_20)}; plain search ${digits(v.bm25_ndcg_at_20)}, by members ${digits(v.members_ndcg_at_20)}.`,
  'evaluate.mean': () => '(mean)',
  'evaluate.next': () => 'Next: add --json for all measures, or -o per-query.csv for a row a campaign',
  'col.query': () => 'Campaign',
  'col.judged': () => 'Labels',
  'col.relevant': () => 'Relevant',
  'col.ndcg_at_10': () => 'nDCG@10',
  'col.ndcg_at_20': () => 'nDCG@20',
  'col.bm25_ndcg_at_20': () => 'plain @20',
  'col.members_ndcg_at_20': () => 'members @20',
};
