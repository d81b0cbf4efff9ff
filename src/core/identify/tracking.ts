/** Tracking parameters: what may be dropped from an address without changing where it leads. */

/** From ural's list (github.com/medialab/ural) and what shared lists show: click marks, share marks, display language. */
const names = new Set(
  (
    'fbclid gclid dclid igsh igshid mc_cid mc_eid ref ref_src ref_url refid fref hc_location hc_ref hc_ref_type __tn__ ' +
    '__xts__ __eep__ _rdc _rdr mibextid rdid share_url app paipv eav wtsid sfnsn si feature ab_channel lang hl locale'
  ).split(' '),
);
const starts = ['utm_', 'mtm_', '__cft__', '__xts__'];

/** `s` and `t` are share marks on X, but a search and a topic elsewhere. */
const onX = new Set(['s', 't']);
const isX = (host: string): boolean => /^(?:[a-z]+\.)?(?:x|twitter)\.com$/.test(host);

/** The parameter says where a click came from or how the page is shown, not which page it is; host in lower case. */
export function isTracking(name: string, host: string): boolean {
  const lower = name.toLowerCase();
  return names.has(lower) || starts.some((start) => lower.startsWith(start)) || (onX.has(lower) && isX(host));
}
