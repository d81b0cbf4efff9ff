/** Reads the members of a download one after another, each closed before the next is opened. */
import type { Bundle, Source } from '../../domain/source.js';

/**
 * What `read` yields of each member, in their order.
 * @param members where only some of the bundle's members hold places
 */
export async function* eachMember<Item>(
  bundle: Bundle,
  read: (source: Source, member: string) => AsyncIterable<Item>,
  members: readonly string[] = bundle.members,
): AsyncGenerator<Item> {
  for (const member of members) {
    const source = await bundle.open(member);
    try {
      yield* read(source, member);
    } finally {
      await source.close();
    }
  }
}
