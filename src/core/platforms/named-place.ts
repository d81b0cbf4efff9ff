/** namedPlace: the verdict for a name or number in an address, by a rule; for platforms whose places differ in little else. */
import type { Kind } from '../../domain/listing.js';
import { NOTHING, place } from './place.js';
import type { Verdict } from './platform.js';

export interface NameRule {
  readonly platform: string;
  /** Sort of key: ends in "id" where it is the platform's own lasting id. */
  readonly slot: string;
  readonly kind: Kind | null;
  /** What a name looks like, in lower case unless its case counts. */
  readonly pattern: RegExp;
  /** What stands where a name would and is none. */
  readonly reserved?: ReadonlySet<string>;
  /** What stands before the name in the key: 'groups/'. */
  readonly before?: string;
  /** The address of the place; the name is encoded already. */
  readonly url: (name: string) => string;
  readonly isCaseKept?: true;
}

/** A leading '@' is no part of a name, and a point at its end belongs to the sentence that it stood in. */
export function namedPlace(text: string | null | undefined, rule: NameRule): Verdict {
  const typed = (text ?? '').trim().replace(/^@/, '');
  const name = rule.isCaseKept === true ? typed : typed.toLowerCase();
  if (name.endsWith('.') || !rule.pattern.test(name) || rule.reserved?.has(name.toLowerCase()) === true) return NOTHING;
  const { platform, slot, kind, before = '' } = rule;
  const isId = slot.endsWith('id');
  const url = rule.url(encodeURI(name));
  return place({ platform, slot, id: `${before}${name}`, kind, url, handle: isId ? null : typed });
}
