/** What judging ten places and ticking suggested words are worth: nDCG@20 on labelled lists by relevance alone, before and after, in one run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../dist/flows/evaluate.js';
import { NO_FILTERS } from '../dist/flows/filters.js';
import { importFiles } from '../dist/flows/import.js';
import { plainRequest } from '../dist/flows/import-request.js';
import { queriesFromFile } from '../dist/flows/queries-from-file.js';
import { rank } from '../dist/flows/rank.js';
import { rate } from '../dist/flows/rate.js';
import { suggestFor } from '../dist/flows/suggest.js';
import { gradesOf, isJudgedOnly, labelsOf, NOW, quiet, stdin, TODAY, unitsOf } from './labelled-list.mjs';
import { withTemporaryStore } from './temporary-store.mjs';

/** Places judged by their labels, as a first look at a map would. */
const JUDGED = 10;
const SHOWN = 8;
/** Example places shown with a suggested word. */
const EXAMPLES = 3;

/** Everything about one query: its stored campaign, and the measures of its map. */
function subject(store, asked, labelled, unitOf) {
  const { query, unknown } = labelled;
  const grades = gradesOf(labelled, unitOf);
  const judgedOnly = isJudgedOnly(asked.queries, query);
  const campaign = store.campaigns.add(labelled.campaign, NOW.toISOString());
  const gradeOf = (id) => grades.get(unitOf(id)) ?? 0;
  /** The map as people see it, or the whole order as turf evaluate measures it, with what is off topic at its end. */
  const order = async (one, isWhole = true) => {
    const request = {
      campaign: one,
      weight: 0,
      filters: NO_FILTERS,
      sort: 'relevance',
      withHidden: isWhole,
      today: TODAY,
    };
    const ids = [...new Set((await rank(store, request, quiet)).order.map(({ id }) => unitOf(id)))];
    return judgedOnly ? ids.filter((id) => grades.has(id)) : ids;
  };
  /** Without the places of `removed`, neither in the order nor in the best order there could be. */
  const ndcg = (ids, removed = new Set()) => {
    const left = new Map([...grades].filter(([id]) => !removed.has(id)));
    const list = ids.filter((id) => !removed.has(id));
    return measured(list, { grades: left, unknown }, { gain: 'exponential', isJudgedOnly: judgedOnly }).ndcg_at_20;
  };
  return { query, campaign, gradeOf, order, ndcg };
}

/** nDCG of what is left after the first places were judged by their labels: before and after learning from them. */
async function judging(store, { campaign, gradeOf, order, ndcg }) {
  const before = await order(campaign, false);
  const top = before.slice(0, JUDGED);
  const judged = new Set(top);
  const whole = await order(campaign);
  const spaces = (isLiked) => store.spaces.withIds(top).filter(({ id }) => gradeOf(id) > 0 === isLiked);
  const say = (verdict, some) => rate(store, { campaignId: campaign.id, spaces: some, verdict, now: NOW });
  say('yes', spaces(true));
  say('no', spaces(false));
  const [after, wholeAfter] = [await order(campaign, false), await order(campaign)];
  say(null, store.spaces.withIds(top));
  return {
    residual: ndcg(before, judged),
    learned: ndcg(after, judged),
    whole: ndcg(whole, judged),
    whole_learned: ndcg(wholeAfter, judged),
    liked: spaces(true).length,
  };
}

const withWords = (campaign, words) => ({ ...campaign, related: [...campaign.related, ...words] });

/** nDCG with suggested words: those whose example places are mostly on topic, and those that the labels themselves would choose one by one. */
async function suggesting(store, { campaign, gradeOf, order, ndcg }) {
  const suggestions = await suggestFor(store, { campaign, most: SHOWN, today: TODAY }, quiet);
  const of = async (words) => ndcg(await order(withWords(campaign, words)));
  const plain = await of([]);
  const isTicked = ({ spaces }) => {
    const examples = spaces.slice(0, EXAMPLES);
    return examples.filter((id) => gradeOf(id) > 0).length > examples.length / 2;
  };
  const terms = suggestions.map(({ term }) => term);
  let [chosen, best] = [[], plain];
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    let next = chosen;
    for (const term of terms.filter((one) => !chosen.includes(one))) {
      const figure = await of([...chosen, term]);
      if (figure > best + 1e-9) [best, next, isBetter] = [figure, [...chosen, term], true];
    }
    chosen = next;
  }
  const ticked = await of(suggestions.filter(isTicked).map(({ term }) => term));
  const shown = terms.map((term) => (chosen.includes(term) ? `*${term}` : term)).join(', ');
  return { plain, ticked, chosen: best, shown };
}

const FIGURES = ['plain', 'residual', 'learned', 'whole', 'whole_learned', 'ticked', 'chosen'];
const TITLES = ['all  ', 'left of 10', 'learned', 'whole', 'learned', 'ticked', 'chosen'];

function line(title, figures, rest = '') {
  const cells = FIGURES.map((name, at) => figures[name].toFixed(3).padStart(TITLES[at].length));
  console.log(`${title.padEnd(24)}${cells.join('  ')}  ${rest}`);
}

async function ofList(folder, list, asked) {
  return withTemporaryStore(async (store) => {
    await importFiles(store, plainRequest([join(folder, list)], { stdin, now: NOW }), quiet);
    const unitOf = unitsOf(store);
    const rows = [];
    for (const labelled of await labelsOf(store, folder, asked)) {
      const one = subject(store, asked, labelled, unitOf);
      const row = { ...(await judging(store, one)), ...(await suggesting(store, one)) };
      line(one.query, row, `${row.liked} liked | ${row.shown}`);
      rows.push(row);
    }
    return rows;
  });
}

/** `folder` holds queries.json, qrels.csv and the lists they name. */
export async function learning(folder) {
  const file = join(folder, 'queries.json');
  const queries = JSON.parse(readFileSync(file, 'utf8'));
  const campaigns = await queriesFromFile(file, stdin);
  console.log('nDCG@20 by relevance alone, gain 2^grade - 1');
  console.log('left of 10: the map without its first ten; learned: the same after they were judged by their labels');
  console.log('whole, learned: both again, with what the map leaves out as off topic at the end of the order');
  console.log(
    'ticked: with suggested words whose examples are mostly on topic; chosen (*): with those that the labels choose',
  );
  console.log(`${''.padEnd(24)}${TITLES.join('  ')}`);
  const all = [];
  for (const list of [...new Set(queries.map((query) => query.list))]) {
    const asked = { queries: queries.filter((query) => query.list === list), campaigns };
    all.push(...(await ofList(folder, list, asked)));
  }
  const mean = (name) => all.reduce((sum, row) => sum + row[name], 0) / all.length;
  line(`= ${all.length} campaigns`, Object.fromEntries(FIGURES.map((name) => [name, mean(name)])));
}
