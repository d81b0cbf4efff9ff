/** Pairs judged by hand: which are worth a look and which are not, and the evidence that decides. */
import { describe, expect, it } from 'vitest';
import { likeness, likenessFrom } from '../../../src/core/likeness/likeness.js';
import { likenessWords } from '../../../src/core/likeness/likeness-words.js';
import { priorBits } from '../../../src/core/likeness/stats.js';
import type { Suspect } from '../../../src/core/likeness/suspect.js';
import { SUGGESTED_CUT } from '../../../src/flows/find-dupes.js';
import { background, type Said, statsOf, suspect } from './made.js';

const GROUP = 'facebook.group-id';
const PAGE = 'facebook.page-name';
const SITE = 'website.address';
const INVITE = 'whatsapp.invite';
const elm = 'Elm Road Renters';

function judged(one: Said, other: Said) {
  const [a, b] = [suspect({ id: 1, lists: [3], ...one }), suspect({ id: 2, lists: [4], ...other })];
  return likeness(a, b, statsOf([...background, a, b]));
}

const alike: readonly (readonly [why: string, a: Said, b: Said, evidence: string])[] = [
  [
    'a name without address in another list',
    { name: elm, key: ['facebook:groups/1234567', GROUP] },
    { name: elm },
    'dupes.no-address',
  ],
  [
    'capitals, accents and a mark',
    { name: 'Asociación de Vecinos Peñagrande' },
    { name: 'ASOCIACION DE VECINOS PENAGRANDE!' },
    'dupes.same-name',
  ],
  ['another order of words', { name: 'Renters of Elm Road' }, { name: 'Elm Road Renters' }, 'dupes.same-name'],
  ['a slip of the pen', { name: 'Moggerhanger Village Help' }, { name: 'Mogerhanger Village Help' }, 'dupes.near-name'],
  [
    'group and official added',
    { name: 'Kastanienallee Nachbarn' },
    { name: 'Offizielle Gruppe Kastanienallee Nachbarn' },
    'dupes.same-name',
  ],
  [
    'a name of another script',
    { name: '自由市民読書会', place: '京都' },
    { name: '自由市民読書会', place: '京都' },
    'dupes.same-name',
  ],
  [
    'the town in one name, in the column of the other',
    { name: `${elm} Hull` },
    { name: elm, place: 'Hull' },
    'dupes.same-place',
  ],
  [
    'last year’s name in an older list',
    { name: ['Harbour Forum', elm], place: 'Dover' },
    { name: elm, place: 'Dover' },
    'dupes.earlier-name',
  ],
  [
    'an earlier name in brackets',
    { name: 'Rent Justice Northgate (formerly Northgate Housing Action)', key: ['facebook:groups/1234567', GROUP] },
    { name: 'Northgate Housing Action' },
    'dupes.earlier-name',
  ],
  ['another spelling of a word', { name: 'Elmswell Neighbors' }, { name: 'Elmswell Neighbours' }, 'dupes.near-name'],
  [
    'a group that is only in an older copy, and a chat in a list of others',
    { name: elm, place: 'Elmswell', key: ['facebook:groups/1234567', GROUP], lists: [1] },
    { name: elm, place: 'Elmswell', key: ['whatsapp:AAAAAAAAAAAAAAAAAAAAAA', INVITE], lists: [3] },
    'dupes.other-platform',
  ],
  [
    'first letters beside the name',
    { name: 'KASA Kidlington and Surrounding Area Help' },
    { name: 'Kidlington and Surrounding Area Help' },
    'dupes.same-name',
  ],
  [
    'another invite of the same chat',
    { name: elm, place: 'Dover', key: ['whatsapp:AAAAAAAAAAAAAAAAAAAAAA', INVITE] },
    { name: elm, place: 'Dover', key: ['whatsapp:BBBBBBBBBBBBBBBBBBBBBB', INVITE] },
    'dupes.other-invite',
  ],
  [
    'moved from a group to a website, one place written within the other',
    { name: elm, place: 'Bexley', key: ['facebook:groups/1234567', GROUP], lists: [1] },
    { name: elm, place: 'Bexley, London Borough of', key: ['site:elmroad.example', SITE], lists: [2] },
    'dupes.newer-copy',
  ],
  [
    'a new group with a new number, in the newer copy of the list',
    { name: elm, place: 'Elmswell, Suffolk', key: ['facebook:groups/1234567', GROUP], lists: [1] },
    { name: elm, place: 'Elmswell, Suffolk', key: ['facebook:groups/7654321', GROUP], lists: [2] },
    'dupes.newer-copy',
  ],
  [
    'a Facebook page with dots and without, under different names',
    { name: 'Nunhead', key: ['facebook:nun.head', PAGE] },
    { name: 'The Knocks', key: ['facebook:nunhead', PAGE] },
    'dupes.but-dots',
  ],
  [
    'two forms of a YouTube address',
    { name: 'Elm TV', key: ['youtube:@elmroadtv', 'youtube.handle'] },
    { name: 'Elm Television', key: ['youtube:user/elmroadtv', 'youtube.user'] },
    'dupes.same-handle',
  ],
  [
    'one handle on two servers',
    { name: elm, key: ['fediverse:@elmroad@a.example', 'fediverse.handle'] },
    { name: elm, key: ['fediverse:@elmroad@b.example', 'fediverse.handle'] },
    'dupes.same-handle',
  ],
  [
    'one number as group and as page',
    { name: elm, key: ['facebook:groups/123456789012', GROUP] },
    { name: 'Elm Road', key: ['facebook:id/123456789012', 'facebook.page-id'] },
    'dupes.same-number',
  ],
  [
    'the name of one stands in the address of the other',
    { name: elm, place: 'Dover' },
    { name: 'Home', place: 'Dover', key: ['telegram:elmroadrenters', 'telegram.name'] },
    'dupes.name-in-address',
  ],
  [
    'a description in common',
    { name: elm, description: 'We meet on the first Tuesday of the month in the old library.' },
    {
      name: 'Elm Road Renters and Friends',
      description: 'We meet on the first Tuesday of the month in the old library.',
    },
    'dupes.same-description',
  ],
];

