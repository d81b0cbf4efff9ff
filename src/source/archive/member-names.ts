/** What the path of a file in an archive or folder tells before it is opened: a list, an archive, something private, or nothing of ours. */

/** Endings of lists and of what a single list is packed in. */
const LIST = /\.(?:csv|tsv|tab|txt|md|markdown|json|ndjson|jsonl|opml|xml|html?|xlsx?|xlsm|ods|numbers|gz|zst)$/i;
const ARCHIVE = /\.(?:zip|tar|tgz|tbz2?|txz|7z|rar|tar\.(?:gz|bz2|xz|zst))$/i;
/** What systems put into folders and archives by themselves. */
const SYSTEM = /^(?:__MACOSX|Thumbs\.db|desktop\.ini|ehthumbs\.db|\$RECYCLE\.BIN|lost\+found)$/i;
/** ".x", and what Office keeps beside an open file; not "..", which leads out. */
const HIDDEN = /^(?:\.(?!\.?$)|~\$)/;
/** Names of files and folders of a person's messages and acquaintances, in downloads of the large platforms. */
const PRIVATE =
  /^[^\p{L}]*(?:your|my|direct|private|group)?[-_ ]?(?:messages?|chats?|conversations?|inbox|outbox|e?-?mails?|dms?|contacts?|address[-_ ]?books?|phone[-_ ]?(?:book|numbers?)|friends?|followers|connections|ip[-_ ]?(?:log|address)(?:e?s)?|log[-_ ]?ins?)(?!\p{L})/iu;

export function isListName(path: string): boolean {
  return LIST.test(path) && !isArchiveName(path);
}

/** Archives that turf opens or at least knows to be archives. */
export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path);
}

/** One of its folders, or the file itself, is called like something that holds messages, contacts or log-ins. */
export function isPrivateName(path: string): boolean {
  return path.split('/').some((part) => PRIVATE.test(part));
}

/** Hidden, or put there by a system. */
export function isUnseen(path: string): boolean {
  return path.split('/').some((part) => HIDDEN.test(part) || SYSTEM.test(part));
}

/** A path that leads out of its archive, or none at all: absolute, with '..', an empty part, a drive letter or NUL. */
export function isOdd(path: string): boolean {
  return (
    path === '' ||
    path.includes('\0') ||
    /^[A-Za-z]:/.test(path) ||
    path.split('/').some((part) => part === '..' || part === '.' || part === '')
  );
}
