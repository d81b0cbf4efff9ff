/** Reads the members of a download one after another, each closed before the next is opened. */
import type { Bundle, Source } from '../../domain/source.js';

/** What `read` yields of each member, in their order. */
export async function* eachMember<Item>(
  bundle: Bundle,
  read: (source: Source, member: string) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  for (const member of bundle.members) {
    const source = await bundle.open(member);
    try {
      yield* read(source, member);
    } finally {
      await source.close();
    }
  }
}
