/** The organizations of a store, found anew from its rows whenever they are asked for; and a ranking that counts each once. */
import { type OrganizationBook, organizations } from '../core/organizations.js';
import type { Store } from '../store/store.js';
import type { Placing, Ranking } from './rank.js';

export type { OrganizationBook } from '../core/organizations.js';

/** Which places are one organization. A million places take some three seconds: ask once a command. */
export function organizationsOf(store: Store): OrganizationBook {
  return organizations(store.sharedRows.all());
}

/** Number of the organization of one place; null: it stands alone. Who is alone in every row waits for no search. */
export function organizationOf(store: Store, spaceId: number): number | null {
  return store.spaces.besides(spaceId).length === 0 ? null : organizationsOf(store).of(spaceId);
}

export interface OrganizationRanking {
  /** Each organization by the place that leads it, and where that place ranks; a place that stands alone is one, too. */
  readonly ranking: Ranking;
  /** Number of such a place → the others of its organization in the ranking, the best first. */
  readonly others: ReadonlyMap<number, readonly number[]>;
  /** Places in the ranking before. */
  readonly places: number;
  readonly book: OrganizationBook;
}

/** Each organization's leading place: the best-ranked of those with a known size; where none has one, the best guess. */
function leaders(order: readonly Placing[], book: OrganizationBook): ReadonlyMap<number, Placing> {
  const found = new Map<number, Placing>();
  for (const placing of order) {
    const organization = book.of(placing.id);
    if (organization === null) continue;
    const before = found.get(organization);
    if (before === undefined || (before.isEstimated && !placing.isEstimated)) found.set(organization, placing);
  }
  return found;
}

/** Only places that are in the ranking count: what filters leave out stays out. */
export function byOrganization(ranking: Ranking, book: OrganizationBook): OrganizationRanking {
  const leading = leaders(ranking.order, book);
  const others = new Map<number, number[]>();
  const order: Placing[] = [];
  for (const placing of ranking.order) {
    const organization = book.of(placing.id);
    const leader = organization === null ? placing : (leading.get(organization) ?? placing);
    if (leader === placing) {
      order.push(placing);
      continue;
    }
    const known = others.get(leader.id);
    if (known === undefined) others.set(leader.id, [placing.id]);
    else known.push(placing.id);
  }
  return { ranking: { ...ranking, order }, others, places: ranking.order.length, book };
}
