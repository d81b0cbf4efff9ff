/** Hosts that many who have nothing to do with each other share, beyond the private part of the Public Suffix List. Read by registrable-domain. */

/** Each name below these is somebody's own site: a.wordpress.com and b.wordpress.com are two. */
export const SHARED_BY_NAME: ReadonlySet<string> = new Set(
  (
    'wordpress.com weebly.com tumblr.com substack.com medium.com typepad.com livejournal.com jimdo.com jimdofree.com ' +
    'webs.com squarespace.com webnode.com strikingly.com mystrikingly.com ning.com mn.co circle.so nationbuilder.com ' +
    'zulipchat.com slack.com groups.io proboards.com forumotion.com freeforums.net boards.net wikidot.com fandom.com ' +
    'over-blog.com canalblog.com home.blog blackblogs.org noblogs.org ghost.io beehiiv.com godaddysites.com site123.me ' +
    'tripod.com angelfire.com neocities.org glitch.me business.site bandcamp.com podbean.com libsyn.com buzzsprout.com ' +
    'eventbrite.com typeform.com blogs.com hypotheses.org'
  ).split(' '),
);

/** Pages of everybody stand side by side below these: what two of them have in common says nothing. */
export const SHARED_BY_PATH: ReadonlySet<string> = new Set(
  (
    'google.com github.com gitlab.com dropbox.com notion.so trello.com airtable.com padlet.com canva.com issuu.com ' +
    'change.org gofundme.com justgiving.com surveymonkey.com jotform.com forms.gle linktr.ee zoom.us wikipedia.org ' +
    'archive.org apple.com spotify.com soundcloud.com amazon.com paypal.com paypal.me'
  ).split(' '),
);
