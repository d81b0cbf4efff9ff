/** Writes texts or bytes to a stream at the speed of its reader. Used for stdout. */
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { codeOf } from './output-trouble.js';

/** The reader went away (`| head -1`): no error, there is just nobody left to write for. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

function written(stream: Writable, piece: string | Uint8Array): Promise<Error | null> {
  return new Promise((resolve) => stream.write(piece, (error) => resolve(error ?? null)));
}

/**
 * Every piece in order; the next one is made only when the last was taken. `signal` (null: nothing stops it) is looked at
 * in between. Ends with false when the reader went away; throws the system's error when writing fails otherwise.
 */
export async function writeStream(
  stream: Writable,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  signal: AbortSignal | null,
): Promise<boolean> {
  // The error comes to the callback too; without a listener it would end the process.
  stream.on('error', () => {});
  for await (const piece of pieces) {
    const error = await written(stream, piece);
    if (error !== null && GONE.has(codeOf(error) ?? '')) return false;
    if (error !== null) throw error;
    // A breath, so that Ctrl-C is heard.
    await setImmediate();
    signal?.throwIfAborted();
  }
  return true;
}
