/** Access and risk of a place, in few words each: they stand beside its score and never move it. */

/** Who may post: anyone who is in; anyone, once an admin says yes to the post or to who posts; or only those who run it. */
export const POSTINGS = ['anyone', 'approval', 'admins'] as const;
export type Posting = (typeof POSTINGS)[number];

/** What its rules forbid. */
export const RULES = ['no-politics', 'no-promotion', 'no-links', 'no-fundraising'] as const;
export type Rule = (typeof RULES)[number];

/** How those who run it stand to us: not asked yet; asked; for us; or they asked us not to come. */
export const GATEKEEPERS = ['none', 'asked', 'friendly', 'refused'] as const;
export type Gatekeeper = (typeof GATEKEEPERS)[number];

/** What may happen to our people there: infiltration, harassment, retaliation. */
export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export interface Access {
  readonly posting: Posting | null;
  /** Each once, in the order of RULES; empty: none is known. */
  readonly rules: readonly Rule[];
  readonly gatekeeper: Gatekeeper | null;
  readonly risk: Risk | null;
}
