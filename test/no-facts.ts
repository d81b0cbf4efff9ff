/** The facts of a place of which nothing is known, for tests that say only what matters. */
import type { Facts } from '../src/domain/listing.js';

export const NO_FACTS: Facts = {
  name: null,
  title: null,
  kind: null,
  members: null,
  active: null,
  activePeriod: null,
  viewsPerPost: null,
  postsPerWeek: null,
  interactionsPerPost: null,
  lastPostAt: null,
  description: null,
  tags: [],
  language: null,
  country: null,
  place: null,
  visibility: null,
  posting: null,
  rules: [],
  gatekeeper: null,
  risk: null,
  createdAt: null,
  asOf: null,
};
