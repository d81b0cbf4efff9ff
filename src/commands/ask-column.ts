/** Asks which column of a list fills a field: a numbered choice with sample values. Used by turf import on a terminal. */
import { type ColumnSample, NO_COLUMN, type UnsureColumn } from '../domain/mapping.js';
import type { AskColumn } from '../flows/import-request.js';
import type { Ctx } from './ctx.js';

export function askColumn(ctx: Ctx): AskColumn {
  return async (file, unsure) => {
    // The line of progress would stand between question and answer.
    ctx.progress.end();
    const choices = [unsure, ...unsure.rivals];
    const above = lines(ctx, file, unsure);
    const say = ctx.tell('ask-column.answer', { last: choices.length + 1 });
    for (;;) {
      const typed = (await ctx.ask({ above, say, initial: '1', flag: `--map ${unsure.field}=COLUMN` })).trim();
      const chosen = choices[Number(typed) - 1];
      if (chosen !== undefined) return chosen.heading === '' ? `#${chosen.number}` : chosen.heading;
      if (typed === String(choices.length + 1)) return NO_COLUMN;
    }
  };
}

function lines(ctx: Ctx, file: string, unsure: UnsureColumn): readonly string[] {
  const choices = [unsure, ...unsure.rivals];
  return [
    ctx.tell('ask-column.question', { file, what: ctx.tell(`ask-column.${unsure.field}`) }),
    ...choices.map((choice, at) => `  ${at + 1}  ${described(ctx, choice)}`),
    `  ${choices.length + 1}  ${ctx.tell('ask-column.none')}`,
  ];
}

function described(ctx: Ctx, { heading, number, samples }: ColumnSample): string {
  const column = heading === '' ? `#${number}` : `"${heading}"`;
  return ctx.tell('ask-column.choice', { column, samples: samples.join('; ') });
}
