/** The flags that a campaign's lists are filled by, shared by the commands that make one and change one. */
import type { List } from '../core/campaign/campaign-fields.js';
import type { Flag } from './command.js';

interface ListFlag {
  readonly list: List;
  /** Without dashes; --add-… and --remove-… go before it. */
  readonly flag: string;
  readonly label: string;
  readonly hasCommas: boolean;
  readonly summary: string;
}

/** Places have commas of their own: "Oakland, CA". */
export const LIST_FLAGS: readonly ListFlag[] = [
  {
    list: 'terms',
    flag: 'terms',
    label: 'A,B',
    hasCommas: true,
    summary: 'words to look for; evict* is all that begins so',
  },
  { list: 'related', flag: 'related', label: 'C,D', hasCommas: true, summary: 'related words; they count half' },
  { list: 'exclude', flag: 'exclude', label: 'E', hasCommas: true, summary: 'words that make a place unlikely' },
  { list: 'never', flag: 'never', label: 'F', hasCommas: true, summary: 'words that take a place off the map' },
  {
    list: 'places',
    flag: 'place',
    label: 'PLACE',
    hasCommas: false,
    summary: 'where you are; other names after =, beginnings of postcodes with *: "Oakland=Oaktown=946*"',
  },
  { list: 'languages', flag: 'languages', label: 'en,es', hasCommas: true, summary: 'languages you work in' },
];

const valued = (name: string, label: string, summary: string): Flag => ({
  name,
  value: { label, type: 'text' },
  summary: { en: summary },
});

function listFlag({ label, hasCommas }: ListFlag, name: string, summary: string): Flag {
  return { ...valued(name, label, summary), many: true, ...(hasCommas ? { commas: true } : {}) };
}

/** One for each list. */
export const listFlags: readonly Flag[] = LIST_FLAGS.map((each) => listFlag(each, each.flag, each.summary));

/** Three for each list. */
export const listEditFlags: readonly Flag[] = LIST_FLAGS.flatMap((each) => [
  listFlag(each, each.flag, `${each.summary}; in place of what was there`),
  listFlag(each, `add-${each.flag}`, `add to --${each.flag}`),
  listFlag(each, `remove-${each.flag}`, `take out of --${each.flag}`),
]);

export const aboutFlag = valued('about', 'TEXT', 'one sentence, shown on maps');

export const issueFlag: Flag = {
  ...valued(
    'issue',
    'ISSUE',
    'take the words of an issue (see turf campaign issues), or of your own file: my-pack.json',
  ),
  many: true,
  commas: true,
};

export const mixFlag: Flag = {
  name: 'weight',
  value: { label: 'W', type: 'mix' },
  summary: {
    en: "reach's share of the mix, 0 to 1, or relevance-first (0.25), balanced (0.4, usual), even (0.5), reach-first (0.6)",
  },
};

export const weightsFlag = valued(
  'weights',
  'FILE',
  'how much each thing counts: JSON or a sheet with name and value (see turf campaign show --weights)',
);
