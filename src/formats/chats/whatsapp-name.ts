/** The name of a WhatsApp chat, which only its file's name tells: "WhatsApp Chat with Block 12.txt", "WhatsApp Chat - Block 12.zip". Used by whatsapp-chat. */

/** Also "Chat de WhatsApp con", "Conversa do WhatsApp com", "Discussion WhatsApp avec", "WhatsApp-Chat mit", "Чат WhatsApp с". */
const BEFORE =
  /^(?:\p{L}{1,20}[ -]){0,3}WhatsApp(?:[ -]\p{L}{1,20}){0,2}? (?:with|con|com|avec|mit|met|med|dengan|с|z|-) (.+)$/iu;
/** "Block 12 ile WhatsApp Sohbeti" */
const BEHIND = /^(.+) ile WhatsApp Sohbeti$/iu;
const MARKS = /[\u200e\u200f\u202a-\u202e\ufeff]/g;
/** What browsers add to a second copy. */
const COPY = / ?\(\d{1,3}\)$/;
/** Names that say nothing. */
const GENERIC = /^(?:_?chat|whatsapp(?:[ _-]chat)?|export|messages?|stdin|-)$/i;

/** The name in the last part of a path that WhatsApp gave; null for any other. */
function given(name: string): string | null {
  return (BEFORE.exec(name) ?? BEHIND.exec(name))?.[1]?.trim() ?? null;
}

function stemOf(part: string): string {
  return part
    .replace(MARKS, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(COPY, '')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/**
 * The chat's name, or null when neither the file nor the folder or archive around it tells it.
 * @param path of the file; for a member of an archive the archive's name, '/', and the member's path
 */
export function chatName(path: string): string | null {
  const [file = '', folder = ''] = path.split(/[\\/]/).reverse().map(stemOf);
  const own = given(file);
  if (own !== null) return own;
  return GENERIC.test(file) || file === '' ? given(folder) : file;
}
