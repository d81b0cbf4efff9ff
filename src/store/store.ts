/** The Store: an open database; its functions are named for the questions they answer. */
import type { Campaigns } from './campaigns.js';
import type { CheckQuestions } from './check-questions.js';
import type { Decisions } from './decisions.js';
import type { Imports } from './imports.js';
import type { LikenessFacts } from './likeness.js';
import type { Mappings } from './mappings.js';
import type { Placenames } from './placenames.js';
import type { Ratings } from './ratings.js';
import type { ReachRows } from './reach-rows.js';
import type { Search } from './search.js';
import type { SharedRows } from './shared-rows.js';
import type { Spaces } from './spaces.js';
import type { Yardsticks } from './yardsticks.js';

export interface Store {
  readonly path: string;
  readonly imports: Imports;
  readonly spaces: Spaces;
  readonly search: Search;
  readonly checks: CheckQuestions;
  readonly sharedRows: SharedRows;
  readonly campaigns: Campaigns;
  readonly mappings: Mappings;
  readonly likeness: LikenessFacts;
  readonly decisions: Decisions;
  readonly reach: ReachRows;
  readonly yardsticks: Yardsticks;
  readonly placenames: Placenames;
  readonly ratings: Ratings;
  close(): void;
}