const unlike: readonly (readonly [why: string, a: Said, b: Said, evidence: string])[] = [
  ['two towns, one name', { name: elm, place: 'Leeds' }, { name: elm, place: 'York' }, 'dupes.other-place'],
  ['two towns inside the names', { name: `${elm} Leeds` }, { name: `${elm} York` }, 'dupes.other-town'],
  ['two numbers', { name: 'Elmswell Ward 3 Renters' }, { name: 'Elmswell Ward 4 Renters' }, 'dupes.other-number'],
  ['a number more', { name: 'Elmswell Renters' }, { name: 'Elmswell Renters 8' }, 'dupes.one-number'],
  ['a common name and nothing else', { name: 'Tenants Union' }, { name: 'Tenants Union' }, 'dupes.same-name'],
  [
    'one town, two things',
    { name: 'Elmswell Choir', place: 'Hull' },
    { name: 'Elmswell Chess', place: 'Hull' },
    'dupes.same-place',
  ],
  [
    'two addresses in one row',
    { name: elm, place: 'Elmswell', key: ['facebook:groups/1234567', GROUP], besides: [2], site: 'elmroad.example' },
    { name: elm, place: 'Elmswell', key: ['site:elmroad.example', SITE], site: 'elmroad.example' },
    'dupes.one-row',
  ],
  [
    'two addresses in one list, no place known',
    { name: elm, key: ['facebook:groups/1234567', GROUP], lists: [3] },
    { name: elm, key: ['facebook:groups/7654321', GROUP], lists: [3] },
    'dupes.one-list',
  ],
  [
    'two groups with their own numbers, no list that replaced another',
    { name: elm, key: ['facebook:groups/1234567', GROUP] },
    { name: elm, key: ['facebook:groups/7654321', GROUP] },
    'dupes.other-id',
  ],
  [
    'group and page of one name, no place known',
    { name: elm, kind: 'group', key: ['facebook:groups/1234567', GROUP] },
    { name: elm, kind: 'page', key: ['facebook:elmroadnews', PAGE] },
    'dupes.other-kind',
  ],
  [
    'a group and a chat of one organization, both in lists of today',
    { name: elm, place: 'Elmswell', key: ['facebook:groups/1234567', GROUP], lists: [3] },
    { name: elm, place: 'Elmswell', key: ['whatsapp:AAAAAAAAAAAAAAAAAAAAAA', INVITE], lists: [4] },
    'dupes.both-live',
  ],
  [
    'a topic on one platform, a page on another',
    { name: 'Teenagers', kind: 'forum', key: ['reddit:r/teenagers', 'reddit.name'] },
    { name: 'Teenagers', kind: 'page', place: 'London', key: ['facebook:teenagers', PAGE] },
    'dupes.both-live',
  ],
  [
    'a name of one word in two states, one in the address of the other',
    { name: 'Campus', place: 'CT', key: ['x:the_dailycampus', 'x.name'], lists: [3] },
    { name: 'The Daily Campus', place: 'TX', key: ['x:thedailycampus', 'x.name'], lists: [3] },
    'dupes.other-place',
  ],
  ['another country', { name: elm, country: 'GB' }, { name: elm, country: 'US' }, 'dupes.other-country'],
  [
    'another language',
    { name: 'Tenants Union Elm', language: 'en', members: 40 },
    { name: 'Tenants Union Elm', language: 'fr', members: 4_000 },
    'dupes.other-language',
  ],
  [
    'a website and nothing else',
    { name: 'Harbour Choir', site: 'dover.example' },
    { name: 'Elm Swap', site: 'dover.example' },
    'dupes.same-website',
  ],
  [
    'the same handle on another platform, another name',
    { name: 'Harbour Choir', key: ['telegram:elmroad', 'telegram.name'] },
    { name: 'Elm Swap', key: ['instagram:elmroad', 'instagram.name'] },
    'dupes.same-handle-elsewhere',
  ],
];

