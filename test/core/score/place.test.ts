/** Places: their names and postcodes, what a gazetteer adds, and the index that must overlook none of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownPlace } from '../../../src/core/placenames/known-place.js';
import { townFinder } from '../../../src/core/placenames/town-in-name.js';
import { aimOf, searchesOfAim } from '../../../src/core/score/aim.js';
import { isElsewhere, placeKeywordOf } from '../../../src/core/score/place-keyword.js';
import { type PlaceNames, placeHits } from '../../../src/core/score/place-names.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import { score } from '../../../src/core/score/score.js';
import { searchText, spaceWords } from '../../../src/core/score/space-words.js';
import type { SearchWords } from '../../../src/domain/search.js';
import type { SearchText } from '../../../src/domain/space.js';
import { campaignOf, type Few, spaceOf, TODAY } from './made.js';

const known: KnownPlace = {
  area: { country: 'US', region: 'US.CA' },
  isWide: false,
  names: ['oakland', 'oak', 'quercupolis', '奥克兰'],
  postcodes: ['94607', '1010'],
  towns: [],
};

function namesOf(text: string, more?: KnownPlace): PlaceNames {
  const made = placeKeywordOf(text, more);
  if (made === null) throw new Error(`no place in ${text}`);
  return made.place;
}

const found = (text: string, few: Few, field: 'name' | 'description' | 'place' = 'name', more?: KnownPlace) =>
  placeHits(namesOf(text, more), spaceWords(spaceOf(few))[field], field).found;

describe('a place is found', () => {
  it.each<[string, string, Few, 'name' | 'description' | 'place', string]>([
    ['written as one word', 'San Antonio', { name: 'sanantonio' }, 'name', 'sanantonio'],
    ['in a tag of one word', 'San Antonio', { description: '#SanAntonio eats' }, 'description', 'sanantonio'],
    ['by what its people are called', 'New York', { name: 'New Yorkers for Parks' }, 'name', 'new yorkers'],
    ['by a Spanish name of its people', 'Texas', { name: 'Tejanos Unidos' }, 'name', 'tejanos'],
    ['by the full name of a country code', 'MX', { place: 'Durango, Mexico' }, 'place', 'mexico'],
  ])('%s', (_, text, few, field, expected) => {
    expect(found(text, few, field)).toBe(expected);
  });
  it.each<[string, string, Few, 'name' | 'description' | 'place']>([
    ['a phrase needs all of its words', 'East Bay', { name: 'East of the Bay' }, 'name'],
    ['a code is no word', 'US', { description: 'join us' }, 'description'],
  ])('not: %s', (_, text, few, field) => {
    expect(found(text, few, field)).toBe('');
  });
  it('a name stands within a word that is none of its own, if it is long enough', () => {
    const within = (text: string, word: string) => placeHits(namesOf(text), [word], 'name').found;
    expect(within('Oakland', 'westoakland')).toBe('westoakland');
    expect(within('Río Alto', 'rioaltoweb')).toBe('rioaltoweb');
    expect(within('Mobile', 'automobile')).toBe('');
    expect(within('Paris', 'parisx')).toBe('');
    expect(within('Lima', 'limaweb')).toBe('');
    expect(placeHits(namesOf('Oakland'), ['westoakland'], 'description').found).toBe('');
  });
  it('names count once, by the best, and not together', () => {
    const both = placeHits(namesOf('Oakland=Oaktown'), ['oakland', 'oaktown'], 'name');
    expect(both.count).toBe(1);
    expect(placeHits(namesOf('Oakland=Oaktown'), ['oakland', 'and', 'oakland'], 'name').count).toBe(2);
  });
});

describe('with a gazetteer', () => {
  it('other names and postcodes count, codes of airports do not', () => {
    expect(found('Oakland', { name: 'Quercupolis Gardeners' }, 'name', known)).toBe('quercupolis');
    expect(found('Oakland', { name: '奥克兰租客' }, 'name', known)).not.toBe('');
    expect(found('Oakland', { description: 'near 94607' }, 'description', known)).toBe('94607');
    expect(found('Oakland', { name: 'Oak Street' }, 'name', known)).toBe('');
  });
  it('a postcode that looks like a year counts in the column of places alone', () => {
    expect(found('Oakland', { description: 'since 1010' }, 'description', known)).toBe('');
    expect(found('Oakland', { place: '1010' }, 'place', known)).toBe('1010');
  });
  it('says where the place lies', () => {
    const names = namesOf('Oakland', known);
    expect(isElsewhere(names, spaceOf({ place: 'Oakland, NJ' }))).toBe(true);
    expect(isElsewhere(names, spaceOf({ place: 'Oakland, CA' }))).toBe(false);
    expect(isElsewhere(names, spaceOf({ place: 'Oakland' }))).toBe(false);
  });
  it('what the person says goes before it', () => {
    expect(isElsewhere(namesOf('Oakland, NJ', known), spaceOf({ place: 'Oakland, NJ' }))).toBe(false);
  });
  it('towns of a region count where a column of places begins with them', () => {
    const texas = { area: null, isWide: true, names: [], postcodes: [], towns: ['elmtown', 'fort elm'] };
    expect(found('Texas', { place: 'Fort Elm' }, 'place', texas)).toBe('fort elm');
    expect(found('Texas', { place: 'Elmtown County' }, 'place', texas)).toBe('elmtown');
    expect(found('Texas', { place: 'West of Elmtown' }, 'place', texas)).toBe('');
    expect(found('Texas', { name: 'Elmtown Tenants' }, 'name', texas)).toBe('');
  });
});

describe('a town in a name', () => {
  const at = (region: string, name: string, population = 50_000) => ({
    name,
    area: { country: 'US', region },
    population,
  });
  const townIn = townFinder({
    towns: new Map([
      ['portland', at('US.OR', 'Portland')],
      ['union', at('US.NJ', 'Union')],
      ['salt lake city', at('US.UT', 'Salt Lake City')],
      ['riverside', at('US.CA', 'Riverside')],
      ['oral', at('US.SD', 'Oral', 20_000)],
    ]),
    own: new Set(['riverside']),
    areas: [{ country: 'US', region: 'US.UT' }],
    isCommon: (word) => word === 'union',
  });
  it.each<[string, string | null]>([
    ['Portland Tenants', 'Portland'],
    ['PortlandTenants', 'Portland'],
    ['portland tenants', null],
    ['Tenants Union', null],
    ['Renters of Salt Lake City', 'Salt Lake City'],
    ['Riverside Renters', null],
    ['Oral History of Portland', 'Portland'],
    ['Portland and Salt Lake City', 'Salt Lake City'],
    ['Tenants', null],
  ])('%j: %s', (name, expected) => {
    expect(townIn(name)?.name ?? null).toBe(expected);
  });
  const relevance = (few: Few) => {
    const context = plainContext(campaignOf({ terms: ['tenants'], places: ['Riverside'] }), TODAY);
    return score(spaceOf(few), { ...context, townIn });
  };
  const because = (few: Few) => relevance(few).parts.find((part) => part.part === 'relevance.place')?.because.id;
  it('counts less than a place that is stated, and more against it than nothing', () => {
    const [stated, named, unknown] = [
      relevance({ name: 'Tenants in need', place: 'Portland' }).relevance,
      relevance({ name: 'Tenants in Portland' }).relevance,
      relevance({ name: 'Tenants in need' }).relevance,
    ].map((one) => one ?? 0);
    expect(stated).toBeLessThan(named ?? 0);
    expect(named).toBeLessThan(unknown ?? 0);
    expect(because({ name: 'Tenants in Portland' })).toBe('place.name-elsewhere');
  });
  it('within a region of the campaign it is no loss', () => {
    expect(because({ name: 'Tenants of Salt Lake City' })).toBe('place.name-within');
    expect(because({ name: 'Tenants of Riverside and Portland' })).toBe('place.match');
  });
});

/** Whether the index would find the text, as FTS5 does: words in a row, the last as a beginning where it says so. */
function finds({ words, isPrefix, columns }: SearchWords, text: SearchText): boolean {
  return columns.some((column) => {
    const there = text[column].split(' ');
    return there.some((_, at) =>
      words.every((word, next) => {
        const other = there[at + next] ?? '';
        return isPrefix && next === words.length - 1 ? other.startsWith(word) : other === word;
      }),
    );
  });
}

