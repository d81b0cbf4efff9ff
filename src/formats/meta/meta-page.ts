/** Pages (HTML) of Meta's downloads as sections: a title, a time, links, and a table's keys and values. Read by the formats of Facebook and Instagram. */
import { Parser } from 'htmlparser2';
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';

export interface PageSection {
  /** 1-based number among the sections of the page. */
  readonly number: number;
  /** '' when there is none, as every text here. */
  readonly title: string;
  readonly time: string;
  readonly links: readonly string[];
  /** Cells of a table: [key, value]. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Other texts in order. */
  readonly texts: readonly string[];
}

/** No list in a download comes near it. */
const MOST_SECTIONS = 500_000;
/** Pages are about twenty elements deep; the parser's work grows with the square of the depth. */
const MOST_DEPTH = 1_000;
/** A name is shorter; what is longer is the text of a post. */
const TEXT_LENGTH = 500;
const MOST_TEXTS = 10;
const MOST_LINKS = 50;

type Role = 'title' | 'time' | 'key' | 'value' | 'text';

interface Open {
  title: string;
  time: string;
  readonly links: string[];
  readonly pairs: [string, string][];
  readonly texts: string[];
  /** A section around others is only their heading. */
  isOuter: boolean;
}

/** An element under way: what its text is, and whether a section ends with it. */
interface Element {
  readonly role: Role;
  readonly isSection: boolean;
}

/** Whether a text is such a page: their classes are the same in all languages. */
export function isMetaPage(text: string): boolean {
  return /\bclass="[^"]*(?:\b_a6-g\b|\b_a706\b|\buiBoxWhite\b)/.test(text);
}

/**
 * The innermost sections of a page in order.
 * @throws TurfError exit 4 for more than 500,000, or elements nested more than 1,000 deep
 */
export async function* pageSections(source: Source): AsyncGenerator<PageSection> {
  const reading = new SectionReading(source.path);
  const parser = new Parser(reading.handlers());
  let number = 0;
  for await (const chunk of source.text()) {
    parser.write(chunk);
    for (const section of reading.takeDone()) {
      number += 1;
      if (number > MOST_SECTIONS) throw tooMany(source.path);
      yield { number, ...section };
    }
  }
  parser.end();
  for (const section of reading.takeDone()) yield { number: ++number, ...section };
}

function tooMany(file: string): Error {
  return badInput(file, `is a page with more than ${MOST_SECTIONS} entries`, {
    hint: 'turf formats   (what turf can read)',
  });
}

function tooDeep(file: string): Error {
  const hint = 'Download your information again and import that file.';
  return badInput(file, `is a page nested more than ${MOST_DEPTH} deep`, { cause: 'It is damaged.', hint });
}

class SectionReading {
  readonly #file: string;
  readonly #elements: Element[] = [];
  readonly #open: Open[] = [];
  #done: Omit<PageSection, 'number'>[] = [];
  /** Text since the last tag: the parser hands it on in pieces. */
  #buffer = '';

  constructor(file: string) {
    this.#file = file;
  }

  handlers() {
    return {
      onopentag: (name: string, attributes: Readonly<Record<string, string>>) => this.#start(name, attributes),
      ontext: (text: string) => {
        if (this.#open.length > 0 && this.#buffer.length < TEXT_LENGTH) this.#buffer += text;
      },
      onclosetag: () => this.#end(),
    };
  }

  takeDone(): readonly Omit<PageSection, 'number'>[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#elements.length >= MOST_DEPTH) throw tooDeep(this.#file);
    this.#flush();
    const classes = new Set((attributes.class ?? '').split(/\s+/));
    const isSection = classes.has('_a6-g') || classes.has('uiBoxWhite');
    const above = this.#open.at(-1);
    if (isSection) {
      if (above !== undefined) above.isOuter = true;
      this.#open.push({ title: '', time: '', links: [], pairs: [], texts: [], isOuter: false });
    }
    const inherited = isSection ? 'text' : (this.#elements.at(-1)?.role ?? 'text');
    this.#elements.push({ role: roleOf(name, classes) ?? inherited, isSection });
    const href = name === 'a' ? (attributes.href ?? '') : '';
    if (href !== '' && above !== undefined && above.links.length < MOST_LINKS) above.links.push(href);
  }

  #end(): void {
    this.#flush();
    if (this.#elements.pop()?.isSection !== true) return;
    const section = this.#open.pop();
    if (section !== undefined && !section.isOuter) this.#done.push(section);
  }

  #flush(): void {
    const text = this.#buffer.replace(/\s+/g, ' ').trim().slice(0, TEXT_LENGTH);
    this.#buffer = '';
    const section = this.#open.at(-1);
    if (text === '' || section === undefined) return;
    const role = this.#elements.at(-1)?.role ?? 'text';
    if (role === 'title' || role === 'time') section[role] = joined(section[role], text);
    else if (role === 'key') section.pairs.push([text, '']);
    else if (role === 'value') addValue(section.pairs, text);
    else if (section.texts.length < MOST_TEXTS) section.texts.push(text);
  }
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before} ${text}`.slice(0, TEXT_LENGTH);
}

function addValue(pairs: [string, string][], text: string): void {
  const last = pairs.at(-1);
  if (last !== undefined) last[1] = joined(last[1], text);
}

/** Classes of today's pages begin with _a6 or _a7; those of pages before 2021 with _2le. */
function roleOf(name: string, classes: ReadonlySet<string>): Role | null {
  if (name === 'h2' || classes.has('_a6-h') || classes.has('_2lel')) return 'title';
  if (classes.has('_a72d') || classes.has('_2lem')) return 'time';
  if (classes.has('_a6_q')) return 'key';
  return classes.has('_a6_r') ? 'value' : null;
}
