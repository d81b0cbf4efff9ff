/** The places that checks ask to be shown, page by page, with what has to be known of each besides. Used by flows/check. */
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

export interface Page {
  readonly spaces: readonly Space[];
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
async function* all({ store, progress }: Search): AsyncIterable<Page> {
  const total = store.spaces.count();
  let seen = 0;
  for (const spaces of inSteps(store.spaces.allWithoutTexts())) {
    yield { spaces };
    seen += spaces.length;
    progress('progress.checking', seen, total);
    await breath();
  }
}

async function* best({ store, progress, ...request }: Search): AsyncIterable<Page> {
  const { ids, rankWith } = await bestOf(store, request, progress);
  yield { spaces: store.spaces.withIds(ids), rankWith };
}

async function* gone({ store, progress }: Search): AsyncIterable<Page> {
  const found = await vanishedPlaces(store, progress);
  for (const ids of inSteps(found.keys())) {
    yield { spaces: store.spaces.withIds(ids), about: (id) => ({ gone: found.get(id) ?? null }) };
    await breath();
  }
}

async function* lookAlikes({ store, progress, today }: Search): AsyncIterable<Page> {
  const found = await findLookAlikes(store, progress, today);
  const bySuspect = new Map(found.map((one) => [one.suspect.id, one]));
  yield {
    spaces: found.map(({ suspect }) => suspect),
    about: (id) => ({ looksLike: bySuspect.get(id) ?? null }),
  };
}

/** What a check asks for → the places. */
export const PLACES: Readonly<Record<Check['of'], (search: Search) => AsyncIterable<Page>>> = {
  all,
  best,
  gone,
  'look-alikes': lookAlikes,
};
