/** A transcript: lines as a person types them and what comes back, as fixtures/transcripts/*.txt hold it. */
import type { Result } from './run-turf.js';

export interface Step {
  /** Lines '## …' before the command: what the person thinks. */
  readonly notes: readonly string[];
  readonly line: string;
  /** stdout, then stderr with '! ' before each line, then '[exit N]' where it is not 0. */
  readonly answer: string;
}

export interface Transcript {
  /** '## terminal 80' as the first line: stdout is a terminal of 80 columns; else a pipe. */
  readonly columns: number | null;
  readonly steps: readonly Step[];
}

/** Reads a transcript; blank lines at the end of an answer are not part of it. */
export function readTranscript(text: string): Transcript {
  const steps: Step[] = [];
  let notes: string[] = [];
  for (const line of text.split('\n')) {
    const last = steps.at(-1);
    if (line.startsWith('## ')) notes.push(line);
    else if (line.startsWith('$ ')) {
      steps.push({ notes, line: line.slice(2), answer: '' });
      notes = [];
    } else if (last !== undefined) steps[steps.length - 1] = { ...last, answer: `${last.answer}${line}\n` };
  }
  const columns = /^## terminal (\d+)$/m.exec(text)?.[1];
  return {
    columns: columns === undefined ? null : Number(columns),
    steps: steps.map((step) => ({ ...step, answer: step.answer.trimEnd() })),
  };
}

/** What came back, as a transcript has it. */
export function answerOf({ code, stdout, stderr }: Result): string {
  const told =
    stderr === ''
      ? []
      : stderr
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => `! ${line}`.trimEnd());
  const out = stdout === '' ? [] : [stdout.replace(/\n$/, '')];
  return [...out, ...told, ...(code === 0 ? [] : [`[exit ${code}]`])].join('\n');
}

export function writeTranscript(steps: readonly Step[]): string {
  const blocks = steps.map(({ notes, line, answer }) => [...notes, `$ ${line}`, ...(answer === '' ? [] : [answer])]);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}
