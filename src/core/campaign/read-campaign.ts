/** Reads a campaign out of the JSON that `campaign export` wrote, or that somebody made up. */
import type { NewCampaign } from '../../domain/campaign.js';
import type { Weights } from '../../domain/weights.js';
import { readLanguage } from '../normalise/read-language.js';
import { fieldsIn, type JsonFile, numberIn, onlyFields, refused, textIn, textsIn } from '../read-json.js';
import { USUAL_SHARE } from '../score/presets.js';
import { isWeight, MOST, unusual, WEIGHTS } from '../score/weights.js';
import { cleanWords } from './word-list.js';

/** `in_use` stands in what `campaign show` writes; it says nothing of the campaign itself. */
const FIELDS = [
  'name',
  'about',
  'terms',
  'related',
  'exclude',
  'never',
  'places',
  'languages',
  'weight',
  'weights',
  'issues',
  'in_use',
];

function weightsIn(value: unknown, file: JsonFile): Partial<Weights> {
  const found = value === undefined ? [] : [...fieldsIn(value, 'weights', file)];
  return unusual(
    Object.fromEntries(
      found.map(([name, weight]) => {
        if (!isWeight(name))
          throw refused(file, `weights has no "${name.slice(0, 60)}"; there are: ${WEIGHTS.join(', ')}`);
        return [name, numberIn(weight, `weights.${name}`, { file, most: MOST[name] })];
      }),
    ),
  );
}

function languagesIn(value: unknown, file: JsonFile): readonly string[] {
  return textsIn(value, 'languages', file).map((text) => {
    if (readLanguage(text) !== text) throw refused(file, `languages has "${text}", which is no code like "en" or "es"`);
    return text;
  });
}

/** @throws TurfError exit 4 that names what does not fit. Whether it is of any use says campaignProblem. */
export function campaignIn(value: unknown, file: JsonFile): NewCampaign {
  const fields = fieldsIn(fieldsIn(value, 'it', file).get('campaign'), 'campaign', file);
  onlyFields(fields, FIELDS, file);
  const about = fields.get('about') ?? null;
  const weight = fields.get('weight');
  const words = (name: string): readonly string[] => cleanWords(textsIn(fields.get(name), name, file));
  return {
    name: textIn(fields.get('name'), 'name', file),
    about: about === null ? null : textIn(about, 'about', file),
    terms: words('terms'),
    related: words('related'),
    exclude: words('exclude'),
    never: words('never'),
    places: words('places'),
    languages: cleanWords(languagesIn(fields.get('languages'), file)),
    weight: weight === undefined ? USUAL_SHARE : numberIn(weight, 'weight', { file, most: 1 }),
    weights: weightsIn(fields.get('weights'), file),
    issues: words('issues'),
  };
}
