/** Every issue pack that is shipped: fifteen words a language, each of which finds something that no other finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueIds } from '../../../src/core/issues/all.js';
import { packJson } from '../../../src/core/issues/read-pack.js';
import { shippedPack, shippedPacks } from '../../../src/core/issues/shipped.js';
import { withoutPacks, withPacks } from '../../../src/core/issues/with-packs.js';
import { keywordOf, withoutRepeats } from '../../../src/core/score/keyword.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'src', 'core', 'issues');
const TERMS = 15;
const LANGUAGES = ['en', 'es'] as const;

it('there are some twenty issues', () => {
  expect(issueIds.length).toBeGreaterThanOrEqual(20);
  expect(new Set(shippedPacks().map(({ title }) => title.en)).size).toBe(issueIds.length);
});

describe.each(issueIds)('%s', (id) => {
  const pack = shippedPack(id);
  if (pack === null) throw new Error(`no pack ${id}`);

  it('is named like its file, in both languages, and holds nothing but what is read', () => {
    expect(pack.id).toBe(id);
    expect(pack.title.es ?? '').not.toBe('');
    expect(pack.about?.es ?? '').not.toBe('');
    const file: unknown = JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));
    expect(packJson(pack)).toEqual(file);
  });

  it.each(LANGUAGES)('has fifteen words in %s, each a word of its own', (language) => {
    const { terms, related, exclude } = pack.words.get(language) ?? { terms: [], related: [], exclude: [] };
    expect(terms).toHaveLength(TERMS);
    expect(related.length).toBeGreaterThanOrEqual(3);
    expect(related.length).toBeLessThanOrEqual(6);
    const keywords = [...terms, ...related].flatMap(
      (text) => keywordOf(text, { sort: 'term', weight: 1, languages: [language] }) ?? [],
    );
    expect(keywords).toHaveLength(terms.length + related.length);
    expect(withoutRepeats(keywords).map(({ text }) => text)).toEqual([...terms, ...related]);
    expect(
      exclude.filter((text) => keywordOf(text, { sort: 'exclude', weight: 1, languages: [language] }) === null),
    ).toEqual([]);
  });
});

describe('the words of a pack in a campaign', () => {
  const housing = shippedPack('housing');
  const health = shippedPack('health');
  const seniors = shippedPack('seniors');
  const disability = shippedPack('disability');
  if (housing === null || health === null || seniors === null || disability === null) throw new Error('no such pack');
  const none = { terms: [], related: [], exclude: [], issues: [] };

  it('stand behind the own ones, in the languages asked for', () => {
    const own = { ...none, terms: ['Rent', 'casa'] };
    const { terms, issues } = withPacks(own, [housing], ['es']);
    expect(terms.slice(0, 3)).toEqual(['Rent', 'casa', 'vivienda']);
    expect(terms).not.toContain('landlord');
    expect(issues).toEqual(['housing']);
    const both = withPacks(own, [housing], []).terms;
    expect(both).toHaveLength(1 + 2 * TERMS);
    expect(both).not.toContain('rent');
  });

  it('exclude nothing that is looked for', () => {
    const own = { ...none, terms: ['House Music'] };
    expect(withPacks(own, [housing], []).exclude).not.toContain('house music');
    expect(withPacks(none, [housing], []).exclude).toContain('house music');
  });

  it('go with the pack, but for those that another one has too', () => {
    const own = { ...none, terms: ['casa'] };
    const all = withPacks(own, [housing, seniors, disability], []);
    expect(all.terms.filter((text) => text === 'caregivers')).toEqual(['caregivers']);
    const left = withoutPacks(all, [housing, seniors], [disability]);
    expect(left.terms).toContain('casa');
    expect(left.terms).toContain('wheelchair');
    expect(left.terms).not.toContain('eviction');
    expect(left.issues).toEqual(['disability']);
    expect(withoutPacks(withPacks(own, [health], []), [health], [])).toEqual(own);
  });
});
