/** The command that brings in a list which no format recognises: its columns or keys as they were seen, and one of them as the name. Read by why-not. */
import type { Sample } from '../domain/source.js';
import { headerByMap, isTextColumn } from './table/header-row.js';
import { meaningOf } from './table/heading-of-path.js';
import { typed } from './table/map-option.js';
import { type PrivateSort, privateSort } from './table/private-list.js';
import { isAddressInProse, isDate } from './table/value-shape.js';

export interface HowToMap {
  /** 'Its columns are: item, price.', or '' when nothing was seen. */
  readonly seen: string;
  /** A command to paste. */
  readonly command: string;
}

/** A wide sheet would fill the screen. */
const SHOWN = 12;
/** Longer first cells are data or prose. */
const HEADING_LENGTH = 60;
/** The names of a list are short; longer lines are prose. */
const NAME_LENGTH = 80;
const OTHERWISE = 'turf formats   (what turf can read)';
/** Nobody is told how to bring these in. */
const SEEN_PRIVATE: Readonly<Record<PrivateSort, string>> = {
  persons: 'It looks like a list of persons; turf keeps facts about groups, pages and channels only.',
  money: 'It looks like bills or an account; turf keeps facts about groups, pages and channels only.',
};

export function howToMap(sample: Sample, path: string): HowToMap {
  const isPrivate = privateSort(sample);
  if (isPrivate !== null) return { seen: SEEN_PRIVATE[isPrivate], command: OTHERWISE };
  if (sample.container === 'json' || sample.container === 'ndjson') return ofKeys(sample, path);
  const rows = (sample.table?.rows ?? []).filter((row) => row.some((cell) => cell.trim() !== ''));
  return rows.some((row) => row.length > 1) ? ofColumns(rows, path) : ofLines(sample.text, path);
}

function ofColumns(rows: readonly (readonly string[])[], path: string): HowToMap {
  const first = rows[0] ?? [];
  const hasHeadings = rows.length > 1 && first.every(isHeading);
  const header = hasHeadings ? { at: 0, headings: first } : headerByMap(rows, ['#1']);
  const data = rows.slice(header.at + 1);
  const name = nameColumn(header.headings, data);
  const seen = hasHeadings
    ? `Its columns are: ${shown(header.headings)}.`
    : `It has ${header.headings.length} columns, and no headings that turf understands.`;
  const spelled = (column: number) =>
    hasHeadings ? typed(header.headings[column]?.trim() ?? '', column) : `#${column + 1}`;
  const links = header.headings.findIndex((_, column) =>
    data.some((row) => isAddressInProse(row[column]?.trim() ?? '')),
  );
  const url = links === -1 ? '' : ` --map url=${spelled(links)}`;
  return {
    seen,
    command: `If it is a list of places: turf import ${path} --from sheet --map name=${spelled(name)}${url}`,
  };
}

/** Of the columns of short words that are not about persons the one whose cells differ most: names are all different. */
function nameColumn(headings: readonly string[], rows: readonly (readonly string[])[]): number {
  const choices = headings.flatMap((heading, column) => {
    const cells = rows.map((row) => row[column]?.trim() ?? '');
    const isName =
      isTextColumn(rows, column) &&
      meaningOf(heading).sort !== 'personal' &&
      cells.every((cell) => cell.length <= NAME_LENGTH);
    return isName ? [{ column, different: new Set(cells).size }] : [];
  });
  return choices.sort((one, two) => two.different - one.different || one.column - two.column)[0]?.column ?? 0;
}

function ofLines(text: string, path: string): HowToMap {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const isNames = lines.length > 0 && lines.every((line) => line.length <= NAME_LENGTH);
  if (!isNames) return { seen: '', command: OTHERWISE };
  return {
    seen: 'It has no columns.',
    command: `If every line is the name of a group: turf import ${path} --from sheet --map name=#1 --platform facebook`,
  };
}

/** Keys of the records, without those of lists inside them. */
function ofKeys({ paths }: Sample, path: string): HowToMap {
  const keys = [...paths].map((key) => key.replace(/^.*(?:\[\]|\*)\./, ''));
  const own = [...new Set(keys)].filter((key) => key !== '' && !/[[\]*]/.test(key));
  const [first] = own.filter((key) => /name|title/i.test(key)).concat(own);
  if (first === undefined) return { seen: '', command: OTHERWISE };
  const command = `If it is a list of places: turf import ${path} --from json --map name=${typed(first, own.indexOf(first))}`;
  return { seen: `Its keys are: ${shown(own)}.`, command };
}

function shown(names: readonly string[]): string {
  const filled = names.map((name, at) => (name.trim() === '' ? `#${at + 1}` : name.trim().slice(0, HEADING_LENGTH)));
  return `${filled.slice(0, SHOWN).join(', ')}${filled.length > SHOWN ? ' …' : ''}`;
}

function isHeading(cell: string): boolean {
  const text = cell.trim();
  return text.length <= HEADING_LENGTH && !/^[\d+(-]/.test(text) && !isAddressInProse(text) && !isDate(text);
}
