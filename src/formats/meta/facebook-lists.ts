/** Which files of a Facebook download are lists of groups and pages, and what it means to stand in one. Data; read by facebook-dyi. */

export interface FacebookList {
  readonly kind: 'group' | 'page' | 'person';
  /**
   * events: sentences about joining and leaving; run: the owner administers it; gone: the owner no longer follows it;
   * followed: may be a person; comments: only where somebody wrote.
   */
  readonly sort: 'events' | 'run' | 'liked' | 'followed' | 'gone' | 'member' | 'comments' | 'person';
  /** Folder and file name without ending, apostrophes as '_'; null where only the key tells it. */
  readonly file: RegExp | null;
  /** Key of the list in JSON; its ending (_v2, _v3) changed over the years. */
  readonly key: RegExp;
}

/** Files may be split (_1, _2); pages were kept among the reactions before 2020. */
export const FACEBOOK_LISTS: readonly FacebookList[] = [
  list('group', 'events', 'groups/your_group_membership_activity', 'groups_joined'),
  list('group', 'run', 'groups/your_groups', 'groups_admined'),
  list('group', 'comments', 'groups/your_comments_in_groups', 'group_comments'),
  list('group', 'member', 'profile_information/profile_information', 'profile'),
  list('page', 'run', 'pages/your_pages', 'pages'),
  list('page', 'liked', '(?:pages/pages_you_?ve_liked|likes_and_reactions/pages)', 'page_likes'),
  list('page', 'liked', 'pages/pages_(?:and_profiles_)?you_?ve_recommended', '(?:recommended_pages|pages_recommended)'),
  list('page', 'followed', 'pages/pages_(?:and_profiles_)?you_follow', 'pages_followed'),
  list('page', 'gone', 'pages/pages_(?:and_profiles_)?you_?ve_unfollowed', 'pages_unfollowed'),
  { kind: 'person', sort: 'person', file: null, key: /^(?:following|followers|friends)(?:_v\d+)?$/ },
];

/** A bare list whose file was renamed: what has the address of a group is one. */
export const UNNAMED: FacebookList = { kind: 'group', sort: 'member', file: null, key: /^$/ };

function list(kind: 'group' | 'page', sort: FacebookList['sort'], file: string, key: string): FacebookList {
  return { kind, sort, file: new RegExp(`(?:^|/)${file}(?:_\\d{1,3})?$`), key: new RegExp(`^${key}(?:_v\\d+)?$`) };
}

/** The list that a path names by its last two parts, whatever stands above; null for any other file. */
export function listOfPath(path: string): FacebookList | null {
  const tail = /([^/]+\/[^/]+)\.(?:json|html)$/.exec(path)?.[1]?.replace(/['’`]/g, '_') ?? '';
  return FACEBOOK_LISTS.find(({ file }) => file?.test(tail)) ?? null;
}

/** The list that the name of a single file tells; browsers add ' (1)' to a second copy. */
export function listOfName(name: string): FacebookList | null {
  const bare = name.replace(/ ?\(\d{1,3}\)(?=\.\w+$)/, '');
  return ['groups', 'pages'].map((folder) => listOfPath(`${folder}/${bare}`)).find((found) => found !== null) ?? null;
}

/** The list below a key of the root. */
export function listOfKey(key: string): FacebookList | null {
  return FACEBOOK_LISTS.find((each) => each.key.test(key)) ?? null;
}

/** Facebook puts such a file where there is nothing to list. */
export function isEmptySection(path: string): boolean {
  return /(?:^|\/)(?:groups|pages)\/no-data\.txt$/.test(path);
}
