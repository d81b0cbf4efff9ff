/** Which format reads a source: specific ones first, generic ones in their order, and why none does. */
import { geonamesShape } from '../core/normalise/geonames-shape.js';
import { badInput, notFound } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Sample, Source } from '../domain/source.js';
import type { Format } from './format.js';
import { formatByMap } from './format-by-map.js';
import { whyNot, whyNotContainer } from './why-not.js';

export type Detected =
  | { readonly format: Format }
  /** What each format missed. */
  | { readonly nobody: readonly { readonly id: string; readonly missing: readonly string[] }[] };

/** Asks the formats about a sample; of several that say yes the most specific wins. */
export function detectFormat(sample: Sample, formats: readonly Format[]): Detected {
  const asked = [...formats].sort((one, two) => one.generic - two.generic);
  const nobody: { id: string; missing: readonly string[] }[] = [];
  for (const format of asked) {
    const { yes, missing } = format.detect(sample);
    if (yes) return { format };
    nobody.push({ id: format.id, missing });
  }
  return { nobody };
}

/** Letters that two names begin with where one is a slip for the other. */
const ALIKE = 3;

export interface Choice {
  readonly formats: readonly Format[];
  /** --from, else null. */
  readonly asked: string | null;
  /** --map; a list that nobody recognises is read by it. */
  readonly map?: ReadonlyMap<Field, string>;
}

/**
 * The format for a source: the one that was asked for, else the one that fits, else the one that --map makes fit.
 * @throws TurfError exit 8 for an unknown format, exit 4 when none fits or the file holds no text
 */
export function formatFor(source: Source, { formats, asked, map = new Map() }: Choice): Format {
  const { container } = source.sample;
  // Pages and XML may be an export; the other containers hold no text that a format could read.
  const unreadable = container === 'html' || container === 'xml' ? null : whyNotContainer(source.sample, source.path);
  if (unreadable !== null) throw unreadable;
  if (asked !== null) {
    const format = formats.find(({ id }) => id === asked);
    if (format !== undefined) return asFits(format, source);
    throw notFound(`There is no format "${asked}".`, `turf formats   (${alike(asked, formats)})`);
  }
  if (geonamesShape(source.sample.text) !== null) throw isGazetteer(source.path);
  const detected = detectFormat(source.sample, formats);
  if ('format' in detected) {
    if (detected.format.isOnRequest === true) throw notUnasked(detected.format, source.path);
    return detected.format;
  }
  const mapped = formatByMap(source.sample, formats, map);
  if (mapped !== null) return mapped;
  throw whyNot(source.sample, source.path, formats);
}

function isGazetteer(file: string): Error {
  return badInput(file, 'is a list of towns or postcodes (GeoNames), not of groups', {
    hint: `turf placenames ${file}   (then your campaigns know more names of their places)`,
  });
}

/** Formats whose names begin alike: the list of all would fill the screen. */
function alike(asked: string, formats: readonly Format[]): string {
  const beginning = asked.trim().toLowerCase().slice(0, ALIKE);
  const ids = formats.map(({ id }) => id).filter((id) => beginning !== '' && id.startsWith(beginning));
  return ids.length === 0 ? 'all of them' : `among them: ${ids.join(', ')}`;
}

/** Nothing of it was read beyond the first look. */
function notUnasked({ id, title }: Format, file: string): Error {
  return badInput(file, `is very personal (${title.en}), and is read only when you ask for it`, {
    hint: `turf import ${file} --from ${id}   (turf formats show ${id}: what is kept of it)`,
  });
}

/** A format that reads one sort of file only does not read another because it was asked to; generic ones look for themselves. */
function asFits(format: Format, { sample, path }: Source): Format {
  const { yes, missing, mayBe } = format.detect(sample);
  if (yes || mayBe === true || format.generic > 0) return format;
  throw badInput(path, `is not "${format.title.en}", as --from ${format.id} says`, {
    cause: `It lacks ${missing.join(' and ')}.`,
    hint: `turf import ${path}   (without --from, turf finds out what it is)`,
  });
}
