/** Every sentence the program asks for is there, and none is left that nobody asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../src/core/campaign/campaign-fields.js';
import { parts } from '../../src/core/score/parts/all.js';
import { WEIGHTS } from '../../src/core/score/weights.js';
import { en } from '../../src/text/en.js';
import { LANGS, teller } from '../../src/text/tell.js';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const ids = Object.keys(en);
const topics = new Set(ids.map((id) => id.split('.')[0]));

/** What a file says between quotes: texts as they are, templates with \0 for each hole. */
function textsOf(path: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map((span) => `\0${span.literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

function isId(text: string): boolean {
  const [topic, ...rest] = text.split('.');
  return rest.join('') !== '' && topics.has(topic) && !/\s/.test(text);
}

const asked = new Set(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('text/') && !name.endsWith('all.ts'))
    .flatMap((name) => textsOf(join(SRC, name)))
    .filter(isId),
);
/** Parts of the score have names of the same form: they are not sentences. */
const partIds = new Set([...parts.map((part) => part.id), 'reach.bounds']);
const whole = [...asked].filter((text) => !text.includes('\0') && !partIds.has(text));
const templates = [...asked].filter((text) => text.includes('\0')).map((text) => text.split('\0'));

function isMadeOf(id: string, pieces: readonly string[]): boolean {
  return id.startsWith(pieces[0] ?? '') && id.endsWith(pieces.at(-1) ?? '');
}

describe('English', () => {
  it('has every sentence that is asked for by its id', () => {
    expect(whole.filter((id) => !ids.includes(id)).sort()).toEqual([]);
  });
  it('has a sentence for every id that is put together', () => {
    expect(templates.filter((pieces) => !ids.some((id) => isMadeOf(id, pieces)))).toEqual([]);
  });
  it('has no sentence that nobody asks for', () => {
    const unused = ids.filter((id) => !whole.includes(id) && !templates.some((pieces) => isMadeOf(id, pieces)));
    expect(unused.sort()).toEqual([]);
  });
});

/** Ids that are put together from a value, with all its values. */
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ['import.as-of-', ['flag', 'column', 'name', 'file', 'today']],
  ['import.count-', ['not-a-count', 'damaged', 'negative', 'too-large']],
  ['import.date-', ['impossible', 'ambiguous', 'not-a-date', 'future']],
  ['placenames.', ['places', 'places-dry', 'postcodes', 'postcodes-dry']],
  ['explain.sure-', ['A', 'B', 'C', 'D']],
  ['explain.gate-', ['no', 'never', 'refused', 'risk']],
  ['explain.above-', ['reach', 'relevance', 'same']],
  ['explain.below-', ['reach', 'relevance', 'same']],
  ['versus.', ['sure', 'likely', 'open', 'main-reach', 'main-relevance', 'other-reach', 'other-relevance']],
  ['explain.quadrant-', ['anchor', 'gold', 'megaphone', 'rest', 'broadcast']],
  ['weight.', WEIGHTS],
  ['campaign.field-', ['name', 'about', 'issues', 'weight', 'weights', ...LISTS]],
  ['issues.', ['terms', 'related', 'exclude']],
  ['delimiter.', [',', ';', '\t', '|']],
  ['import.', ['posting-unread', 'rules-unread', 'gatekeeper-unread', 'risk-unread']],
  ['edit.bad-', ['posting', 'rules', 'gatekeeper', 'risk']],
  ['gate.', ['no', 'never', 'refused', 'risk']],
  ['missing.', ['members', 'posts_per_week', 'place', 'language']],
  ['badge.', ['doubtful-size', 'liked']],
  ['rate.said-', ['yes', 'no']],
  ['judged.', ['yes', 'no']],
  ['missing.', ['interactions_per_post']],
  ['reach-table.', ['sourced', 'assumed', 'yours']],
  ['reach-reset.', ['nothing', 'kept', 'dry', 'done']],
  ['badge.', ['no-count', 'stale', 'private', 'dormant', 'growing', 'shrinking', 'impostor']],
  ['badge.', ['post-approval', 'no-politics', 'broadcast', 'member-inside', 'do-not-return', 'risk', 'high-risk']],
];

describe.each(LANGS)('%s', (lang) => {
  const tell = teller(lang);
  it.each(FAMILIES.flatMap(([head, values]) => values.map((value) => `${head}${value}`)))('says %j', (id) => {
    expect(tell(id, {}).trim()).not.toBe('');
  });
  it('refuses an id that is not there', () => {
    expect(() => tell('map.no-such-sentence')).toThrow('map.no-such-sentence');
  });
});