const PLACES = ['Oakland=Oaktown=946*', 'New York City', 'San Antonio', 'Texas', 'Lyon=69001-69009', 'UK', 'Río Alto'];
const WORDS =
  'oakland Oaktown 94607 9460 69003 newyorkcity NewYorkCity sanantonio westoakland oaklandfood texans Texas TX uk Río alto bay City New York 2010 tenants'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const maybe = fc.option(text, { nil: null });

describe('for any space and place', () => {
  it('the index overlooks nothing that counts', () => {
    const space = fc
      .record({ name: text, handle: maybe, title: maybe, description: maybe, place: maybe })
      .map((few) => spaceOf({ ...few, country: null }));
    fc.assert(
      fc.property(space, fc.subarray(PLACES, { minLength: 1 }), (one, places) => {
        const gazetteer = new Map([['Texas', { ...known, area: null, names: [], towns: ['bay city'] }]]);
        const aim = aimOf(campaignOf({ places }), gazetteer);
        const words = spaceWords(one);
        const isFound = aim.places.some(({ place }) =>
          (['name', 'title', 'description', 'place'] as const).some(
            (field) => placeHits(place, words[field], field).count > 0,
          ),
        );
        if (isFound) expect(searchesOfAim(aim).some((search) => finds(search, searchText(one)))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
  it('any text at all is read in time, and never throws', () => {
    for (const text of ['='.repeat(1e5), '*'.repeat(1e5), ','.repeat(1e5), 'a,'.repeat(5e4), '1-'.repeat(5e4), ''])
      expect(() => placeKeywordOf(text)).not.toThrow();
  });
});
