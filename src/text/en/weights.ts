/** English sentences about weights: how much each thing counts. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'weights.title': (v) => `Weights of campaign: ${v.name}`,
  'weights.next': (v) =>
    `Next: turf campaign show "${v.name}" --weights -o weights.csv   (change the column value there, then: turf campaign edit "${v.name}" --weights weights.csv)`,
  'weight.term': () => 'one of your words',
  'weight.related': () => 'a related word',
  'weight.name': () => 'words in the name of a place',
  'weight.title': () => 'words in its title and tags',
  'weight.description': () => 'words in its description',
  'weight.place_unknown': () => 'what is left of the relevance where it is not known where a place is',
  'weight.place_elsewhere': () => 'what is left where it is elsewhere',
  'weight.other_language': () => 'what is left where it speaks another language',
  'weight.excluded_in_name': () => 'what is left with an excluded word in its name',
  'weight.excluded_in_text': () => 'what is left with an excluded word in its texts',
  'weight.local': () => 'relevance that a place has by being where you are, 1 is 100 points',
  'weight.activity': () => 'how strongly posting pace changes reach; 0 not at all, 1 as measured',
  'weight.engagement': () => 'how strongly reactions change reach; 0 not at all, 1 as measured',
  'weight.growth': () => 'how strongly growth changes reach; 0 not at all, 1 as measured',
  'col.weight': () => 'Weight',
  'col.usual': () => 'Usual',
  'col.most': () => 'At most',
  'col.what': () => 'What it does',
};
