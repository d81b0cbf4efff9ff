/** readRate: how often a place posts, in posts per week, from '10+ posts a day', '2/week' or a bare number. */
import { asciiDigits } from './ascii-digits.js';
import { foldAccents } from './fold-accents.js';
import { NUMERAL, readNumeral } from './numeral.js';

/** Weeks in the mean month (365.25 / 12 days) and year. */
const WEEKS_A_MONTH = 30.4375 / 7;
const WEEKS_A_YEAR = 365.25 / 7;

const WORDS: ReadonlyMap<string, number> = new Map(
  [
    { perWeek: 168, words: 'hour hourly hr hora heure stunde uur ora час' },
    {
      perWeek: 7,
      words: 'day days daily d today dia dias diario diarias diaria diariamente hoy hoje jour jours quotidien tag',
    },
    { perWeek: 7, words: 'taglich dag dagelijks giorno день дня сегодня 日 天 gun' },
    { perWeek: 1, words: 'week weeks weekly wk wks w semana semanal semanales semaine woche wochentlich wekelijks' },
    { perWeek: 1, words: 'settimana settimanale неделя неделю неделе тиждень 周 週 hafta' },
    {
      perWeek: 1 / WEEKS_A_MONTH,
      words: 'month months monthly mo mes mensual mensuales mensal mois monat monatlich maand',
    },
    { perWeek: 1 / WEEKS_A_MONTH, words: 'maandelijks mese mensile месяц месяца місяць 月 ay' },
    { perWeek: 1 / WEEKS_A_YEAR, words: 'year yearly yr ano anual annee jahr jaar anno год рік' },
  ].flatMap(({ perWeek, words }) => words.split(' ').map((word): [string, number] => [foldAccents(word), perWeek])),
);
/** Words that say when the last post was, not how many there are. */
const LAST = /(?<!\p{L})(?:ago|last|hace|ultima|ultimo|il y a|derniere?|vor|zuletzt|geleden|назад|fa)(?!\p{L})/u;
const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
]);
/** Words that need no number: 'posts every day'. */
const ONCE =
  /every|daily|weekly|monthly|hourly|diari|semanal|mensual|mensal|tagl|wochentl|monatl|quotid|hebdo|cada|chaque/;
/** Cells may hold a whole pasted line: 'Public · 12K members · 10+ posts a day'. */
const MAX_LENGTH = 1_000;
/** More posts a week than any place has; beyond it is an id or a slip. */
const MOST_A_WEEK = 10_000_000;

function fold(text: string): string {
  return foldAccents(asciiDigits(text.slice(0, MAX_LENGTH)).toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}

/** Posts per week that one post per the period named in `folded` is; null without a period. */
function periodIn(folded: string): number | null {
  for (const word of folded.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const perWeek = WORDS.get(word);
    if (perWeek !== undefined) return perWeek;
  }
  return null;
}

function numbersIn(folded: string): number[] {
  const digits = folded.match(new RegExp(NUMERAL.source, 'g')) ?? [];
  const numbers = digits.map((text) => readNumeral(text, 'decimals')?.value);
  return numbers.filter((value): value is number => value !== undefined);
}

/** The first number, the middle of '2-3', or what 'daily' and 'twice a week' mean. */
function timesIn(folded: string): number | null {
  const [first, second] = numbersIn(folded);
  if (first !== undefined)
    return /\d ?[-\u2010-\u2015] ?\d/.test(folded) && second !== undefined ? (first + second) / 2 : first;
  const words = folded.match(/\p{L}+/gu) ?? [];
  const times = words.map((word) => TIMES.get(word)).find((value) => value !== undefined);
  return times ?? (ONCE.test(folded) ? 1 : null);
}

function plausible(value: number): number | null {
  return Number.isFinite(value) && value <= MOST_A_WEEK ? value : null;
}

/**
 * Posts per week. A bare number is per the period that its heading names ('Posts/day'), else per week.
 * null when no rate stands there ('Last active a year ago', 'often').
 */
export function readRate(text: string, heading: string): number | null {
  const folded = fold(text);
  if (/^\d+(?:[.,]\d+)?\+?$/.test(folded)) {
    const [value] = numbersIn(folded);
    return value === undefined ? null : plausible(value * (periodIn(fold(heading.replaceAll('_', ' '))) ?? 1));
  }
  for (const segment of fold(text.replace(/[·•|;\n]/g, '\u0001')).split('\u0001')) {
    const perWeek = LAST.test(segment) ? null : periodIn(segment);
    const times = perWeek === null ? null : timesIn(segment.trim());
    if (perWeek !== null && times !== null) return plausible(times * perWeek);
  }
  return null;
}
