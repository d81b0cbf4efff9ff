/** The rejects file: the row's own columns, then where it stood and what was wrong; mended in a spreadsheet, it is imported again. */
import type { Reject } from '../domain/row.js';
import { csvLine } from './csv-line.js';

export interface RejectsOf {
  readonly file: string;
  readonly headings: readonly string[];
  readonly rejects: readonly Reject[];
}

const OWN = ['turf_file', 'turf_line', 'turf_column', 'turf_code', 'turf_message'];
const RAW = 'turf_raw';

/** Lines of the rejects file, with its header. A row that could not be split into columns stands whole in turf_raw. */
export function* rejectsLines({ file, headings, rejects }: RejectsOf): Iterable<string> {
  const hasRaw = rejects.some((reject) => rawOf(reject, headings) !== '');
  const header = headings.filter((heading) => !heading.startsWith('turf_'));
  yield csvLine([...header, ...OWN, ...(hasRaw ? [RAW] : [])]);
  const kept = headings.flatMap((heading, at) => (heading.startsWith('turf_') ? [] : [at]));
  for (const reject of rejects) {
    const cells = kept.map((at) => (isWhole(reject, headings) ? '' : (reject.cells?.[at] ?? '')));
    const own = [file, String(reject.line), reject.column ?? '', reject.code, reject.message];
    yield csvLine([...cells, ...own, ...(hasRaw ? [rawOf(reject, headings)] : [])]);
  }
}

/** The text of a row that has no columns; also of one that stood so in a rejects file and was not mended there. */
function rawOf(reject: Reject, headings: readonly string[]): string {
  const before = reject.cells?.[headings.indexOf(RAW)] ?? '';
  if (before !== '') return before;
  if (!isWhole(reject, headings)) return '';
  return reject.raw ?? csvLine(reject.cells ?? []).slice(0, -1);
}

/** Too many cells, too few, or none at all: they can't be trusted to stand under their headings. */
function isWhole(reject: Reject, headings: readonly string[]): boolean {
  return reject.cells === null || reject.cells.length > headings.length || reject.code === 'columns';
}
