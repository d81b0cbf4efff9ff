/** turf split: takes a place apart, as it was before it was made one, or cuts off addresses that are another place. */
import { referenceKeys } from '../core/identify/resolve-reference.js';
import { platforms } from '../core/platforms/all.js';
import { shellWord } from '../core/shell-word.js';
import { type Doc, doc, type Note } from '../domain/doc.js';
import { badUsage, type TurfError } from '../domain/errors.js';
import type { Space } from '../domain/space.js';
import type { SplitPlan } from '../flows/decide.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { yesFor } from './known-platforms.js';
import { placeLines, shortJson } from './place-line.js';
import { theSpace } from './the-space.js';

/** `turf split 12 KEY`, with the last of the keys: the first is what the place is called by. */
function cutLine({ id }: Space, keys: readonly string[]): string {
  return `turf split ${id} ${shellWord(keys.at(-1) ?? 'KEY')}`;
}

/** The keys of the place that the words name; an address may have several. */
function keysMeant(ctx: Ctx, space: Space, words: readonly string[]): readonly string[] {
  const keys = ctx.db().spaces.keysOf(space.id);
  const meant = words.flatMap((word) => {
    const named = new Set([word.trim(), ...referenceKeys(word, platforms)]);
    const found = keys.filter((key) => named.has(key));
    if (found.length > 0) return found;
    const values = { word, id: space.id, name: space.name, keys: keys.join(', ') };
    throw badUsage(ctx.tell('split.no-key', values), keys.length > 1 ? cutLine(space, keys) : `turf show ${space.id}`);
  });
  return [...new Set(meant)];
}

function cannot(ctx: Ctx, space: Space, { keys }: Extract<SplitPlan, { is: 'whole' }>): TurfError {
  const values = { id: space.id, name: space.name, keys: keys.join(', ') };
  if (keys.length < 2)
    return badUsage(ctx.tell('split.one-address', values), `turf edit ${space.id} --set FIELD=VALUE`);
  return badUsage(ctx.tell('split.which', values), cutLine(space, keys));
}

/** Of one place where two were meant: lists tie them still. */
function oneLeft(ctx: Ctx, plan: SplitPlan, places: readonly Space[]): readonly string[] {
  return places.length > 1 || plan.is === 'cut' ? [] : [ctx.tell('split.still-one')];
}

/** An address of which no list says anything by itself would be no place at all: it would be lost. */
function checkSpokenOf(ctx: Ctx, space: Space, plan: Extract<SplitPlan, { is: 'cut' }>): void {
  const said = new Set(
    ctx
      .db()
      .spaces.observationsOf(space.id)
      .map(({ key }) => key),
  );
  const silent = [plan.keys, plan.rest].find((keys) => keys.every((key) => !said.has(key)));
  if (silent === undefined) return;
  throw badUsage(ctx.tell('split.no-list', { keys: silent.join(', ') }), ctx.tell('split.no-list-hint'));
}

function nextNote(ctx: Ctx, plan: SplitPlan, places: readonly Space[]): Note {
  const ids = places.map(({ id }) => id).join(' ');
  const [first] = places;
  if (ctx.isDryRun) return { sort: 'next', text: ctx.tell('edit.dry-next') };
  if (first !== undefined && places.length < 2) {
    const keys = ctx.db().spaces.keysOf(first.id);
    const command = keys.length < 2 ? `turf show ${first.id}` : cutLine(first, keys);
    return { sort: 'next', text: ctx.tell('split.next-cut', { command }) };
  }
  return {
    sort: 'next',
    text: ctx.tell(plan.is === 'cut' ? 'not-same.back' : 'split.next', { ids, yes: yesFor(places) }),
  };
}

function report(ctx: Ctx, plan: SplitPlan, { space, places }: { space: Space; places: readonly Space[] }): Doc {
  const words = plan.is === 'taken-back' ? plan.words : [];
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'split.title-dry' : 'split.title', { name: space.name, id: space.id }),
    lines: [
      ctx.tell(plan.is === 'cut' ? 'split.cut' : 'split.taken-back'),
      ...placeLines(ctx, places),
      ...oneLeft(ctx, plan, places),
      ...(plan.is === 'taken-back' && plan.isMore ? [ctx.tell('split.more')] : []),
    ],
    columns: [
      { id: 'id', label: ctx.tell('col.id'), sort: 'number', inTable: false },
      { id: 'key', label: ctx.tell('col.key'), sort: 'text', inTable: false },
      { id: 'members', label: ctx.tell('col.members'), sort: 'number', inTable: false },
      { id: 'name', label: ctx.tell('col.name'), sort: 'name', inTable: false },
    ],
    rows: () => places.map(({ id, key, members, name }) => ({ id, key, members: members?.value ?? null, name })),
    say: () => '',
    json: {
      head: {
        split: space.id,
        taken_back: words.map(({ a, b, verdict }) => ({ a, b, verdict })),
        places: places.map(shortJson),
      },
    },
    notes: [nextNote(ctx, plan, places)],
  });
}

export const command = {
  words: ['split'],
  group: 'Look',
  summary: { en: 'take apart what was made one, or cut off an address' },
  about: {
    en: 'Without an address it takes back what you made one with "turf merge": the places are as they were, with their numbers. With addresses (or keys, as "turf show" lists them) it makes these a place of their own, also where a list had them in one row.',
  },
  args: [
    { name: 'space', required: true, summary: { en: 'its number, key, address or name' } },
    { name: 'address', required: false, many: true, summary: { en: 'addresses or keys of it that are another place' } },
  ],
  flags: [],
  examples: [
    { say: { en: 'take back what was made one' }, type: 'turf split 1' },
    { say: { en: 'one address is another place' }, type: 'turf split 1 https://t.me/elmroad' },
  ],
  database: 'write',
  async run(ctx, input) {
    const { split, splitPlan } = await import('../flows/decide.js');
    const store = ctx.db();
    const space = await theSpace(ctx, input.arg('space') ?? '', 'split');
    const keys = store.spaces.keysOf(space.id);
    const plan = splitPlan(store, space, keysMeant(ctx, space, input.args('address')));
    if (plan.is === 'whole') throw cannot(ctx, space, plan);
    if (plan.is === 'cut') checkSpokenOf(ctx, space, plan);
    await split(store, plan, { now: ctx.now(), progress: ctx.progress.step });
    ctx.progress.end();
    const places = new Map(keys.flatMap((key) => store.spaces.byKey(key) ?? []).map((place) => [place.id, place]));
    const found = [...places.values()].sort((one, other) => one.id - other.id);
    return report(ctx, plan, { space, places: found });
  },
} satisfies Command;
