/** An open file of text as a Source: all of its bytes are looked at once, then its encoding and sample are known. */
import type { Source } from '../domain/source.js';
import { textOf } from './decode.js';
import { encodingOf } from './encoding.js';
import { firstLook, SAMPLE_BYTES } from './first-look.js';
import { type OpenFile, sizeLimit } from './open-file.js';
import type { OpenSourceOptions } from './opening.js';
import { sampleOf } from './sample.js';

/**
 * Takes the file over: it is closed with the source, or when this throws.
 * @throws TurfError exit 4 when it is over the limit; exit 2 for an unknown encoding
 */
export async function sourceOf(file: OpenFile, options: OpenSourceOptions): Promise<Source> {
  try {
    const look = await firstLook(file.handle, sizeLimit(file.path, options.limitBytes));
    const encoding = encodingOf(look, options.encoding);
    return {
      path: file.path,
      name: file.name,
      part: file.part,
      sizeBytes: file.packed?.sizeBytes ?? look.sizeBytes,
      sha256: file.packed?.sha256 ?? look.sha256,
      modifiedOn: file.modifiedOn,
      encoding: encoding.label,
      isEncodingGuessed: encoding.isGuessed,
      sample: sampleOf(look.head, encoding, look.sizeBytes <= SAMPLE_BYTES, options.delimiter),
      text: () => textOf(file.handle, encoding, file.path),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}
