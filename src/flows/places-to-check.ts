/** The places that checks ask to be shown, some at a time, with what has to be known of each besides. Used by flows/check. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Check, CheckContext, Subject } from '../core/checks/check.js';
import type { Campaign } from '../domain/campaign.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { bestOf } from './best-of-map.js';
import type { Progress } from './import-request.js';
import { findLookAlikes } from './look-alikes.js';
import { vanishedPlaces } from './vanished-places.js';

/** Where to look, for whom, and when. */
export interface Search {
  readonly store: Store;
  readonly campaign: Campaign | null;
  /** ISO date. */
  readonly today: string;
  readonly progress: Progress;
}

export interface Places {
  /** Some at a time; not all of them have their descriptions. */
  readonly pages: () => AsyncIterable<readonly Space[]>;
  readonly about?: (id: number) => Partial<Pick<Subject, 'gone' | 'looksLike'>>;
  readonly rankWith?: CheckContext['rankWith'];
}

/** Places looked at between two breaths: some 20 ms of work. */
const STEP = 1_000;

function* inSteps<T>(items: Iterable<T>): Iterable<readonly T[]> {
  let step: T[] = [];
  for (const item of items) {
    step.push(item);
    if (step.length < STEP) continue;
    yield step;
    step = [];
  }
  if (step.length > 0) yield step;
}

/** Every place of the store, without descriptions. */
async function all({ store, progress }: Search): Promise<Places> {
  return {
    pages: async function* () {
      const total = store.spaces.count();
      let seen = 0;
      for (const spaces of inSteps(store.spaces.allWithoutTexts())) {
        yield spaces;
        seen += spaces.length;
        progress('progress.checking', seen, total);
        await breath();
      }
    },
  };
}

/** The spaces of these numbers. */
async function* numbered(store: Store, ids: Iterable<number>): AsyncIterable<readonly Space[]> {
  for (const some of inSteps(ids)) {
    yield store.spaces.withIds(some);
    await breath();
  }
}

async function best({ store, progress, ...request }: Search): Promise<Places> {
  const { ids, rankWith } = await bestOf(store, request, progress);
  return { pages: () => numbered(store, ids), rankWith };
}

async function gone({ store, progress }: Search): Promise<Places> {
  const found = await vanishedPlaces(store, progress);
  return { pages: () => numbered(store, found.keys()), about: (id) => ({ gone: found.get(id) ?? null }) };
}

async function lookAlikes({ store, progress, today }: Search): Promise<Places> {
  const found = new Map((await findLookAlikes(store, progress, today)).map((one) => [one.suspect.id, one]));
  return { pages: () => numbered(store, found.keys()), about: (id) => ({ looksLike: found.get(id) ?? null }) };
}

/** What a check asks for → the places. */
export const PLACES: Readonly<Record<Check['of'], (search: Search) => Promise<Places>>> = {
  all,
  best,
  gone,
  'look-alikes': lookAlikes,
};
