/** The host of a Discourse forum, which its own JSON never names: from --host, the file's name, or an address in the text. Read by discourse. */
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';

const HOST = /^(?:[a-z0-9-]{1,63}\.){1,10}[a-z][a-z0-9-]{1,62}$/;
/** 'forum.example__categories.json', 'forum.example_about (1).json'. */
const IN_NAME = /^(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,10}[a-z][a-z0-9-]{1,62})_{1,2}(?:categories|site|about)\b/i;

/**
 * The host in lower case.
 * @param address an address of the forum in the JSON; '' when there is none
 * @throws TurfError exit 4 with the flag to type when nothing names the host, or --host names none
 */
export function discourseHost(source: Source, asked: string | null, address: string): string {
  if (asked !== null) {
    const host = hostIn(asked);
    if (host !== null) return host;
    throw badInput(source.path, `can't be of a forum at "${asked}": that is no host name`, {
      hint: `turf import ${source.path} --host forum.example.org`,
    });
  }
  const found = IN_NAME.exec(source.name)?.[1]?.toLowerCase() ?? (/^https?:/i.test(address) ? hostIn(address) : null);
  if (found !== null) return found;
  throw badInput(source.path, 'does not say which forum it is of', {
    cause: 'Discourse leaves its own address out of this file.',
    hint: `Say it: turf import ${source.path} --host forum.example.org`,
  });
}

/** 'https://www.forum.example/latest' → 'forum.example'. */
function hostIn(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\./, '');
  return host.length <= 253 && HOST.test(host) ? host : null;
}
