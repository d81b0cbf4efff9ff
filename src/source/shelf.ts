/** A shelf: a place with files in it (an archive, a folder), whose members can be listed without opening one. */
import type { Warning } from '../domain/listing.js';
import type { OpenFile, PackedBytes } from './open-file.js';

export interface Shelf {
  /** As shown. */
  readonly path: string;
  readonly name: string;
  /** The archive as it lies on the disk; null: a folder, whose files are looked at one by one. */
  readonly packed: PackedBytes | null;
  /** ISO date of the archive's last change. */
  readonly modifiedOn: string | null;
  /** Paths of the files in it, '/' between, in code-unit order; without hidden files and what systems put there by themselves. */
  readonly members: readonly string[];
  /** What in it can never be opened, for the summary. */
  readonly warnings: readonly Warning[];
  /** ISO date of a member's last change, where the archive says it. */
  dayOf(member: string): string | null;
  /** @throws TurfError exit 4 when these members (null: all there is) together unpack to more than the limits allow */
  admit(members: readonly string[] | null): void;
  /** Opens one member. @throws TurfError exit 4 when it is damaged or locked */
  open(member: string): Promise<OpenFile>;
  close(): Promise<void>;
}
