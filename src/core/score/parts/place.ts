/** Place: whether the space is where the campaign is; asked only when the campaign names places beside its terms. */
import type { Space } from '../../../domain/space.js';
import type { Weights } from '../../../domain/weights.js';
import { wordsOf } from '../../normalise/fold-words.js';
import { areCompatible, whereaboutsOf } from '../../placenames/whereabouts.js';
import type { Context, Judgement, Part, Subject } from '../part.js';
import { isElsewhere, type PlaceKeyword } from '../place-keyword.js';
import { placeHits } from '../place-names.js';
import type { TextField } from '../space-words.js';
import { TEXTS } from '../text-fields.js';

/** What people write into a column of places where there is no place. */
const NOWHERE = new Set(
  'online virtual remote worldwide global international everywhere anywhere nationwide internet web'.split(' '),
);

interface Found {
  readonly place: PlaceKeyword;
  readonly field: TextField;
  /** As it stands there. */
  readonly found: string;
}

function findIn(fields: readonly TextField[], { words }: Subject, places: readonly PlaceKeyword[]): Found | null {
  for (const field of fields) {
    for (const place of places) {
      const { count, found } = placeHits(place.place, words[field], field);
      if (count > 0) return { place, field, found };
    }
  }
  return null;
}

/** Its own column of places, unless that says nothing of the sort. */
function ownPlace({ place }: Space): string | null {
  return place === null || wordsOf(place).every((word) => NOWHERE.has(word)) ? null : place;
}

/** Its own country or region holds the campaign's place, or may: no more is known of where in it the space is. */
function mayBeIn(space: Space, places: readonly PlaceKeyword[]): boolean {
  const { areas, isWide } = whereaboutsOf(ownPlace(space), space.country);
  const couldBe = places.some(({ place }) =>
    place.areas.some((area) => areas.some((one) => areCompatible(one, area) && (isWide || place.isWide))),
  );
  // A country says little where nobody said in which one the campaign is.
  return couldBe || (isWide && areas.length > 0 && places.some(({ place }) => place.areas.length === 0));
}

/** Its texts and columns name no place of the campaign: how much is left. */
function notFound(space: Space, places: readonly PlaceKeyword[], { weights, townIn }: Context): Judgement {
  const own = ownPlace(space);
  const stated = own ?? space.country;
  if (stated !== null && !mayBeIn(space, places)) {
    return {
      value: stated,
      factor: weights.place_elsewhere,
      because: { id: 'place.elsewhere', values: { place: stated } },
    };
  }
  const inName = own === null ? townIn(space.name) : null;
  if (inName !== null) return byItsName(inName.name, inName.isWithin, weights);
  if (stated === null)
    return {
      value: null,
      factor: weights.place_unknown,
      because: { id: 'place.unknown', values: {} },
      missing: ['place'],
    };
  return {
    value: stated,
    factor: weights.place_unknown,
    because: { id: 'place.somewhere', values: { place: stated } },
    missing: ['place'],
  };
}

/** A name is a weaker sign than a place that somebody stated: half of the way from not known to elsewhere. */
function byItsName(place: string, isWithin: boolean, weights: Weights): Judgement {
  if (isWithin) return { value: place, factor: 1, because: { id: 'place.name-within', values: { place } } };
  const factor = (weights.place_unknown + weights.place_elsewhere) / 2;
  return { value: place, factor, because: { id: 'place.name-elsewhere', values: { place } } };
}

function matched({ place, found }: Found, weights: Weights): Judgement {
  const { text, tokens } = place;
  const isSaid = found === tokens.map((token) => token.word).join(' ');
  const because = isSaid
    ? { id: 'place.match', values: { place: text } }
    : { id: 'place.match-as', values: { place: text, found } };
  return { value: text, factor: 1, floor: weights.local, because };
}

export const part = {
  id: 'relevance.place',
  group: 'relevance',
  order: 2,
  judge(subject, context): Judgement | null {
    const { aim, weights } = context;
    if (aim === null || !aim.hasTerms || aim.places.length === 0) return null;
    const { space } = subject;
    const here = aim.places.filter(({ place }) => !isElsewhere(place, space));
    const inPlace = findIn(['place'], subject, here);
    if (inPlace !== null) return matched(inPlace, weights);
    const own = ownPlace(space);
    const inTexts = findIn(TEXTS, subject, own === null ? here : aim.places);
    if (inTexts !== null && (own === null || mayBeIn(space, [inTexts.place]))) return matched(inTexts, weights);
    // Its own place says otherwise than its texts: no more is sure than where nothing is known.
    if (own !== null && inTexts !== null) {
      const values = { place: inTexts.place.text, own };
      return { value: own, factor: weights.place_unknown, because: { id: 'place.mentioned', values } };
    }
    return notFound(space, aim.places, context);
  },
} satisfies Part;
