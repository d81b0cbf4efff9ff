/** dateOrderOf: whether a column writes the day or the month first, judged from all its cells together. */

const PARTS = /^\s*(\d{1,2})[-/ ](\d{1,2})[-/ ](?:\d{4}|\d{2})(?!\d)/;

/** 'dmy' when a first part is over 12, 'mdy' when a second part is; null when neither or both are. */
export function dateOrderOf(samples: readonly string[]): 'dmy' | 'mdy' | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const sample of samples) {
    const parts = PARTS.exec(sample);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) isDayFirst = true;
    if (Number(parts[2]) > 12) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dmy' : 'mdy';
}
