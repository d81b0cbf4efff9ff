/** English sentences about places that may be imitations of others. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

/** Below two months in days, below two years in months, else in years. */
function span(days: string | number | undefined): string {
  const number = Number(days ?? 0);
  if (number < 61) return counted(number, 'day', 'days');
  if (number < 730) return counted(Math.floor(number / 30.44), 'month', 'months');
  return counted(Math.floor(number / 365.25), 'year', 'years');
}

/** 'Australia' of AU. */
function country(code: string | number | undefined): string {
  const text = String(code ?? '');
  const name = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  return /^[A-Z]{2}$/.test(text) ? (name.of(text) ?? text) : text;
}

export const sentences: Catalogue = {
  'badge.impostor': () => 'impostor?',
  'progress.look-alikes': () => 'names compared',

  'look-alike.may-be': (v) => `This may be an imitation of ${v.name} (number ${v.original}): ${v.reasons}.`,
  'look-alike.what-to-do': (v) =>
    `Look at both before you post: turf show ${v.original}. They are never made one; to say for good that they are two: turf not-same ${v.suspect} ${v.original}`,

  'look-alike.name-letters': () => 'its name looks the same, but some letters in it are others that look alike',
  'look-alike.name-digits': () => 'its name looks the same, but digits stand for letters in it',
  'look-alike.name-added': () => "it has the other's name with something added",
  'look-alike.name-numbered': () => "it has the other's name with a number added",
  'look-alike.name-slip': () => "one letter of its name differs from the other's",
  'look-alike.name-same': () => 'it has the very same name at another address',
  'look-alike.address-letters': () => 'its address looks the same, but some letters in it are others that look alike',
  'look-alike.address-digits': () => 'its address looks the same, but digits stand for letters in it',
  'look-alike.address-added': () => "its address is the other's with something added",
  'look-alike.address-numbered': () => "its address is the other's with a number added",
  'look-alike.address-slip': () => "one letter of its address differs from the other's",
  'look-alike.address-same': () => 'its address has the same name with another ending',

  'look-alike.younger': (v) => `it is ${span(v.days)} old, the other ${span(v.other)}`,
  'look-alike.country': (v) => `its country is ${country(v.country)}, the other's is ${country(v.other)}`,
  'look-alike.long-silent': (v) => `nobody has posted there for ${span(v.days)} (since ${v.date})`,
  'look-alike.no-posts': () => 'nobody posts there',
  'look-alike.no-answers': () => 'nobody reacts to its posts',
  'look-alike.smaller': (v) => `it has ${counted(v.members, 'member', 'members')}, the other ${amount(v.other)}`,
  'look-alike.sudden': (v) =>
    `it has ${counted(v.members, 'member', 'members')} after ${span(v.days)}; the other has ${amount(v.other)} after years`,
  'look-alike.sudden-alone': (v) => `it has ${counted(v.members, 'member', 'members')} after ${span(v.days)}`,
  'look-alike.no-insiders': (v) =>
    `no member's own list names it, while ${counted(v.insiders, 'names', 'name')} the other`,
  'look-alike.one-source': (v) => `only one list names it, while ${amount(v.sources)} name the other`,
};