describe('likeness', () => {
  it.each(alike)('is above the cut: %s', (_, a, b, evidence) => {
    const found = judged(a, b);
    expect(found.evidence.map(({ because }) => because.id)).toContain(evidence);
    expect(found.likeness).toBeGreaterThanOrEqual(SUGGESTED_CUT);
  });
  it.each(unlike)('is below the cut: %s', (_, a, b, evidence) => {
    const found = judged(a, b);
    expect(found.evidence.map(({ because }) => because.id)).toContain(evidence);
    expect(found.likeness).toBeLessThan(SUGGESTED_CUT);
  });
  it('is never sure by names alone, however rare', () => {
    const name = 'Moggerhanger Zwetschgenfreunde Obstkreis Immergrün';
    const key = (code: string): readonly [string, string] => [`telegram:invite/${code}`, 'telegram.invite'];
    expect(judged({ name, key: key('AAAAAAAA') }, { name, key: key('BBBBBBBB') }).likeness).toBeLessThan(0.81);
  });
  it.each([
    ['platforms', { name: elm, place: 'Elmswell', key: ['whatsapp:AAAAAAAAAAAAAAAAAAAAAA', INVITE], lists: [3] }],
    ['sorts', { name: elm, place: 'Elmswell', key: ['facebook:elmroadnews', PAGE], kind: 'page', lists: [3] }],
  ] satisfies readonly (readonly [string, Said])[])(
    'is never almost certain by name and place alone on two %s',
    (_, other) => {
      const group: Said = { name: elm, place: 'Elmswell', key: ['facebook:groups/1234567', GROUP], kind: 'group' };
      const found = judged({ ...group, lists: [1] }, other);
      expect(found.likeness).toBeCloseTo(0.85, 12);
      expect(judged({ ...group, lists: [1] }, { ...other, lists: [2] }).likeness).toBeGreaterThan(0.9);
    },
  );
  it('has weights that add up, also where there is a most', () => {
    const group: Said = { name: elm, place: 'Elmswell', key: ['facebook:groups/1234567', GROUP], lists: [1] };
    const chat: Said = { name: elm, place: 'Elmswell', key: ['whatsapp:AAAAAAAAAAAAAAAAAAAAAA', INVITE] };
    for (const lists of [[2], [3], [1, 2]]) {
      const [a, b] = [suspect({ ...group, id: 1 }), suspect({ ...chat, id: 2, lists })];
      const stats = statsOf([...background, a, b]);
      const { likeness: share, evidence } = likeness(a, b, stats);
      const bits = evidence.reduce((total, { weight }) => total + weight, priorBits(stats));
      expect(share).toBeCloseTo(1 / (1 + 2 ** -bits), 12);
    }
  });
  it('takes Covid-19 for a word', () => {
    const ids = judged({ name: 'Tavistock Help - COVID-19' }, { name: 'Tavistock Help' }).evidence.map(
      ({ because }) => because.id,
    );
    expect(ids).not.toContain('dupes.one-number');
    expect(likenessWords('Covid 19, COVID-19 and covid19')).toEqual(['covid19', 'and']);
  });
  it('takes a place that a large share of the list has for a region', () => {
    const all = Array.from({ length: 40 }, (_, at) => suspect({ id: at + 1, name: `Choir ${at}x`, place: 'Fenwick' }));
    const [a, b] = [
      suspect({ id: 101, name: 'Oak', place: 'Fenwick' }),
      suspect({ id: 102, name: 'Oak', place: 'Fenwick' }),
    ];
    const idsOf = (others: readonly Suspect[]) =>
      likeness(a, b, statsOf([...background, ...others, a, b])).evidence.map(({ because }) => because.id);
    expect(idsOf(all)).toContain('dupes.same-region');
    expect(idsOf([])).toContain('dupes.same-place');
  });
  it.each(['CA', 'California', 'Derbyshire, UK'])('says little by a state, a county or a country: %s', (place) => {
    const found = judged({ name: 'Tenants Union', place }, { name: 'Tenants Union', place }).evidence.find(
      ({ because }) => because.id === 'dupes.same-region',
    );
    expect(found?.weight).toBeGreaterThan(0);
    expect(found?.weight).toBeLessThanOrEqual(4);
  });
  it('sinks with every place that has the name', () => {
    const all = Array.from({ length: 20 }, (_, at) => suspect({ id: at + 1, name: elm, lists: [3 + (at % 2)] }));
    const found = likeness(
      suspect({ id: 1, name: elm, lists: [3] }),
      suspect({ id: 2, name: elm, lists: [4] }),
      statsOf([...background, ...all]),
    );
    expect(found.evidence.map(({ because }) => because.id)).toContain('dupes.common-name');
    expect(found.likeness).toBeLessThan(0.05);
  });
  it('puts the strongest evidence first', () => {
    const weights = judged(
      { name: elm, place: 'Hull', members: 100 },
      { name: elm, place: 'Hull', members: 101 },
    ).evidence.map((one) => Math.abs(one.weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.length).toBeGreaterThan(2);
  });
  it.each([...alike, ...unlike])('is the same figure without its evidence: %s', (_, one, other) => {
    const [a, b] = [suspect({ id: 1, lists: [3], ...one }), suspect({ id: 2, lists: [4], ...other })];
    const stats = statsOf([...background, a, b]);
    const whole = likeness(a, b, stats).likeness;
    expect(likenessFrom(0, [a, b], stats)).toBeCloseTo(whole, 12);
    expect(likenessFrom(SUGGESTED_CUT, [a, b], stats)).toBeCloseTo(whole < SUGGESTED_CUT ? 0 : whole, 12);
  });
});
