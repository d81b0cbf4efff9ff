/** Writes four invented lists of places of which some 8 % stand twice: in another list, under another name or address; beside them places that only look so. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const TWINS = 0.08;
/** Places with the name of another one, in another town: no twins. */
const NAMESAKES = 0.04;
const LISTS = 4;
const SYLLABLES =
  'ba bel bor cal cam dar del dun el fal far gar gil hal har hol kel kin lam lin lor mar mel mor nal nor ol par pel ren ros sal sel tam tor ul val vel wen wil yar'.split(
    ' ',
  );
const ENDS = 'ton ford field wick ham ley worth by stead mouth bridge well burn'.split(' ');
const STREETS = 'Road Street Lane Hill Park Square Estate Court Green Gardens Quay Row'.split(' ');
const TOPICS =
  'Tenants Neighbours Parents Gardeners Cyclists Runners Bakers Allotment Foodbank Repair Choir Readers Football Chess Hikers Renters Carers Students Makers Swap History Nature Dogs Market Energy Childcare Toy Library Bees Orchard'.split(
    ' ',
  );
const FORMS =
  'Association Network Union Club Circle Forum Collective Help Support Society Alliance Together Action'.split(' ');
const WORDS =
  'we meet every on first tuesday monday evening garden shared food rent street children school advice letters housing council river bench tools seeds music walks kitchen share swap repair borrow lend teach learn visit elders young welcome all bring friends cake tea notes plan map list news weekly monthly open door'.split(
    ' ',
  );
const ACCENTED = { a: 'á', e: 'é', o: 'ö', u: 'ü', i: 'í' };

/** mulberry32 (Tommy Ettinger, public domain): the same numbers for the same seed. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const joined = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

function maker(seed, count) {
  const random = randomOf(seed);
  const whole = (below) => Math.floor(random() * below);
  const pick = (list) => list[whole(list.length)];
  /** The first ones often, the last ones rarely, as towns and streets are. */
  const often = (list) => list[Math.floor(list.length * random() ** 2)];
  const invented = () => capital(pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : '') + pick(ENDS));
  const unique = (size) => {
    const found = new Set();
    while (found.size < size) found.add(invented());
    return [...found];
  };
  const towns = unique(Math.min(3_000, 40 + Math.round(count / 100)));
  const streets = unique(Math.min(15_000, 200 + Math.round(count / 10)));
  const code = (length) =>
    Array.from({ length }, () => 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'[whole(56)]).join('');
  const digits = () => String(100_000_000_000 + whole(800_000_000_000));
  return { random, whole, pick, often, towns, streets, code, digits };
}

function nameOf(make, town) {
  const { random, often, pick, streets } = make;
  const topic = pick(TOPICS);
  const form = pick(FORMS);
  if (random() < 0.7) return `${often(streets)} ${pick(STREETS)} ${topic} ${form}`;
  return random() < 0.5 ? `${town} ${often(streets)} ${topic}` : `${topic} ${form} ${town} ${pick(STREETS)}`;
}

const ADDRESSES = [
  (make, name) => `https://www.facebook.com/groups/${joined(name)}${make.random() < 0.3 ? '' : make.whole(9_999)}`,
  (make) => `https://www.facebook.com/groups/${make.digits()}`,
  (make, name) => `https://www.facebook.com/${joined(name)}${make.random() < 0.5 ? '' : make.whole(999)}`,
  (make) => `https://chat.whatsapp.com/${make.code(22)}`,
  (make) => `https://t.me/+${make.code(16)}`,
  (make, name) => `https://t.me/${joined(name).slice(0, 26)}${make.whole(99)}`,
  (make) => `https://discord.gg/${make.code(10)}`,
  (make, name) => `https://www.youtube.com/@${joined(name)}${make.whole(99)}`,
  (make, name) => `https://www.instagram.com/${joined(name).slice(0, 24)}${make.whole(99)}`,
  (make, name) => `https://mastodon.example/@${joined(name).slice(0, 24)}${make.whole(99)}`,
];

function placeOf(make) {
  const town = make.often(make.towns);
  const name = nameOf(make, town);
  const length = 8 + make.whole(14);
  return {
    name,
    town,
    place: make.random() < 0.75 ? town : '',
    url: make.random() < 0.88 ? make.pick(ADDRESSES)(make, name) : '',
    members: Math.round(20 * Math.exp(3 * make.random() + 2 * make.random())),
    description: make.random() < 0.5 ? Array.from({ length }, () => make.pick(WORDS)).join(' ') : '',
  };
}

