/** Tells that columns were guessed, with the flags that say it for sure. Read by the formats that guess. */
import type { ColumnSample, UnsureColumn } from '../../domain/mapping.js';
import type { Notices } from '../rows/notices.js';
import { typed } from './map-option.js';

export function tellGuesses(unsure: readonly UnsureColumn[], notices: Notices): void {
  if (unsure.length === 0) return;
  notices.add('formats.guessed', {
    columns: unsure.map(guess).join('; '),
    flags: unsure.map(({ field, heading, number }) => `--map ${field}=${asTyped(heading, number)}`).join(' '),
  });
}

/** 'name ← Group, not Organization'. */
function guess({ field, rivals, ...column }: UnsureColumn): string {
  const others = rivals.map(shown).join(', ');
  return `${field} ← ${shown(column)}${others === '' ? '' : `, not ${others}`}`;
}

function shown({ heading, number }: ColumnSample): string {
  return heading === '' ? `#${number}` : heading;
}

/** A column without a heading by its number. */
function asTyped(heading: string, number: number): string {
  return heading === '' || heading === `column ${number}` ? `#${number}` : typed(heading, number - 1);
}
