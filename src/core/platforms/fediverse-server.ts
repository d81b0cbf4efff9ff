/** Servers of the fediverse: which are known by name, and a server as a place. Read by fediverse and lemmy. */
import { place, words } from './place.js';
import type { Verdict } from './platform.js';

/** The largest servers for short posts (joinmastodon.org/servers, instances.social), where /@name is an account. */
const MICROBLOGS = words(
  'mastodon.social mastodon.online mastodon.world mastodon.art mastodon.green mstdn.social mstdn.ca mstdn.party mas.to masto.ai ' +
    'masto.es masto.nu mastodonapp.uk hachyderm.io fosstodon.org infosec.exchange techhub.social kolektiva.social chaos.social ' +
    'social.coop union.place sfba.social urbanists.social climatejustice.social todon.eu todon.nl toot.community toot.cafe ' +
    'home.social universeodon.com newsie.social journa.host piaille.fr framapiaf.org mamot.fr troet.cafe norden.social ' +
    'aus.social tilde.zone med-mastodon.com wandering.shop tech.lgbt eldritch.cafe ohai.social zirk.us historians.social',
);
/** The largest servers with communities (awesome-lemmy-instances by maltfield, lemmyverse.net), where /c/name or /m/name is one. */
const FORUMS = words(
  'sh.itjust.works lemm.ee beehaw.org hexbear.net sopuli.xyz programming.dev discuss.tchncs.de discuss.online midwest.social ' +
    'infosec.pub aussie.zone slrpnk.net startrek.website lemmings.world lemdro.id lemmygrad.ml lemmus.org ttrpg.network ' +
    'reddthat.com pawb.social szmer.info feddit.org feddit.de feddit.uk feddit.nl feddit.it feddit.dk feddit.cl jlai.lu ' +
    'thelemmy.club awful.systems mander.xyz literature.cafe futurology.today kbin.social fedia.io kbin.earth piefed.social ' +
    'piefed.zip piefed.ca quokk.au thebrainbin.org',
);
/** Servers that have the name of their software in their own: mastodon.example, lemmy.example. */
const MICROBLOG_LABEL = /(?:^|\.)(?:mastodon|mstdn|misskey|pleroma|akkoma)\./;
const FORUM_LABEL = /(?:^|\.)(?:lemmy|piefed|mbin|kbin)\./;

export function isMicroblogServer(host: string): boolean {
  return MICROBLOGS.has(host) || MICROBLOG_LABEL.test(host);
}

export function isForumServer(host: string): boolean {
  return FORUMS.has(host) || FORUM_LABEL.test(host);
}

/** A server as a place: `fediverse:<host>`, whatever software it runs. */
export function serverPlace(host: string): Verdict {
  const url = `https://${host}`;
  return place({ platform: 'fediverse', slot: 'server', id: host, kind: 'server', url, handle: host });
}
