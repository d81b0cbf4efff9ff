/** Whether two names of one address clash, and whether they do in one list, where several may share an address. Used by the check for contradictions. */
import type { Kind } from '../../domain/listing.js';
import type { Space } from '../../domain/space.js';
import { hasMembers } from './has-members.js';
import type { Said } from './said-now.js';
import { areWhollyDifferent } from './wholly-different.js';

/** They speak for several: stations of one newsroom, offices of one council. */
const SHARED_VOICES: ReadonlySet<Kind> = new Set(['page', 'account', 'channel', 'site', 'feed']);

/** 'r/tenants' of r/tenants: the name inside the address says nothing that another name could contradict. */
function isHandle(name: string, { handle }: Space): boolean {
  return name.toLowerCase().replace(/^(?:\/?[rcum]\/|[@#!])/, '') === handle?.toLowerCase();
}

/** Neither is the name in the address, and they have nothing in common. */
export function isOtherName(a: string, b: string, space: Space): boolean {
  return !isHandle(a, space) && !isHandle(b, space) && areWhollyDifferent(a, b);
}

/** Whether one list can't be right to give one address two names: what people join in one town is one thing. */
export function isOneJoined(a: Said<string>, b: Said<string>, space: Space): boolean {
  if (!hasMembers(space) || (space.kind !== null && SHARED_VOICES.has(space.kind))) return false;
  return a.place === null || b.place === null || !areWhollyDifferent(a.place, b.place);
}
