/** The platform that the ids of a column show by their form: UC… is YouTube, t5_… Reddit. Read by column-plan. */

/** YouTube channels, subreddits, Slack channels; bare numbers are of any platform. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['youtube', /^UC[\w-]{22}$/],
  ['reddit', /^t5_[a-z0-9]{2,10}$/],
  ['slack', /^[CG][A-Z0-9]{8,11}$/],
];

/** null unless every filled cell has the form of one platform. */
export function platformOfIds(cells: readonly string[]): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  return FORMS.find(([, form]) => filled.every((cell) => form.test(cell)))?.[0] ?? null;
}
