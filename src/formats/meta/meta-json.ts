/** JSON of Meta's downloads with its texts repaired: Facebook and Instagram write the bytes of UTF-8 as if each were a letter. */
import { repairMojibake } from '../../core/normalise/repair-mojibake.js';
import type { Source } from '../../domain/source.js';
import { isObject } from '../json/json-records.js';
import { wholeJson } from '../json/json-text.js';

/**
 * The value of a file with every text and every key repaired; texts that are right already stay as they are.
 * @throws TurfError exit 4 when it is damaged, nested too deep or over 200 MB
 */
export async function metaJson(source: Source): Promise<unknown> {
  return repaired(await wholeJson(source));
}

/** Depth is bounded by the check before. */
function repaired(value: unknown): unknown {
  if (typeof value === 'string') return repairMojibake(value);
  if (Array.isArray(value)) return value.map(repaired);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [repairMojibake(key), repaired(item)]));
}
