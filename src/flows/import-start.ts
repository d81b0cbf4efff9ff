/** What is known of an import before its first row: where from, as of when, read how. */
import { fingerprint } from '../core/identify/fingerprint.js';
import { dateInName } from '../core/normalise/date-in-name.js';
import { sourceLabelOf } from '../core/normalise/source-label.js';
import type { AsOfFrom, ImportStart } from '../domain/import-record.js';
import type { Origin } from '../domain/source.js';
import type { Reader } from '../formats/format.js';
import type { ImportRequest } from './import-request.js';
import { MEMBERS, withoutMember } from './members-list.js';

interface Opened {
  readonly source: Origin;
  readonly reader: Reader;
  readonly formatId: string;
  readonly request: ImportRequest;
}

/** The options that change what the bytes mean: the same bytes with other ones are another import. */
export function optionsKey(request: ImportRequest, part: string | null): string {
  const { from, asOf, source, platform, place, tags, reading, opening } = request;
  const map = [...reading.map].sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify({
    from,
    asOf,
    source,
    platform,
    place,
    tags,
    map,
    delimiter: reading.delimiter,
    encoding: opening.encoding,
    // Absent where they are not used, so that files brought in before there were such options are still known.
    ...(part === null ? {} : { part }),
    ...(request.dateOrder === null ? {} : { dateOrder: request.dateOrder }),
    ...(reading.host === null ? {} : { host: reading.host }),
    ...(request.isInsiders ? { insiders: true } : {}),
  });
  // The names of parts and columns may be a member's own.
  return request.isInsiders ? fingerprint(key) : key;
}

/** The date of the figures where the rows have none: the flag, else a date in the name (or in that of its archive), else the file's own, else today. */
function asOfOf(source: Origin, request: ImportRequest): { asOf: string; asOfFrom: AsOfFrom } {
  const today = request.now.toISOString().slice(0, 10);
  if (request.asOf !== null) return { asOf: request.asOf, asOfFrom: 'flag' };
  const near = [today, source.modifiedOn];
  const inName = dateInName(source.name, near) ?? (source.part === null ? null : dateInName(archiveOf(source), near));
  if (inName !== null && inName <= today) return { asOf: inName, asOfFrom: 'name' };
  if (source.modifiedOn !== null && source.modifiedOn <= today) return { asOf: source.modifiedOn, asOfFrom: 'file' };
  return { asOf: today, asOfFrom: 'today' };
}

/** The path of the archive that a member lies in: what is shown, without the member. */
function archiveOf({ path, part }: Origin): string {
  return part !== null && path.endsWith(`/${part}`) ? path.slice(0, -part.length - 1) : path;
}

export function startOf({ source, reader, formatId, request }: Opened): ImportStart {
  const start: ImportStart = {
    kind: 'file',
    file: request.paths.length === 0 ? source.name : source.path,
    source: request.source ?? (request.isInsiders ? MEMBERS : sourceLabelOf(source.name)),
    sha256: source.sha256,
    sizeBytes: source.sizeBytes,
    options: optionsKey(request, source.part),
    format: formatId,
    encoding: source.encoding,
    delimiter: reader.reading.delimiter,
    headerLine: reader.reading.headerLine,
    columns: reader.reading.columns,
    ignoredColumns: reader.reading.ignored,
    personalColumns: reader.reading.personal,
    ...asOfOf(source, request),
    tags: request.tags,
    isInsiders: request.isInsiders,
    madeAt: request.now.toISOString(),
  };
  return request.isInsiders ? withoutMember(start) : start;
}
