/** tell: the sentence of an id, in the person's language, filled with values. */
import { en } from './en.js';

export type Values = Readonly<Record<string, string | number>>;
export type Sentence = (values: Values) => string;
export type Catalogue = Readonly<Record<string, Sentence>>;
export type Tell = (id: string, values?: Values) => string;

const catalogues = { en };
export type Lang = keyof typeof catalogues;
export const LANGS: readonly Lang[] = ['en'];

/** Whether there is a sentence of this id. */
export function isSentence(id: string): boolean {
  return Object.hasOwn(en, id);
}

/** The teller of a language; an unknown id is a bug and throws. */
export function teller(lang: Lang): Tell {
  const catalogue: Catalogue = catalogues[lang];
  return (id, values = {}) => {
    const sentence = catalogue[id];
    if (sentence === undefined) throw new Error(`no sentence for id ${id}`);
    return sentence(values);
  };
}
