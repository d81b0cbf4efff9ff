/** Lines of pasted search results → one place a card: the name stands above it, what describes the group below. Read by facebook-search. */
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import type { TextLine } from '../rows/text-lines.js';
import { type SearchCard, searchCard } from './search-card.js';

/** Names and buttons are short. */
const NAME_LENGTH = 200;
/** More lines below a card are another part of the page. */
const MOST_LINES = 40;
/** The first part of a card is a word or two: "Public", "Public group", "Grupo privado". */
const FIRST_PART = /^[^,;\t|:.]{1,30}[·•]/u;
/** What the buttons and links of the page say, in the languages seen; not the group's words. */
const BUTTON =
  /^(?:join(?: group)?|joined|visit|follow(?:ing)?|view group|see more|see all|(?:un)?like|share|invite|pending|cancel request|unirte(?: al grupo)?|unirse|visitar|seguir|ver (?:grupo|más|todo)|rejoindre(?: le groupe)?|voir plus|beitreten|gruppe beitreten|ansehen|mehr ansehen|participar(?: do grupo)?|entrar|ver mais|iscriviti|lid worden|вступить(?: в группу)?|присоединиться|посмотреть|подписаться|ещё|groups|grupos|groupes|gruppen|группы)$/iu;
/** "Ana Rivas and 3 other friends are members": about persons. */
const FRIENDS =
  /\b(?:friends?|amig[oa]s?|ami(?:e|s|es)?|freunde?|amic[oi]|vriend(?:en)?)\b|\b(?:is a|are|es|son|est|sont|ist|sind) (?:members?|miembros?|membres?|mitglied(?:er)?)\b|друз|друг/iu;

/** The card that a whole line is, or null; a card names visibility first and then something with a number or a time. */
export function cardLine(text: string): SearchCard | null {
  const line = text.trim();
  return FIRST_PART.test(line) ? searchCard(line) : null;
}

/** Takes lines one after another and gives back each place when the next one begins. */
export class CardReader {
  readonly #notices: Notices;
  #place: { line: number; name: string; card: SearchCard } | null = null;
  #below: string[] = [];

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  push({ line, text }: TextLine): KnownPlace | null {
    const words = text.trim();
    const card = cardLine(words);
    if (card !== null) return this.#begin(line, card);
    if (BUTTON.test(words)) return null;
    if (words.length <= NAME_LENGTH && FRIENDS.test(words) && this.#place !== null && this.#isAboutFriends(words))
      this.#notices.count('formats.people-left-out', line);
    else if (this.#below.length < MOST_LINES) this.#below.push(words);
    else this.#below[MOST_LINES - 1] = words;
    return null;
  }

  end(): KnownPlace | null {
    return this.#finished();
  }

  #begin(line: number, card: SearchCard): KnownPlace | null {
    const name = this.#below.pop() ?? '';
    // A picture's text says the name once more.
    while (name !== '' && this.#below.at(-1) === name) this.#below.pop();
    const before = this.#finished();
    this.#place = { line, name, card };
    return before;
  }

  /** Names such as "Friends of the River" stand above a card; sentences about friends have a verb or a number. */
  #isAboutFriends(words: string): boolean {
    return /\d|\b(?:is|are|es|son|est|sont|ist|sind|sono|zijn)\b|состо/iu.test(words);
  }

  #finished(): KnownPlace | null {
    const place = this.#place;
    const description = this.#below.join('\n').trim();
    this.#below = [];
    if (place === null) return null;
    const { card, name, line } = place;
    return {
      line,
      fields: {
        name: name.slice(0, NAME_LENGTH),
        kind: 'group',
        visibility: card.visibility,
        members: card.members,
        posts_per_week: card.rate,
        description,
      },
    };
  }
}
