/** Campaigns in the store, and which one is in use. */
import type Database from 'better-sqlite3';
import type { Campaign, NewCampaign } from '../domain/campaign.js';
import { knownNumbers } from './known-numbers.js';

export interface Campaigns {
  all(): readonly Campaign[];
  /** By name, whatever its case; null when there is none. */
  named(name: string): Campaign | null;
  /** The one in use, or null. */
  inUse(): Campaign | null;
  /** Makes it and puts it in use; `madeAt` is an ISO time. */
  add(campaign: NewCampaign, madeAt: string): Campaign;
  /** Everything but its number, and what was judged for it. */
  replace(id: number, campaign: NewCampaign): void;
  use(id: number): void;
  remove(id: number): void;
}

interface CampaignRow {
  readonly id: number;
  readonly name: string;
  readonly about: string | null;
  readonly terms: string;
  readonly related: string;
  readonly exclude: string;
  readonly never: string;
  readonly places: string;
  readonly languages: string;
  readonly weight: number;
  readonly weights: string;
  readonly issues: string;
}

const FIELDS = 'name, about, terms, related, exclude, never, places, languages, weight, weights, issues';
const COLUMNS = `id, ${FIELDS}`;
const IN_USE = 'campaign';

/** A list of texts as stored; anything else in the column means the file was tampered with. */
export function listFrom(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new Error('a stored list is no list');
  return value.map((item) => String(item));
}

/** Numbers by name as stored; which names there are is known where they are read. */
function weightsFrom(json: string): Campaign['weights'] {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw new Error('stored weights are no weights');
  return Object.fromEntries(Object.entries(value).map(([name, weight]) => [name, Number(weight)]));
}

function toCampaign(row: CampaignRow): Campaign {
  return {
    id: row.id,
    name: row.name,
    about: row.about,
    terms: listFrom(row.terms),
    related: listFrom(row.related),
    exclude: listFrom(row.exclude),
    never: listFrom(row.never),
    places: listFrom(row.places),
    languages: listFrom(row.languages),
    weight: row.weight,
    weights: weightsFrom(row.weights),
    issues: listFrom(row.issues),
  };
}

/** In the order of FIELDS. */
function valuesOf(campaign: NewCampaign): readonly (string | number | null)[] {
  const { name, about, terms, related, exclude, never, places, languages, weight, weights, issues } = campaign;
  const lists = [terms, related, exclude, never, places, languages].map((list) => JSON.stringify(list));
  return [name, about, ...lists, weight, JSON.stringify(weights), JSON.stringify(issues)];
}

export function campaignsOf(db: Database.Database): Campaigns {
  const byId = (id: number): Campaign | null => {
    const row = db.prepare<[number], CampaignRow>(`SELECT ${COLUMNS} FROM campaign WHERE id = ?`).get(id);
    return row === undefined ? null : toCampaign(row);
  };
  const use = (id: number): void => {
    db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(IN_USE, String(id));
  };
  return {
    all: () =>
      db.prepare<[], CampaignRow>(`SELECT ${COLUMNS} FROM campaign ORDER BY name COLLATE NOCASE`).all().map(toCampaign),
    named: (name) => {
      const row = db.prepare<[string], CampaignRow>(`SELECT ${COLUMNS} FROM campaign WHERE name = ?`).get(name);
      return row === undefined ? null : toCampaign(row);
    },
    inUse: () => {
      const id = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(IN_USE);
      return id === undefined ? null : byId(Number(id));
    },
    add: (campaign, madeAt) => {
      const make = db.transaction((): number => {
        const { lastInsertRowid } = db
          .prepare(`INSERT INTO campaign (${FIELDS}, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
          .run(...valuesOf(campaign), madeAt);
        use(Number(lastInsertRowid));
        return Number(lastInsertRowid);
      });
      return { ...campaign, id: make.immediate() };
    },
    replace: (id, campaign) => {
      const change = db.transaction(() => {
        db.prepare(`UPDATE campaign SET (${FIELDS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?`).run(
          ...valuesOf(campaign),
          id,
        );
      });
      change.immediate();
    },
    use: (id) => db.transaction(() => use(id)).immediate(),
    remove: (id) => {
      const drop = db.transaction(() => {
        // What was judged for it goes with it.
        db.prepare('DELETE FROM campaign WHERE id = ?').run(id);
        knownNumbers(db).tidy();
        db.prepare('DELETE FROM setting WHERE name = ? AND value = ?').run(IN_USE, String(id));
      });
      drop.immediate();
    },
  };
}
