/** Checks what was typed for a flag; what does not fit is wrong use (exit 2) that names flag, value and what is expected. */
import type { Flag, ValueType } from '../commands/command.js';
import { nearest } from '../core/nearest.js';
import { reachShareOf } from '../core/score/presets.js';
import { badUsage, type TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';

const WHOLE = /^\d{1,15}$/;
const NUMBER = /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** YYYY-MM-DD of a day that exists; YYYY and YYYY-MM stand for their first day. null for anything else. */
function isoDate(text: string): string | null {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

const readers: Readonly<Record<ValueType, (text: string) => string | null>> = {
  text: (text) => (text.trim() === '' ? null : text),
  whole: (text) => (WHOLE.test(text) ? text : null),
  number: (text) => (NUMBER.test(text) ? text : null),
  share: (text) => (NUMBER.test(text) && Number(text) >= 0 && Number(text) <= 1 ? text : null),
  mix: (text) => reachShareOf(text)?.toString() ?? null,
  date: isoDate,
};

function refusal(flag: Flag, value: string, tell: Tell): TurfError {
  const choices = flag.value?.choices;
  const expected =
    choices === undefined
      ? tell(`cli.expected-${flag.value?.type ?? 'text'}`)
      : tell('cli.expected-choice', { choices: choices.join(', ') });
  const meant = nearest(value, choices ?? []);
  const suggestion = meant === null ? '' : ` ${tell('cli.did-you-mean', { word: meant })}`;
  return badUsage(tell('cli.bad-value', { flag: `--${flag.name}`, value, expected }) + suggestion);
}

/** The value as commands get it (dates whole), or a TurfError. */
export function flagValue(flag: Flag, value: string, tell: Tell): string {
  const { type, choices } = flag.value ?? { type: 'text', choices: undefined };
  const read = readers[type](value);
  if (read === null || (choices !== undefined && !choices.includes(read))) throw refusal(flag, value, tell);
  return read;
}
