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
  /** Each organization by its best-ranked place; a place that stands alone is one, too. */
  readonly ranking: Ranking;
  /** Number of such a place → those of its organization that rank below it, the best first. */
  readonly others: ReadonlyMap<number, readonly number[]>;
  /** Places in the ranking before. */
  readonly places: number;
  readonly book: OrganizationBook;
}

/** Only places that are in the ranking count: what filters leave out stays out. */
export function byOrganization(ranking: Ranking, book: OrganizationBook): OrganizationRanking {
  const first = new Map<number, number>();
  const others = new Map<number, number[]>();
  const order: Placing[] = [];
  for (const placing of ranking.order) {
    const organization = book.of(placing.id);
    const best = organization === null ? undefined : first.get(organization);
    if (best === undefined) {
      order.push(placing);
      if (organization !== null) first.set(organization, placing.id);
    } else {
      const known = others.get(best);
      if (known === undefined) others.set(best, [placing.id]);
      else known.push(placing.id);
    }
  }
  return { ranking: { ...ranking, order }, others, places: ranking.order.length, book };
}
