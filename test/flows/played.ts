/** Random sequences of imports (files of several formats, lists of members, newer copies), edits by hand and words on what is one place, and a player for them. */
import fc from 'fast-check';
import { spaceJson } from '../../src/commands/space-json.js';
import { pairOf, type Word } from '../../src/domain/decision.js';
import type { Space } from '../../src/domain/space.js';
import { handStart, knownIdentity } from '../../src/flows/hand-import.js';
import { bringTools, undoTools } from '../../src/flows/store-tools.js';
import type { DecisionChange } from '../../src/store/decisions.js';
import type { Placed } from '../../src/store/observe.js';
import type { Store } from '../../src/store/store.js';
import { NO_FACTS } from '../no-facts.js';
import { bring, NOW } from '../scratch.js';

const SORTS = ['csv', 'json', 'ndjson', 'urls', 'reddit', 'export'] as const;

interface Row {
  readonly name: string;
  readonly url: string;
  readonly website: string;
  readonly id: string;
  readonly members: string;
  readonly place: string;
  readonly description: string;
  readonly tags: string;
  readonly posting: string;
  readonly rules: string;
  readonly gatekeeper: string;
  readonly risk: string;
  readonly as_of: string;
}

export interface FileStep {
  readonly is: 'file';
  readonly sort: (typeof SORTS)[number];
  readonly rows: readonly Row[];
  /** Month of its date. */
  readonly month: number;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly isInsiders: boolean;
  /** Which of the steps before it takes the place of, counted back; null: none. */
  readonly replaces: number | null;
}

export interface HandStep {
  readonly is: 'hand';
  /** Which of the places there are at that time. */
  readonly pick: number;
  readonly members: number | null;
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly cleared: readonly ('members' | 'description' | 'tags' | 'place' | 'rules' | 'risk')[];
  readonly date: string | null;
}

/** What a person says of two of the places there are at that time, or of one that was made one. */
export interface WordStep {
  readonly is: 'word';
  readonly says: 'same' | 'different' | 'split' | 'cut';
  readonly picks: readonly [number, number];
}

export type Step = FileStep | HandStep | WordStep;

/** A few places under several names, addresses and ids, so that they meet: also ids that tie two addresses, and rivals. */
const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('Riverside Tenants', 'Elm Road Help', 'Nächste Nachbarn', '市民の会'),
  url: fc.constantFrom(
    'https://www.facebook.com/groups/riverside',
    'm.facebook.com/groups/Riverside/?ref=share',
    'https://www.facebook.com/groups/elmroad',
    'https://www.facebook.com/groups/112233445566778',
    'https://t.me/rivercity',
    'r/Tenants',
    'https://example.org/garden/',
    '',
    '',
  ),
  website: fc.constantFrom('', '', '', 'https://www.reddit.com/r/tenants', 'https://example.org/garden'),
  id: fc.constantFrom('', '', '112233445566778', '998877665544332', 't5_2qh1'),
  members: fc.constantFrom('', '120', '1,234', '12.5K', 'lots'),
  place: fc.constantFrom('', '', 'Riverside', 'Elm Road'),
  description: fc.constantFrom('', '', 'meets on Tuesdays', 'eviction help and rent strike'),
  tags: fc.constantFrom('', '', 'housing', 'garden|food', 'left'),
  posting: fc.constantFrom('', '', '', 'admins only', 'post approval'),
  rules: fc.constantFrom('', '', '', 'No politics, no ads', 'no links', 'be kind'),
  gatekeeper: fc.constantFrom('', '', '', 'none', 'asked us to leave', 'friendly'),
  risk: fc.constantFrom('', '', '', 'low', 'HIGH'),
  as_of: fc.constantFrom('', '', '', '2026-01-15', '2026-05-20'),
});

const fileStep: fc.Arbitrary<FileStep> = fc.record({
  is: fc.constant('file' as const),
  sort: fc.constantFrom(...SORTS),
  rows: fc.array(row, { minLength: 2, maxLength: 6 }),
  month: fc.integer({ min: 1, max: 4 }),
  tags: fc.constantFrom<readonly string[]>([], [], ['spring']),
  source: fc.constantFrom(null, null, 'survey'),
  isInsiders: fc.boolean(),
  replaces: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(1, 2) }),
});

