/** Tracking parameters: what may be dropped from an address without changing where it leads. */

/**
 * From ural's list (github.com/medialab/ural), what browsers strip (Firefox, Query Parameter Stripping) and what shared lists
 * show: click marks, share marks, marks of newsletters, display language.
 */
const names = new Set(
  (
    'fbclid gclid dclid gclsrc gbraid wbraid msclkid twclid ttclid yclid li_fat_id igsh igshid mc_cid mc_eid ref ref_src ref_url ' +
    'refid fref hc_location hc_ref hc_ref_type __tn__ __xts__ __eep__ _rdc _rdr mibextid rdid share_url app paipv eav wtsid ' +
    'sfnsn si feature ab_channel lang hl locale fb_action_ids fb_action_types fb_ref fb_source _hsenc _hsmi hsctatracking ' +
    'mkt_tok vero_id vero_conv oly_anon_id oly_enc_id _openstat srsltid _ga _gl'
  ).split(' '),
);
const starts = ['utm_', 'mtm_', '__cft__', '__xts__'];

/** Share marks in one place, something else in others: `s` and `t` are a search and a topic, `usp` and `authuser` are Google's. */
const ofHosts: readonly { readonly host: RegExp; readonly names: ReadonlySet<string> }[] = [
  { host: /^(?:[a-z]+\.)?(?:x|twitter)\.com$/, names: new Set(['s', 't']) },
  { host: /^(?:[a-z]+\.)?google\.com$/, names: new Set(['usp', 'authuser']) },
];

/** The parameter says where a click came from or how the page is shown, not which page it is; host in lower case. */
export function isTracking(name: string, host: string): boolean {
  const lower = name.toLowerCase();
  if (names.has(lower) || starts.some((start) => lower.startsWith(start))) return true;
  return ofHosts.some((one) => one.names.has(lower) && one.host.test(host));
}
