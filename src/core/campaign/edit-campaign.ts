/** Changes a campaign as `campaign edit` says it, and tells what is different then. */
import type { NewCampaign } from '../../domain/campaign.js';
import type { IssuePack } from '../../domain/issue-pack.js';
import type { Weights } from '../../domain/weights.js';
import { withoutPacks, withPacks } from '../issues/with-packs.js';
import { unusual } from '../score/weights.js';
import { LISTS, type List } from './campaign-fields.js';
import { cleanWords, type Without, without } from './word-list.js';

export interface ListEdit {
  /** In place of all that was there; null: what was there stays. */
  readonly set: readonly string[] | null;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface CampaignEdit {
  /** null everywhere: as it was. */
  readonly name: string | null;
  readonly about: string | null;
  readonly weight: number | null;
  /** In place of all weights. */
  readonly weights: Partial<Weights> | null;
  readonly lists: ReadonlyMap<List, ListEdit>;
  readonly addPacks: readonly IssuePack[];
  readonly removePacks: readonly IssuePack[];
  /** Packs that the campaign has, as far as they are shipped. */
  readonly packs: readonly IssuePack[];
}

export interface Edited {
  readonly campaign: NewCampaign;
  /** Words that were to be taken out and are not there. */
  readonly absent: readonly { readonly list: List; readonly text: string }[];
}

/** Lists are set first, then packs come and go, then single words: so that one word of a pack can be taken out in the same line. */
export function editedCampaign(campaign: NewCampaign, edit: CampaignEdit): Edited {
  const { lists, addPacks, removePacks, packs } = edit;
  const set = (list: List): readonly string[] => lists.get(list)?.set ?? campaign[list];
  const ended = (list: List, words: readonly string[]): Without => {
    const { add = [], remove = [] } = lists.get(list) ?? {};
    return without(cleanWords([...words, ...add]), remove);
  };
  const replaced = { ...campaign, ...Object.fromEntries(LISTS.map((list) => [list, cleanWords(set(list))])) };
  const gone = new Set(removePacks.map(({ id }) => id));
  const staying = [...packs.filter(({ id }) => !gone.has(id)), ...addPacks];
  const lessened = { ...replaced, ...(gone.size === 0 ? {} : withoutPacks(replaced, removePacks, staying)) };
  const languages = ended('languages', lessened.languages).left;
  const packed = addPacks.length === 0 ? lessened : { ...lessened, ...withPacks(lessened, addPacks, languages) };
  const found = LISTS.map((list) => [list, ended(list, packed[list])] as const);
  return {
    campaign: {
      ...packed,
      ...Object.fromEntries(found.map(([list, { left }]) => [list, left])),
      name: edit.name ?? campaign.name,
      about: edit.about ?? campaign.about,
      weight: edit.weight ?? campaign.weight,
      weights: edit.weights === null ? campaign.weights : unusual(edit.weights),
    },
    absent: found.flatMap(([list, { absent }]) => absent.map((text) => ({ list, text }))),
  };
}

export interface Difference {
  readonly field: keyof NewCampaign;
  /** As people read it: lists with commas. */
  readonly before: string;
  readonly after: string;
  /** Of lists only. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const FIELDS = ['name', 'about', ...LISTS, 'issues', 'weight', 'weights'] as const;

/** A field as a list of texts; one that is no list as a list of one. */
function textsOf(campaign: NewCampaign, field: (typeof FIELDS)[number]): readonly string[] {
  const value = campaign[field];
  if (value === null) return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.map(String);
  return Object.entries(value).map(([name, weight]) => `${name} ${weight}`);
}

/** What is not the same in the two. */
export function differences(before: NewCampaign, after: NewCampaign): readonly Difference[] {
  return FIELDS.flatMap((field) => {
    const [old, now] = [textsOf(before, field), textsOf(after, field)];
    if (old.length === now.length && old.every((text, at) => text === now[at])) return [];
    const added = now.filter((text) => !old.includes(text));
    const removed = old.filter((text) => !now.includes(text));
    return [{ field, before: old.join(', '), after: now.join(', '), added, removed }];
  });
}