const handStep: fc.Arbitrary<HandStep> = fc.record({
  is: fc.constant('hand' as const),
  pick: fc.nat(20),
  members: fc.constantFrom(null, 5, 7777),
  name: fc.constantFrom(null, null, 'Our name'),
  tags: fc.constantFrom<readonly string[]>([], ['ours']),
  cleared: fc.subarray(['members', 'description', 'tags', 'place', 'rules', 'risk'], { maxLength: 2 }),
  date: fc.constantFrom(null, null, '2026-02-02'),
});

export const wordStep: fc.Arbitrary<WordStep> = fc.record({
  is: fc.constant('word' as const),
  says: fc.constantFrom('same', 'same', 'same', 'different', 'split', 'cut'),
  picks: fc.tuple(fc.nat(20), fc.nat(20)),
});

export const sequence: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: fileStep }, { weight: 1, arbitrary: handStep }, { weight: 1, arbitrary: wordStep }),
  { minLength: 1, maxLength: 6 },
);

const HEADINGS = [
  'name',
  'url',
  'website',
  'id',
  'members',
  'place',
  'description',
  'tags',
  'posting',
  'rules',
  'gatekeeper',
  'risk',
  'as_of',
] as const;
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One subreddit as Reddit's own listing has it. */
function subreddit({ name, members, description }: Row, at: number): object {
  const display_name = ['tenants', 'gardening', 'elmroad'][at % 3];
  const data = { display_name, title: name, subscribers: members === '' ? null : Number.parseInt(members, 10) || 9 };
  return {
    kind: 't5',
    data: { ...data, public_description: description, name: `t5_${['2qh1', '2abc', '9zz'][at % 3]}` },
  };
}

/** With all its keys and what is said of it, as `turf spaces` writes it. */
function asExported({ spaces, decisions }: Store, space: Space): object {
  return spaceJson(space, spaces.keysOf(space.id), decisions.others().get(space.id) ?? []);
}

/** The file of a step; blank lines at its end make its bytes its own. */
function contentOf(step: FileStep, at: number, store: Store): { readonly ending: string; readonly content: string } {
  const end = '\n'.repeat(at + 1);
  const { rows } = step;
  switch (step.sort) {
    case 'csv':
      return {
        ending: 'csv',
        content:
          [HEADINGS, ...rows.map((one) => HEADINGS.map((each) => one[each]))]
            .map((cells) => cells.map(quoted).join(','))
            .join('\n') + end,
      };
    case 'json':
      return { ending: 'json', content: JSON.stringify(rows) + end };
    case 'ndjson':
      return { ending: 'ndjson', content: rows.map((one) => JSON.stringify(one)).join('\n') + end };
    case 'urls':
      return {
        ending: 'txt',
        content: `https://t.me/rivercity\n${rows.map((one) => one.url).join('\n')}\nhttps://t.me/elmroad${end}`,
      };
    case 'reddit':
      return {
        ending: 'json',
        content: JSON.stringify({ kind: 'Listing', data: { children: rows.map(subreddit) } }) + end,
      };
    case 'export':
      return {
        ending: 'ndjson',
        content: [...store.spaces.all()].map((one) => JSON.stringify(asExported(store, one))).join('\n') + end,
      };
  }
}

function placedBy(store: Store, step: HandStep): Placed | null {
  const spaces: readonly Space[] = [...store.spaces.all()];
  const space = spaces[step.pick % Math.max(1, spaces.length)];
  if (space === undefined) return null;
  const { members, name, tags, date, cleared } = step;
  const count = members === null ? null : { value: members, low: members, high: members };
  const facts = { ...NO_FACTS, members: count, name, tags, asOf: date };
  return { identity: knownIdentity(store, space), facts, cleared };
}

/** What steps made of the state they met, so that they can be played again as they were. */
export interface Script {
  readonly files: Map<number, { readonly ending: string; readonly content: string }>;
  readonly hands: Map<number, Placed | null>;
  readonly words: Map<number, DecisionChange>;
}
export const newScript = (): Script => ({ files: new Map(), hands: new Map(), words: new Map() });

function remembered<V>(map: Map<number, V>, at: number, make: () => V): V {
  const known = map.get(at);
  const value = known === undefined ? make() : known;
  map.set(at, value);
  return value;
}

/** Numbers of the imports that steps became, and which steps took the place of which. */
export interface Played {
  readonly ids: ReadonlyMap<number, number>;
  /** Step → the step that it replaced. */
  readonly replaced: ReadonlyMap<number, number>;
}

