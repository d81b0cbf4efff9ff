/** A plug-in's own few words, by language; every other sentence stands in src/text/. */
export interface Words {
  readonly en: string;
  readonly es?: string;
}
