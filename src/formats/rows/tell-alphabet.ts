/** Tells when a guessed encoding gave letters that look like another alphabet. Read by the formats of hand-made text. */
import { looksCyrillic } from '../../core/normalise/looks-cyrillic.js';
import type { Source } from '../../domain/source.js';
import type { Notices } from './notices.js';

export function tellAlphabet({ encoding, isEncodingGuessed, sample, path }: Source, notices: Notices): void {
  if (isEncodingGuessed && encoding === 'windows-1252' && looksCyrillic(sample.text))
    notices.add('formats.may-be-cyrillic', { file: path });
}
