/** A listing with nothing in it but what a test says. */
import type { Facts, Listing } from '../../../src/domain/listing.js';
import { NO_FACTS } from '../../no-facts.js';

type Parts = Partial<Pick<Listing, 'externalId' | 'handle' | 'platform'>> & {
  readonly facts?: Partial<Facts>;
  /** Texts, or [column's platform, text]. */
  readonly addresses?: readonly (string | readonly [string, string])[];
};

export function listing(parts: Parts): Listing {
  const addresses = (parts.addresses ?? []).map((one) =>
    typeof one === 'string' ? { text: one, platform: null } : { text: one[1], platform: one[0] },
  );
  const { externalId = null, handle = null, platform = null } = parts;
  return { line: 7, facts: { ...NO_FACTS, ...parts.facts }, addresses, externalId, handle, platform, warnings: [] };
}
