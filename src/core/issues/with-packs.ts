/** Puts the words of issue packs into the lists of a campaign, and takes them out again. */
import type { NewCampaign } from '../../domain/campaign.js';
import type { IssuePack, PackWords } from '../../domain/issue-pack.js';
import { cleanWords, without } from '../campaign/word-list.js';

type Lists = Pick<NewCampaign, 'terms' | 'related' | 'exclude' | 'issues'>;
const NAMES = ['terms', 'related', 'exclude'] as const;

/** The words of a pack in the languages that are asked for; none asked for: in all that it has. */
export function wordsOfPack(pack: IssuePack, languages: readonly string[]): readonly PackWords[] {
  return [...pack.words].flatMap(([code, words]) => (languages.length === 0 || languages.includes(code) ? words : []));
}

/** A person's own words stand first and hold: what they look for is not excluded because a pack says so. */
export function withPacks(lists: Lists, packs: readonly IssuePack[], languages: readonly string[]): Lists {
  const found = packs.flatMap((pack) => wordsOfPack(pack, languages));
  const terms = cleanWords([...lists.terms, ...found.flatMap((words) => words.terms)]);
  const related = cleanWords([...lists.related, ...found.flatMap((words) => words.related)]);
  const excluded = found.flatMap((words) => words.exclude);
  return {
    terms,
    related: without(related, terms).left,
    exclude: cleanWords([...lists.exclude, ...without(excluded, [...terms, ...related]).left]),
    issues: cleanWords([...lists.issues, ...packs.map(({ id }) => id)]),
  };
}

/** Without the words of `gone`, but for those that a pack that stays has too. */
export function withoutPacks(lists: Lists, gone: readonly IssuePack[], staying: readonly IssuePack[]): Lists {
  const wordsOf = (packs: readonly IssuePack[], name: (typeof NAMES)[number]): readonly string[] =>
    packs.flatMap((pack) => wordsOfPack(pack, []).flatMap((words) => words[name]));
  const left = (name: (typeof NAMES)[number]): readonly string[] =>
    without(lists[name], without(wordsOf(gone, name), wordsOf(staying, name)).left).left;
  const ids = gone.map(({ id }) => id);
  return {
    terms: left('terms'),
    related: left('related'),
    exclude: left('exclude'),
    issues: lists.issues.filter((id) => !ids.includes(id)),
  };
}
