/** Amounts in English sentences: 1,234 rows, 1 row. */

/** A whole number with commas, or one digit after the point where it is no whole number. */
export function amount(value: string | number | undefined): string {
  const number = Number(value ?? 0);
  const rounded = Number.isInteger(number) ? number : Math.round(number * 10) / 10;
  return rounded.toLocaleString('en-US');
}

/** '1 row', '1,234 rows'. */
export function counted(value: string | number | undefined, one: string, many: string): string {
  return `${amount(value)} ${Number(value) === 1 ? one : many}`;
}
