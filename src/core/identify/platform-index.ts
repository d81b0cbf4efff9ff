/** platform-index: which platform reads an address, found by its host; made once for a list of platforms. */
import type { CleanAddress, Platform, Verdict } from '../platforms/platform.js';

export interface PlatformIndex {
  readonly byId: ReadonlyMap<string, Platform>;
  readonly byHost: ReadonlyMap<string, Platform>;
  readonly byScheme: ReadonlyMap<string, Platform>;
  /** What platforms say of hosts that are no platform's: places that the form of the address alone gives away. */
  readonly anywhere: readonly ((address: CleanAddress) => Verdict)[];
  readonly fallback: Platform | null;
  readonly withShorthand: readonly Platform[];
}

const made = new WeakMap<readonly Platform[], PlatformIndex>();

/** The index of a list of platforms; two platforms that claim one host are a bug and throw. */
export function platformIndex(platforms: readonly Platform[]): PlatformIndex {
  const known = made.get(platforms);
  if (known !== undefined) return known;
  const index: PlatformIndex = {
    byId: new Map(platforms.map((platform) => [platform.id, platform])),
    byHost: unique(platforms, (platform) => platform.hosts),
    byScheme: unique(platforms, (platform) => platform.schemes ?? []),
    anywhere: platforms.flatMap(({ hosts, isFallback, read, anywhere }) => {
      if (isFallback === true) return [];
      return hosts.length === 0 ? [read] : anywhere === undefined ? [] : [anywhere];
    }),
    fallback: platforms.find((platform) => platform.isFallback === true) ?? null,
    withShorthand: platforms.filter((platform) => platform.shorthand !== undefined),
  };
  made.set(platforms, index);
  return index;
}

function unique(
  platforms: readonly Platform[],
  names: (platform: Platform) => readonly string[],
): ReadonlyMap<string, Platform> {
  const found = new Map<string, Platform>();
  for (const platform of platforms) {
    for (const name of names(platform)) {
      const other = found.get(name);
      if (other !== undefined) throw new Error(`${name} is claimed by ${other.id} and ${platform.id}`);
      found.set(name, platform);
    }
  }
  return found;
}

/** The platform that alone uses the host, one of its parents, or the scheme; null for the open web. */
export function ownerOf(address: CleanAddress, index: PlatformIndex): Platform | null {
  if (address.scheme !== 'http' && address.scheme !== 'https') return index.byScheme.get(address.scheme) ?? null;
  let host = address.host;
  while (host !== '') {
    const owner = index.byHost.get(host);
    if (owner !== undefined) return owner;
    const dot = host.indexOf('.');
    host = dot < 0 ? '' : host.slice(dot + 1);
  }
  return null;
}

/** What the address names: asked are the owner of its host, then the platforms that may be anywhere, then the fallback. */
export function readAddress(address: CleanAddress, index: PlatformIndex): Verdict {
  const owner = ownerOf(address, index);
  for (const read of owner === null ? index.anywhere : [owner.read, ...index.anywhere]) {
    const verdict = read(address);
    if (verdict.is !== 'other') return verdict;
  }
  const last = index.fallback?.read(address);
  return last === undefined || last.is === 'other' ? { is: 'nothing' } : last;
}