interface Playing {
  readonly store: Store;
  readonly folder: string;
  readonly script: Script;
  readonly ids: Map<number, number>;
  readonly replaced: Map<number, number>;
}

async function playFile(step: FileStep, at: number, { store, folder, script, ids, replaced }: Playing): Promise<void> {
  const { ending, content } = remembered(script.files, at, () => contentOf(step, at, store));
  const target = step.replaces === null ? undefined : ids.get(at - step.replaces);
  const isFile = target !== undefined && store.imports.byId(target)?.kind === 'file';
  const { source, isInsiders, tags } = step;
  const name = `groups-2026-0${step.month}-01.${ending}`;
  const replaces = isFile ? target : null;
  const outcome = await bring(store, { folder, name, content }, { source, isInsiders, tags, replaces });
  if (outcome.is !== 'imported') return;
  ids.set(at, outcome.record.id);
  if (replaces !== null && step.replaces !== null) replaced.set(at, at - step.replaces);
}

async function playHand(step: HandStep, at: number, { store, script, ids }: Playing): Promise<void> {
  const placed = remembered(script.hands, at, () => placedBy(store, step));
  if (placed === null) return;
  const record = await store.imports.one(
    handStart('by hand', step.date, NOW),
    bringTools(() => {}, null),
    async (writer) => {
      writer.row(1, [placed]);
      return { rejected: 0, warnings: [], newestRowDate: null };
    },
  );
  ids.set(at, record.id);
}

/** One key is another place than the others, which stay one. */
function cutOff(keys: readonly string[], pick: number): readonly Word[] {
  const cut = keys[pick % keys.length] ?? '';
  const rest = keys.filter((key) => key !== cut);
  return [
    ...rest.map((key) => ({ ...pairOf(cut, key), verdict: 'different' as const })),
    ...rest.slice(1).map((key, at) => ({ ...pairOf(rest[at] ?? key, key), verdict: 'same' as const })),
  ];
}

/** Words on places, as `merge`, `not-same` and `split` would write them. */
export function changeBy(store: Store, { says, picks }: WordStep): DecisionChange {
  const spaces = [...store.spaces.all()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [one, other] = picks.map((pick) => spaces[pick % Math.max(1, spaces.length)]);
  const madeAt = NOW.toISOString();
  if (one === undefined || other === undefined) return { add: [], remove: [], madeAt };
  const own = [...store.decisions.ofSpace(one.id)].filter(({ importId }) => importId === null);
  if (says === 'split') return { add: [], remove: own.filter(({ verdict }) => verdict === 'same'), madeAt };
  if (says === 'cut') return { add: cutOff(store.spaces.keysOf(one.id), picks[1]), remove: [], madeAt };
  if (one.id === other.id) return { add: [], remove: [], madeAt };
  return { add: [{ ...pairOf(one.key, other.key), verdict: says }], remove: [], madeAt };
}

async function playWord(step: WordStep, at: number, { store, script }: Playing): Promise<void> {
  const change = remembered(script.words, at, () => changeBy(store, step));
  await store.decisions.change(
    change,
    undoTools(() => {}, 'progress.deciding'),
  );
}

/** Plays the steps but those in `skip`; what a script remembers is played as it was. */
export async function play(
  steps: readonly Step[],
  on: { readonly store: Store; readonly folder: string; readonly script: Script; readonly skip: ReadonlySet<number> },
): Promise<Played> {
  const playing: Playing = { ...on, ids: new Map(), replaced: new Map() };
  for (const [at, step] of steps.entries()) {
    if (on.skip.has(at)) continue;
    if (step.is === 'file') await playFile(step, at, playing);
    else if (step.is === 'hand') await playHand(step, at, playing);
    else await playWord(step, at, playing);
  }
  return playing;
}

/** Files of different months, whose rows have no dates of their own: which of two words counts is then settled. */
export const datedFiles: fc.Arbitrary<readonly FileStep[]> = fc
  .uniqueArray(fileStep, { minLength: 2, maxLength: 4, selector: ({ month }) => month })
  .map((steps) =>
    steps.map((step): FileStep => {
      const rows = step.rows.map((one) => ({ ...one, as_of: '' }));
      return { ...step, rows, replaces: null, sort: step.sort === 'export' ? 'csv' : step.sort };
    }),
  );
