/** What a key tells of its place for comparing: the name inside it, or a long number, or nothing. */
import { isLasting } from '../../domain/place-key.js';
import { joinedLetters } from './likeness-words.js';

export interface KeyMarks {
  readonly handle: string | null;
  readonly number: string | null;
}

/** What is made by a machine, and hosts of websites, which are compared as such. */
const NO_NAMES = /^(?:website|feed|link)\.|\.(?:invite|share|folder|address|[a-z-]*id-in-list)$/;
/** Ids of platforms are at least this long; shorter numbers count rows. */
const NUMBER = /^-?\d{7,}$/;
const LEAST_LETTERS = 3;

/** 'facebook:groups/elm.road' → elmroad; 'fediverse:@elmroad@example.social' → elmroad; 'facebook:id/123456789' → the number. */
export function keyMarks(text: string, slot: string): KeyMarks {
  if (NO_NAMES.test(slot) || slot.endsWith('.name-in-list')) return { handle: null, number: null };
  const id = text.slice(text.indexOf(':') + 1);
  const last = id.slice(id.lastIndexOf('/') + 1).replace(/^[@#!]/, '');
  if (NUMBER.test(last)) return { handle: null, number: last };
  if (isLasting({ slot })) return { handle: null, number: null };
  const letters = joinedLetters(/^[^@:]+/.exec(last)?.[0] ?? '');
  return { handle: letters.length < LEAST_LETTERS ? null : letters, number: null };
}
