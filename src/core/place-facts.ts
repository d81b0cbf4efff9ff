/** Which facts of a row hold for which of its places: figures belong to the first, names and texts to all. Used by flows. */
import type { Facts } from '../domain/listing.js';
import type { Identity } from '../domain/place-key.js';

export interface PlaceFacts {
  readonly identity: Identity;
  readonly facts: Facts;
}

/** A website beside a Facebook group has not the group's members, kind, pace or rules. Those who run it, and the risk, are the same. */
export function placesOf(facts: Facts, identities: readonly Identity[]): readonly PlaceFacts[] {
  return identities.map((identity, at) => ({ identity, facts: at === 0 ? facts : sharedFacts(facts) }));
}

function sharedFacts(facts: Facts): Facts {
  return {
    ...facts,
    kind: null,
    members: null,
    active: null,
    activePeriod: null,
    viewsPerPost: null,
    postsPerWeek: null,
    interactionsPerPost: null,
    lastPostAt: null,
    visibility: null,
    posting: null,
    rules: [],
    createdAt: null,
  };
}
