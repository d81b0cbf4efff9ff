/** page-id: the address of a page as it stands in a key, for platforms that know nothing of a site but its address. */
import type { CleanAddress } from './platform.js';

/** Decoded text in the one way addresses are written in keys: letters and signs as they are, the rest as %XX. */
function encoded(part: string): string {
  return encodeURI(part).replace(/[/?#&]/g, encodeURIComponent);
}

/** "?b=2&a=1" and "?a=1&b=2" are one page. */
function queryOf(query: URLSearchParams): string {
  if (query.size === 0) return '';
  const pairs = [...query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return `?${pairs.sort().join('&')}`;
}

/** 'seamill.example/rent?a=1&b=2'. */
export function pageId({ host, path, query }: Pick<CleanAddress, 'host' | 'path' | 'query'>): string {
  return [host, ...path.map(encoded)].join('/') + queryOf(query);
}
