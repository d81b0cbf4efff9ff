/** Writes an invented list of communities of any length: the same rows for the same seed, with all that makes real lists awkward. */
import { closeSync, openSync, writeSync } from 'node:fs';

const HEADINGS =
  'name,url,platform,members,active_members,posts_per_week,description,category,language,country,last_post';

/** Platform, its share of the rows, the beginning of its addresses, and the median of its members. */
const PLATFORMS = [
  ['facebook', 0.34, 'https://www.facebook.com/groups/', 2_400],
  ['reddit', 0.2, 'https://www.reddit.com/r/', 9_000],
  ['telegram', 0.14, 'https://t.me/', 1_500],
  ['discord', 0.1, 'https://discord.gg/', 700],
  ['meetup', 0.08, 'https://www.meetup.com/', 600],
  ['youtube', 0.06, 'https://www.youtube.com/@', 5_000],
  ['website', 0.08, null, 800],
];
const words = (text) => text.split(' ');
const TOPICS = words(
  'tenants housing transit garden food school parents youth seniors climate energy water parks cycling walking library labor nurses teachers drivers renters homeowners veterans faith arts music film sports chess language history repair tools seeds pets birds trees rivers markets co-op mutual-aid safety health',
);
const GROUPS = words(
  'union network circle club alliance forum neighbors collective assembly friends committee council exchange hub watch league',
);
const TOWNS = words(
  'Alder Birch Cedar Dogwood Elm Fern Gorse Hazel Ivy Juniper Kestrel Larch Maple Nettle Oak Pine Quince Rowan Sorrel Thistle Umber Violet Willow Yarrow Zinnia',
);
const SUFFIXES = words('ville ton field ford bridge haven mouth side port dale');
const FILLERS = words(
  'we meet every week to share news and help each other with rent letters rides meals tools childcare and events in the neighborhood all are welcome please read the rules before you post photos questions offers and requests local volunteers organize clean ups workshops and talks for new and old members',
);
/** Each in another script or with accents, so that the list is not plain ASCII. */
const ABROAD = [
  'Asociación vecinal de inquilinos',
  'Nachbarschaftshilfe für alle',
  'Associação de moradores',
  '町内会のお知らせ',
  'شبكة الجيران',
  'Сообщество соседей',
  'Komşuluk ağı',
];
/** Country and language; the first is as common as all the others together. */
const COUNTRIES = [
  ['US', 'en'],
  ['GB', 'en'],
  ['MX', 'es'],
  ['DE', 'de'],
  ['BR', 'pt'],
  ['JP', 'ja'],
  ['EG', 'ar'],
  ['UA', 'uk'],
  ['TR', 'tr'],
  ['FR', 'fr'],
];

/** Share of rows that give an address of an earlier row again, spelled in another way. */
const REPEATED = 0.08;
/** Addresses that can come again: a window, so that memory does not grow with the list. */
const REMEMBERED = 40_000;
/** Rows between two writes. */
const ROWS_A_WRITE = 5_000;

/** SplitMix (Steele, Lea and Flood 2014) with MurmurHash3's finalizer (Appleby): numbers in [0, 1). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Draws from one random source: whole numbers, entries of a list, common entries more often, figures that spread widely. */
function drawer(random) {
  const below = (end) => Math.floor(random() * end);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return {
    below,
    chance: (share) => random() < share,
    of: (list) => list[below(list.length)],
    /** The first entries far more often than the last. */
    early: (list) => list[Math.floor(list.length * random() ** 2)],
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
  };
}

function platformOf(draw) {
  let left = draw.below(1_000_000) / 1_000_000;
  for (const platform of PLATFORMS) {
    left -= platform[1];
    if (left < 0) return platform;
  }
  return PLATFORMS[0];
}

function addressOf(draw, [, , start], topic) {
  const ending = draw.below(36 ** 6).toString(36);
  if (start === null) return `https://${topic}-${ending}.example.org/`;
  const isNumber = start.includes('facebook') && draw.chance(0.4);
  return start + (isNumber ? String(1e14 + draw.below(1e14)) : `${topic.replace('-', '')}${draw.of(GROUPS)}${ending}`);
}

/** The same place as people write it down elsewhere. */
function respelled(draw, url) {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(url) ?? [];
  const ways = [
    `http://${host}${path}`,
    `${host}${path}`,
    `https://${host}${path}?utm_source=newsletter`,
    `https://${host.replace(/^www\./, 'm.')}${path}`,
    `https://${host.toUpperCase()}${path}`,
    `${url}#about`,
  ];
  return draw.of(ways);
}

function countText(draw, count) {
  if (count >= 1_000 && draw.chance(0.03)) return `${(count / 1_000).toFixed(1)}K`;
  return draw.chance(0.02) ? count.toLocaleString('en-US') : String(count);
}

function descriptionOf(draw, topic) {
  const text = Array.from({ length: 12 + draw.below(14) }, () => draw.early(FILLERS));
  if (draw.chance(0.1)) text.unshift(`${draw.of(ABROAD)}.`);
  if (draw.chance(0.04)) text.push(`"${topic}", and more`);
  return `${topic} ${text.join(' ')}`.replace(' ', draw.chance(0.01) ? '\n' : ' ');
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function rowOf(draw, seen) {
  const platform = platformOf(draw);
  const topic = draw.early(TOPICS);
  const isRepeated = seen.length > 100 && draw.chance(REPEATED);
  const url = isRepeated ? respelled(draw, draw.of(seen)) : addressOf(draw, platform, topic);
  if (!isRepeated) seen[seen.length < REMEMBERED ? seen.length : draw.below(REMEMBERED)] = url;
  const members = Math.ceil(Math.min(5e7, draw.logNormal(platform[3], 1.6)));
  const active = Math.ceil(members * Math.min(0.8, draw.logNormal(0.07, 0.8)));
  const [country, language] = draw.chance(0.5) ? COUNTRIES[0] : draw.of(COUNTRIES);
  const name = `${draw.of(TOWNS)}${draw.of(SUFFIXES)} ${topic} ${draw.of(GROUPS)}`;
  const lastPost = new Date(Date.UTC(2025, 0, 1 + draw.below(600))).toISOString().slice(0, 10);
  const pace = draw.logNormal(active / 8, 1).toFixed(1);
  const cells = [name, url, platform[0], countText(draw, members), String(active), pace, descriptionOf(draw, topic)];
  return [...cells, topic, language, country, lastPost].map(quoted).join(',');
}

/** Writes `rows` rows as CSV (some 250 bytes each) to `path`; `seed` is a whole number. */
export function generateList(path, rows, seed) {
  const draw = drawer(randomFrom(seed));
  const seen = [];
  const file = openSync(path, 'w');
  writeSync(file, `${HEADINGS}\n`);
  for (let at = 0; at < rows; at += ROWS_A_WRITE) {
    const count = Math.min(ROWS_A_WRITE, rows - at);
    writeSync(file, Array.from({ length: count }, () => `${rowOf(draw, seen)}\n`).join(''));
  }
  closeSync(file);
}