function withSlip(make, name) {
  const words = name.split(' ');
  const at = words.reduce((best, word, i) => (word.length > words[best].length ? i : best), 0);
  const word = words[at];
  const cut = 1 + make.whole(word.length - 2);
  words[at] =
    make.random() < 0.5
      ? word.slice(0, cut) + word.slice(cut + 1)
      : word.slice(0, cut) + word[cut + 1] + word[cut] + word.slice(cut + 2);
  return words.join(' ');
}

/** Each way in which a place comes twice; null where the place is not of that sort. `url` '' is a name without address. */
const WAYS = {
  'name alone': (one) => ({ ...one, url: '' }),
  'name alone, with a slip': (one, make) => ({ ...one, name: withSlip(make, one.name), url: '' }),
  'other order of words': (one) => ({ ...one, name: one.name.split(' ').reverse().join(' '), url: '' }),
  accents: (one) => ({
    ...one,
    name: one.name.replace(/[aeoui](?=[a-z])/, (letter) => ACCENTED[letter]).toUpperCase(),
    url: '',
  }),
  'words added': (one, make) => ({
    ...one,
    name: make.random() < 0.5 ? `${one.name} (Official Group)` : `${one.name} ${one.town}`,
    url: '',
  }),
  'other invite': (one, make) =>
    /whatsapp|t\.me\/\+|discord/.test(one.url) ? { ...one, url: one.url.replace(/[^/+]+$/, make.code(16)) } : null,
  'other platform': (one, make) => ({ ...one, place: one.town, url: `https://chat.whatsapp.com/${make.code(22)}` }),
  dots: (one) =>
    /facebook\.com\/[a-z0-9]+$/.test(one.url)
      ? { ...one, name: '', url: one.url.replace(/com\/(....)/, 'com/$1.') }
      : null,
  'other form of address': (one, make) =>
    one.url.includes('@') && one.url.includes('youtube')
      ? { ...one, url: one.url.replace('@', make.random() < 0.5 ? 'c/' : 'user/') }
      : null,
  'other server': (one) =>
    one.url.includes('mastodon') ? { ...one, url: one.url.replace('mastodon.example', 'social.example') } : null,
  'number for name': (one, make) =>
    /facebook\.com\/[a-z0-9]+$/.test(one.url)
      ? { ...one, place: one.town, url: `https://www.facebook.com/${make.digits()}` }
      : null,
  'same description': (one) =>
    one.description.length > 60 ? { ...one, name: one.name.split(' ').slice(0, 3).join(' '), url: '' } : null,
};

/** A way that fits the place, and its twin. */
function twinOf(make, one) {
  for (;;) {
    const way = make.pick(Object.keys(WAYS));
    const twin = WAYS[way](one, make);
    // A name alone is a twin of an address only.
    if (twin !== null && twin.url !== one.url) return [way, twin];
  }
}

const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

/**
 * Writes list-0.csv … list-3.csv into `folder`; `count` rows in all. Returns the twins: [way, [list, line], [list, line]],
 * lines as turf counts them.
 */
export async function generateTwins(folder, count, seed) {
  const make = maker(seed, count);
  const files = Array.from({ length: LISTS }, (_, at) => createWriteStream(join(folder, `list-${at}.csv`)));
  const lines = files.map(() => 1);
  const write = async (list, one) => {
    const cells = [one.name, one.url, one.place, one.members, one.description];
    lines[list] += 1;
    if (!files[list].write(`${cells.map(cell).join(',')}\n`)) await once(files[list], 'drain');
    return [list, lines[list]];
  };
  for (const file of files) file.write('name,url,place,members,description\n');
  const twins = [];
  const recent = [];
  let rows = 0;
  while (rows < count) {
    const one = placeOf(make);
    if (recent.length > 100 && make.random() < NAMESAKES) {
      one.name = make.pick(recent).name;
      one.place = one.town;
    }
    if (recent.length < 5_000) recent.push(one);
    else recent[make.whole(5_000)] = one;
    const list = make.whole(LISTS);
    const first = await write(list, one);
    rows += 1;
    if (make.random() > TWINS / (1 - TWINS)) continue;
    const [way, twin] = twinOf(make, one);
    const members = Math.round(twin.members * (0.95 + 0.15 * make.random()));
    const second = await write((list + 1 + make.whole(LISTS - 1)) % LISTS, { ...twin, members });
    twins.push([way, first, second]);
    rows += 1;
  }
  for (const file of files) {
    file.end();
    await once(file, 'finish');
  }
  return twins;
}
