/** Judgements that a script pipes in. */
import { describe, expect, it } from 'vitest';
import { ratingsFromStdin } from '../../src/flows/ratings-from-stdin.js';

function piped(text: string): () => AsyncIterable<Uint8Array> {
  return async function* () {
    yield Buffer.from(text);
  };
}

describe('judgements from standard input', () => {
  it('are read whole', async () => {
    expect(await ratingsFromStdin(piped('\ufeff12,yes\r\n\r\nElm Road, Riverside,no'))).toEqual([
      { line: 1, space: '12', said: 'yes' },
      { line: 3, space: 'Elm Road, Riverside', said: 'no' },
    ]);
  });
  it('name the line that is none', async () => {
    await expect(ratingsFromStdin(piped('12,yes\n13,perhaps\n'))).rejects.toMatchObject({
      exit: 4,
      where: 'standard input, line 2',
    });
  });
  it('are not endless', async () => {
    await expect(ratingsFromStdin(piped('12,yes\n'.repeat(200_000)))).rejects.toMatchObject({ exit: 4 });
  });
});
