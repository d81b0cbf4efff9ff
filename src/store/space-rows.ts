/** Writes the rows of the table `space`: what a folded space is stored as. Used by the import writer and the refolder. */
import type Database from 'better-sqlite3';
import type { Folded } from '../domain/space.js';
import { rulesText, tagsText } from './facts-row.js';

export interface SpaceRows {
  insert(id: number, space: Folded): void;
  update(id: number, space: Folded): void;
  remove(id: number): void;
}

const COLUMNS = `key, platform, url, handle, name, title, kind, members, members_low, members_high, active, active_low,
  active_high, active_period, views_per_post, posts_per_week, interactions_per_post, last_post_at, description_from, tags,
  language, country, place, visibility, posting, rules, gatekeeper, risk, created_at, as_of, checked_at, growth_per_day, growth_days, insiders,
  last_post_as_of`;

function valuesOf(space: Folded): readonly (string | number | null)[] {
  return [
    space.key,
    space.platform,
    space.url,
    space.handle,
    space.name,
    space.title,
    space.kind,
    space.members?.value ?? null,
    space.members?.low ?? null,
    space.members?.high ?? null,
    space.active?.value ?? null,
    space.active?.low ?? null,
    space.active?.high ?? null,
    space.activePeriod,
    space.viewsPerPost,
    space.postsPerWeek,
    space.interactionsPerPost,
    space.lastPostAt,
    space.descriptionFrom,
    tagsText(space.tags),
    space.language,
    space.country,
    space.place,
    space.visibility,
    space.posting,
    rulesText(space.rules),
    space.gatekeeper,
    space.risk,
    space.createdAt,
    space.asOf,
    space.checkedAt,
    space.growthPerDay,
    space.growthDays,
    space.insiders,
    space.lastPostAsOf,
  ];
}

export function spaceRows(db: Database.Database): SpaceRows {
  const marks = COLUMNS.replace(/\w+/g, '?');
  const insert = db.prepare(`INSERT INTO space (${COLUMNS}, id) VALUES (${marks}, ?)`);
  const update = db.prepare(`UPDATE space SET (${COLUMNS}) = (${marks}) WHERE id = ?`);
  const remove = db.prepare('DELETE FROM space WHERE id = ?');
  return {
    insert: (id, space) => {
      insert.run(...valuesOf(space), id);
    },
    update: (id, space) => {
      update.run(...valuesOf(space), id);
    },
    remove: (id) => {
      remove.run(id);
    },
  };
}
