/** An account as CrowdTangle's API tells of it, be it as JSON or in a table that minet made of it. */
import type { KnownPlace } from '../rows/known-rows.js';

/** Texts as they stand; '' is unknown. */
export interface CrowdTangleAccount {
  /** 'Facebook', 'Instagram', 'Reddit' in any case, or ''. */
  readonly platform: string;
  /** The platform's own id; CrowdTangle's is nobody else's. */
  readonly platformId: string;
  readonly name: string;
  readonly handle: string;
  readonly url: string;
  /** 'facebook_page', 'facebook_group', 'facebook_profile' … */
  readonly type: string;
  readonly country: string;
  readonly members: string;
}

export type AccountPlace = Pick<KnownPlace, 'fields'> & { readonly addresses: readonly string[] };

/** The place that an account is; null for a private person's profile. */
export function accountPlace(account: CrowdTangleAccount): AccountPlace | null {
  const { platformId, name, handle, url, country, members } = account;
  const type = account.type.toLowerCase();
  if (type === 'facebook_profile') return null;
  const platform = account.platform.toLowerCase() || platformOfUrl(url);
  const kind = type === 'facebook_group' ? 'group' : type === 'facebook_page' ? 'page' : null;
  const isFacebook = platform === 'facebook' || kind !== null;
  const fields = {
    name,
    kind,
    members,
    country,
    platform: isFacebook ? 'facebook' : platform,
    // Only Facebook's ids stand in addresses.
    ext_id: isFacebook ? platformId : null,
  };
  if (kind === 'page' && handle !== '') return { addresses: [`https://www.facebook.com/${handle}`, url], fields };
  if (kind !== 'group') return { addresses: [url], fields };
  // CrowdTangle writes facebook.com/<id> for groups too, which is the address of a page.
  const parts = [handle, platformId].filter((part) => part !== '');
  const groups = parts.map((part) => `https://www.facebook.com/groups/${part}`);
  return { addresses: groups.length > 0 ? groups : [url], fields };
}

function platformOfUrl(url: string): string {
  return /^https?:\/\/(?:www\.)?(facebook|instagram|reddit)\.com\//.exec(url)?.[1] ?? '';
}
