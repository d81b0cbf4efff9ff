/** Queries from a JSON file as campaigns: [{"id", "terms": […], "places": […]}]; other keys (a title, what it is about) are left alone. */
import type { Campaign } from '../../domain/campaign.js';
import { MOST_WORDS } from '../campaign/bounds.js';
import { cleanWords } from '../campaign/word-list.js';
import { fieldsIn, type JsonFile, refused, textIn, textsIn } from '../read-json.js';
import { aimOf } from '../score/aim.js';
import { USUAL_SHARE } from '../score/presets.js';

/** Each query is a ranking of all places. */
export const MOST_QUERIES = 1_000;

/** Collections often number their queries. */
function idIn(value: unknown, what: string, file: JsonFile): string {
  return textIn(typeof value === 'number' ? String(value) : value, what, file);
}

function campaignIn(value: unknown, what: string, file: JsonFile): Campaign {
  const fields = fieldsIn(value, what, file);
  const words = (name: string): readonly string[] =>
    cleanWords(textsIn(fields.get(name) ?? undefined, `${what}, ${name},`, file));
  const campaign: Campaign = {
    // None that is stored has it: nothing that was set or learned for another one is taken for this one.
    id: 0,
    name: idIn(fields.get('id'), `${what}, id,`, file),
    about: null,
    terms: words('terms'),
    places: words('places'),
    related: [],
    exclude: [],
    never: [],
    languages: [],
    weight: USUAL_SHARE,
    weights: {},
    issues: [],
  };
  if (campaign.terms.length + campaign.places.length > MOST_WORDS)
    throw refused(file, `${what} has more than ${MOST_WORDS} words`);
  if (aimOf(campaign).keywords.length === 0) throw refused(file, `${what} has no words or places to look for`);
  return campaign;
}

/** By id. Throws a TurfError (exit 4) that names the query and what does not fit. */
export function queriesIn(value: unknown, file: JsonFile): ReadonlyMap<string, Campaign> {
  if (!Array.isArray(value)) throw refused(file, 'must be a list of queries: [{"id": "…", "terms": ["…"]}]');
  if (value.length > MOST_QUERIES) throw refused(file, `has more than ${MOST_QUERIES.toLocaleString('en-US')} queries`);
  const found = new Map<string, Campaign>();
  const items: readonly unknown[] = value;
  for (const [at, item] of items.entries()) {
    const campaign = campaignIn(item, `query ${at + 1}`, file);
    if (found.has(campaign.name)) throw refused(file, `has two queries with the id "${campaign.name}"`);
    found.set(campaign.name, campaign);
  }
  return found;
}
