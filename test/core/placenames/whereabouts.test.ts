/** Where a place lies, read from its own columns; and what a campaign's place is taken for. */
import { describe, expect, it } from 'vitest';
import { placeNotes } from '../../../src/core/placenames/place-notes.js';
import { readPlace } from '../../../src/core/placenames/read-place.js';
import { REGIONS } from '../../../src/core/placenames/region-table.js';
import { whereaboutsOf } from '../../../src/core/placenames/whereabouts.js';

const said = (place: string | null, country: string | null = null): string =>
  whereaboutsOf(place, country)
    .areas.map((area) => area.region ?? area.country)
    .join(' ');

describe('whereaboutsOf', () => {
  it.each<[string | null, string | null, string]>([
    ['Oakland, CA', null, 'US.CA CA'],
    ['Oakland, ca', null, 'US.CA CA'],
    ['Oakland, CA 94607', null, 'US.CA CA'],
    ['Oakland CA', null, 'US.CA'],
    ['Oakland California', null, 'US.CA'],
    ['Oakland, California, USA', null, 'US.CA'],
    ['Oakland, CA', 'US', 'US.CA'],
    ['Elmira, CA', 'CA', 'CA'],
    ['Toronto, ON, CA', null, 'CA.08'],
    ['Toronto, Ontario, Canada', null, 'CA.08'],
    ['Ontario, Canada', null, 'CA.08'],
    ['Ontario, CA', null, 'US.CA CA'],
    ['Ontario', null, 'CA.08'],
    ['Perth, WA', 'AU', 'AU.08'],
    ['Perth, WA', null, 'US.WA AU.08'],
    ['Washington, DC', null, 'US.DC'],
    ['Washington', null, ''],
    ['Durango', null, ''],
    ['Durango, Dgo.', null, 'MX.10'],
    ['Guadalajara, Jalisco', null, 'MX.14'],
    ['New York', null, 'US.NY'],
    ['New York, NY', null, 'US.NY'],
    ['West Virginia', null, 'US.WV'],
    ['Tbilisi, Georgia', null, 'US.GA GE'],
    ['Madrid, España', null, 'ES.29'],
    ['London, England', null, 'GB.ENG'],
    ['Paris (France)', null, 'FR'],
    ['Paris', null, ''],
    ['Cuba, NY', null, 'US.NY'],
    [null, 'US', 'US'],
    ['TX', null, 'US.TX'],
    ['Riverside', null, ''],
    ['12345', null, ''],
    ['', '', ''],
  ])('%j, country %j: %s', (place, country, expected) => {
    expect(said(place, country)).toBe(expected);
  });
  it.each<[string | null, string | null, boolean]>([
    ['California', null, true],
    ['California, USA', null, true],
    [null, 'US', true],
    ['Oakland, CA', null, false],
    ['New York', null, false],
    ['Mission District, San Francisco, CA', null, false],
  ])('%j, country %j names nothing smaller: %s', (place, country, expected) => {
    expect(whereaboutsOf(place, country).isWide).toBe(expected);
  });
  it('adds the names that are not written there', () => {
    expect(whereaboutsOf('Oakland, CA', null).words).toEqual(['california', 'united', 'states']);
    expect(whereaboutsOf('Oakland, California', 'US').words).toEqual(['united', 'states']);
    expect(whereaboutsOf('Tbilisi, Georgia', null).words).toEqual([]);
  });
  it('reads any text, however long', () => {
    for (const text of [','.repeat(1e5), 'a '.repeat(5e4), 'X, '.repeat(5e4)])
      expect(() => whereaboutsOf(text, text)).not.toThrow();
  });
});

it('the table of regions names each once', () => {
  expect(new Set(REGIONS.map(({ id }) => id)).size).toBe(REGIONS.length);
  expect(REGIONS.filter(({ name, id }) => name === '' || !/^[A-Z]{2}\.[A-Z0-9]{2,3}$/.test(id))).toEqual([]);
});

describe('readPlace', () => {
  it.each<[string, readonly string[], string, boolean]>([
    ['Oakland', ['Oakland'], '', false],
    ['Oakland, CA', ['Oakland'], 'US.CA CA', false],
    ['Oakland, Alameda County', ['Oakland'], '', false],
    ['Oakland=Oaktown=946*', ['Oakland', 'Oaktown'], '', false],
    ['Oakland = Oaktown, CA', ['Oakland', 'Oaktown'], '', false],
    ['946*', [], '', false],
    ['TX', ['Texas', 'Tejas'], 'US.TX', true],
    ['Texas', ['Texas', 'Tejas'], 'US.TX', true],
    ['UK', ['United Kingdom'], 'GB', true],
    ['Canada', ['Canada'], 'CA', true],
    ['New York', ['New York', 'New York State'], 'US.NY', true],
    ['Washington', ['Washington'], '', false],
    ['=', [], '', false],
  ])('%j', (text, names, areas, isWide) => {
    const read = readPlace(text);
    expect(read.names).toEqual(names);
    expect(read.areas.map((area) => area.region ?? area.country).join(' ')).toBe(areas);
    expect(read.isWide).toBe(isWide);
  });
  it.each<[string, readonly string[]]>([
    ['946*', ['946']],
    ['94601-94612', ['946']],
    ['90001-91600', [...Array(17).keys()].map((at) => String(900 + at))],
    ['94612-94601', []],
    ['1-2', []],
    ['100000-999999', []],
    ['*', []],
  ])('postcodes %j', (text, prefixes) => {
    expect(readPlace(`Oakland=${text}`).beginnings.flatMap((one) => one.prefixes)).toEqual(prefixes);
  });
});

it('notes say what a place is taken for, and nothing where nothing is known', () => {
  const known = {
    area: { country: 'US', region: 'US.OR' },
    isWide: false,
    names: ['x'],
    postcodes: ['97201'],
    towns: [],
  };
  expect(placeNotes(['Riverside'], new Map())).toEqual([]);
  expect(placeNotes(['Portland=PDX', 'TX'], new Map([['Portland=PDX', known]])).map(({ values }) => values)).toEqual([
    { place: 'Portland', where: 'Oregon, United States', also: 'PDX', names: 1, postcodes: 1, towns: 0 },
    { place: 'TX', where: 'United States', also: 'Texas, Tejas', names: 0, postcodes: 0, towns: 0 },
  ]);
});
