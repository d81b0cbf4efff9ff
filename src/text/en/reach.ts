/** English sentences of turf reach: the table of shares, what was changed in it, and own posts. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'reach-table.title': () => 'Who sees a post',
  'reach-table.about': () => 'Of 1,000 members, the share who see one post. In larger places it is a smaller share.',
  'reach-table.none': () => 'No places yet, so that no platform counts.',
  'reach-table.sourced': () => 'shipped, from published figures',
  'reach-table.assumed': () => 'shipped, assumed',
  'reach-table.yours': () => 'yours',
  'reach-table.from-posts': (v) =>
    `recalibrated from ${counted(v.posts, 'post', 'posts')} of yours${v.source === 'yours' ? ', on the share you set' : ''}`,
  'reach-table.next': () => 'Next: turf reach -o reach.csv   (a sheet to change; then: turf reach set reach.csv)',
  'reach-table.next-all': () => 'Next: turf reach --all',

  'reach-set.title': () => 'Who sees a post: what changed',
  'reach-set.title-dry': () => 'Who sees a post: what would change',
  'reach-set.counts': (v) =>
    `${counted(v.rows, 'row', 'rows')}: ${amount(v.changed)} changed, ${amount(v.unchanged)} as before, ${amount(v.refused)} that can't be used.`,
  'reach-set.posts-count-on': () =>
    'Your own posts go on correcting what you set ("turf reach seen" lists them; --forget N takes one back).',
  'reach-set.next': () => 'Next: turf map   (ranked by the new shares)',
  'reach-set.how': () => 'Name a platform, a kind of place and a share, or a file.',
  'reach-set.how-hint': () => 'turf reach set telegram channel 25%',
  'reach-set.no-platform': () => 'the platform is missing',
  'reach-set.unknown-platform': (v) => `there is no platform "${v.text}"; turf reach --all names them`,
  'reach-set.no-kind': (v) =>
    `"${v.text}" is no kind of place: use group, page, forum, channel, chat, server, account, list, site, feed or any`,
  'reach-set.no-share': (v) => `"${v.text}" is no share: write a percentage above 0 and up to 100, such as 25%`,
  'reach-set.which-share': (v) => `Is ${v.text} a percentage? Write ${v.text}%, or a quarter as 25%.`,
  'reach-set.no-typical': (v) => `"${v.text}" is no number of members`,
  'reach-set.twice': (v) => `line ${v.line} has this platform and kind already`,
  'reach-set.row': (v) => `${v.message}`,
  'reach-set.refused': (v) => `Line ${v.line}: ${v.message}.`,
  'reach-set.refused-more': (v) =>
    `… and ${counted(v.more, 'more row', 'more rows')} that can't be used; --json has all.`,

  'reach-reset.ask': (v) =>
    `Forget ${counted(v.rows, 'share you set', 'shares you set')} and ${counted(v.posts, 'post you noted down', 'posts you noted down')}${v.platform === '' ? '' : ` on ${v.platform}`}?`,
  'reach-reset.confirm': (v) =>
    `This forgets ${counted(v.rows, 'share you set', 'shares you set')} and ${counted(v.posts, 'post you noted down', 'posts you noted down')}${v.platform === '' ? '' : ` on ${v.platform}`}. Say so with --yes.`,
  'reach-reset.hint': () => 'turf reach reset telegram',
  'reach-reset.nothing': (v) =>
    `Nothing was set${v.platform === '' ? '' : ` on ${v.platform}`}: the shares are as they came.`,
  'reach-reset.kept': () => 'Nothing was changed.',
  'reach-reset.dry': (v) =>
    `Would forget ${counted(v.rows, 'share you set', 'shares you set')} and ${counted(v.posts, 'post', 'posts')} you noted down.`,
  'reach-reset.done': (v) =>
    `Forgot ${counted(v.rows, 'share you set', 'shares you set')} and ${counted(v.posts, 'post', 'posts')} you noted down: the shares are as they came.`,

  'reach-seen.title': (v) => `${counted(v.count, 'post', 'posts')} noted down in ${v.name} (number ${v.id})`,
  'reach-seen.title-dry': (v) =>
    `${counted(v.count, 'post', 'posts')} in ${v.name} (number ${v.id}) would be noted down`,
  'reach-seen.corrected': (v) =>
    `Share of members who see a post on ${v.platform} (${v.kind}): ${v.before} % before, ${v.after} % now, from ${counted(v.posts, 'post', 'posts')} of yours.`,
  'reach-seen.itself': (v) =>
    `To count these views for the place itself: turf edit ${v.id} --set views_per_post=${v.mean}`,
  'reach-seen.next': () => 'Next: turf reach   (the whole table; "turf reach seen" lists your posts)',
  'reach-seen.titles': () => 'Your posts, and how many people saw them',
  'reach-seen.none': () => 'None is noted down yet.',
  'reach-seen.next-first': () => 'Next: turf reach seen 12 120 98   (two posts in the place with number 12)',
  'reach-seen.next-forget': (v) => `Next: turf reach seen --forget ${v.id}   (takes one back)`,
  'reach-seen.how': () => 'How many people saw each post?',
  'reach-seen.no-views': (v) =>
    `"${v.text}" is no number of people who saw a post. Write numbers with blanks between them.`,
  'reach-seen.no-members': (v) =>
    `${v.name} has no known number of members, so that no share can be worked out. Look how many there are, and put it in first.`,
  'reach-seen.unknown': (v) => `No post is noted down under "${v.text}".`,
  'reach-seen.forgotten': (v) => `Forgot ${v.list}.`,
  'reach-seen.forget-dry': (v) => `Would forget ${v.list}.`,
  'reach-seen.either': () => 'Either note down views, or forget some: not both at once.',

  'explain.quadrant-broadcast': () =>
    'Broadcast: only those who run it can post there. Useful for news, not for a first conversation.',

  'badge.doubtful-size': () => 'doubtful size',
  'missing.interactions_per_post': () => 'reactions a post',

  'col.share_percent': () => 'See it %',
  'col.share_before': () => 'Before %',
  'col.typical_members': () => 'Usual size',
  'col.share_source': () => 'Whose figure',
  'col.seen': () => 'Saw it',
  'col.seen_on': () => 'Noted on',
};
