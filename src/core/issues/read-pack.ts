/** Reads an issue pack out of JSON: those that are shipped and a person's own have the same form. */
import type { IssuePack, PackWords } from '../../domain/issue-pack.js';
import type { JsonObject } from '../../domain/json.js';
import type { Words } from '../../domain/words.js';
import { cleanWords } from '../campaign/word-list.js';
import { readLanguage } from '../normalise/read-language.js';
import { fieldsIn, type JsonFile, onlyFields, refused, textIn, textsIn } from '../read-json.js';

const FIELDS = ['schema', 'id', 'title', 'about', 'terms', 'related', 'exclude'];
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

type ByLanguage = ReadonlyMap<string, readonly string[]>;

function idIn(value: unknown, file: JsonFile): string {
  const id = textIn(value, 'id', file);
  if (!ID.test(id)) throw refused(file, `id must be small letters, digits and hyphens, like "my-issue", not "${id}"`);
  return id;
}

/** A text, or one in several languages: "Rent" or {"en": "Rent", "es": "Renta"}. */
function wordsIn(value: unknown, what: string, file: JsonFile): Words {
  if (typeof value === 'string') return { en: textIn(value, what, file) };
  const texts = [...fieldsIn(value, what, file)].map(
    ([language, text]) => [language, textIn(text, `${what}.${language}`, file)] as const,
  );
  const byLanguage = new Map(texts);
  const en = byLanguage.get('en') ?? texts[0]?.[1];
  const es = byLanguage.get('es');
  if (en === undefined) throw refused(file, `${what} must have a text`);
  return es === undefined ? { en } : { en, es };
}

/** Lists by language code; none where the field is missing. */
function listsIn(value: unknown, what: string, file: JsonFile): ByLanguage {
  const lists = value === undefined ? [] : [...fieldsIn(value, what, file)];
  return new Map(
    lists.map(([language, list]) => {
      if (readLanguage(language) !== language)
        throw refused(file, `${what} has "${language.slice(0, 20)}" where a language must stand, like "en" or "es"`);
      return [language, cleanWords(textsIn(list, `${what}.${language}`, file))] as const;
    }),
  );
}

/** @throws TurfError exit 4 that names what does not fit */
export function packIn(value: unknown, file: JsonFile): IssuePack {
  const fields = fieldsIn(value, 'the pack', file);
  onlyFields(fields, FIELDS, file);
  const lists = (name: string): ByLanguage => listsIn(fields.get(name), name, file);
  const [terms, related, exclude] = [lists('terms'), lists('related'), lists('exclude')];
  const words = new Map<string, PackWords>();
  for (const [language, list] of terms) {
    if (list.length === 0) continue;
    words.set(language, { terms: list, related: related.get(language) ?? [], exclude: exclude.get(language) ?? [] });
  }
  if (words.size === 0) throw refused(file, 'terms must have words in a language: {"en": ["…", "…"]}');
  const lost = [...related.keys(), ...exclude.keys()].find((language) => !words.has(language));
  if (lost !== undefined) throw refused(file, `terms has no words in "${lost}", as related or exclude has`);
  const about = fields.get('about');
  return {
    id: idIn(fields.get('id'), file),
    title: wordsIn(fields.get('title'), 'title', file),
    about: about === undefined || about === null ? null : wordsIn(about, 'about', file),
    words,
  };
}

/** The same form as in the file, so that a copy can be given back. */
export function packJson({ id, title, about, words }: IssuePack): JsonObject {
  const lists = (of: (list: PackWords) => readonly string[]): JsonObject =>
    Object.fromEntries([...words].map(([language, list]) => [language, of(list)]));
  const texts = (text: Words): JsonObject => ({ en: text.en, ...(text.es === undefined ? {} : { es: text.es }) });
  return {
    id,
    title: texts(title),
    about: about === null ? null : texts(about),
    terms: lists((list) => list.terms),
    related: lists((list) => list.related),
    exclude: lists((list) => list.exclude),
  };
}
