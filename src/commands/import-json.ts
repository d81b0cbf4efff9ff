/** An import as the JSON that scripts rely on: for the list of imports and for one in full. */
import type { JsonObject } from '../domain/doc.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Tell } from '../text/tell.js';
import { warningText } from './told-warning.js';

export function importJson(record: ImportRecord, tell: Tell): JsonObject {
  return {
    id: record.id,
    file: record.file,
    source: record.source,
    format: record.format,
    // Of a member's list nothing that could be compared with a file.
    sha256: record.isInsiders ? null : record.sha256,
    as_of: record.asOf,
    ...record.tally,
    columns: Object.fromEntries(record.columns),
    ignored_columns: record.ignoredColumns,
    warnings: record.warnings.map((warning) => warningText(tell, warning)),
    imported_at: record.madeAt,
    kind: record.kind,
    personal_columns: record.personalColumns,
    insiders: record.isInsiders,
  };
}
