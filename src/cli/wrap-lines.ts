/** Lines for a terminal, broken at blanks: no word is torn, and a command to paste stays in one piece. Used by emit.ts and run.ts. */

export interface Wrapping {
  /** In columns; null: no terminal, and lines stay whole. */
  readonly width: number | null;
  /** 'import', 'campaign' …: what makes a "turf" in a sentence a command. */
  readonly words: ReadonlySet<string>;
}

/** Other programs that our sentences say to type. */
const PROGRAMS = ['TURF_DEBUG=1', 'chmod', 'gunzip', 'jq', 'mkdir', 'unzstd', 'zip', 'zstd'];

/** Stands for a blank that holds. A noncharacter of Unicode: safeText lets none through. */
const HELD = '\ufffe';

/** A command begins a line or follows a colon or a full stop; it ends before its remark, three blanks behind it, or with the line. */
function commandIn(words: ReadonlySet<string>): RegExp {
  const own = `(?:turf|npm start --) (?:--db |--help\\b|(?:${[...words].join('|')})\\b)`;
  return new RegExp(`(?<=^|[:.] {1,2})(?:${own}|(?:${PROGRAMS.join('|')}) ).*?(?= {3}\\(|$)`);
}

/** Letters of other scripts may be two columns wide. */
function mayBeWider(line: string, width: number): boolean {
  return line.length > (/^[\x20-\x7e]*$/.test(line) ? width : width / 2);
}

export async function wrapLines(lines: readonly string[], { width, words }: Wrapping): Promise<readonly string[]> {
  if (width === null || !lines.some((line) => mayBeWider(line, width))) return lines;
  const { default: wrapAnsi } = await import('wrap-ansi');
  const command = commandIn(words);
  return lines.map((line) => {
    if (!mayBeWider(line, width)) return line;
    return wrapAnsi(
      line.replace(command, (found) => found.replaceAll(' ', HELD)),
      width,
    ).replaceAll(HELD, ' ');
  });
}
