/** What a Row says of access and risk, read; and which of its cells said nothing that turf knows. Used by listing-of-row, pure. */
import type { Access } from '../domain/access.js';
import type { Row } from '../domain/row.js';
import { readGatekeeper } from './normalise/read-gatekeeper.js';
import { needsApproval, readPosting } from './normalise/read-posting.js';
import { readRisk } from './normalise/read-risk.js';
import { readRules } from './normalise/read-rules.js';
import { remembered } from './normalise/remembered.js';
import { isUnknownWord } from './normalise/unknown-words.js';

export type AccessField = keyof Access;

export interface AccessReading {
  readonly access: Access;
  /** Filled cells that gave no value. Their texts are not told: a name may stand there. */
  readonly unread: readonly AccessField[];
}

const NOTHING: AccessReading = { access: { posting: null, rules: [], gatekeeper: null, risk: null }, unread: [] };
const NO_RULES = NOTHING.access.rules;

const postingIn = remembered(readPosting);
const rulesIn = remembered(readRules);
const gatekeeperIn = remembered(readGatekeeper);
const riskIn = remembered(readRisk);

/** Hardly any list speaks of access, and a million rows pass here: most get the one NOTHING. */
export function accessOfRow({ fields }: Row): AccessReading {
  const posting = fields.get('posting');
  const rules = fields.get('rules');
  const gatekeeper = fields.get('gatekeeper');
  const risk = fields.get('risk');
  if ((posting ?? rules ?? gatekeeper ?? risk) === undefined) return NOTHING;
  const mayWait = rules !== undefined && needsApproval(rules);
  const access: Access = {
    // Rules may say that posts wait for a yes.
    posting: (posting === undefined ? null : postingIn(posting)) ?? (mayWait ? 'approval' : null),
    rules: rules === undefined ? NO_RULES : rulesIn(rules),
    gatekeeper: gatekeeper === undefined ? null : gatekeeperIn(gatekeeper),
    risk: risk === undefined ? null : riskIn(risk),
  };
  const given = { posting, rules, gatekeeper, risk };
  const isRead = {
    posting: access.posting !== null,
    rules: access.rules.length > 0 || mayWait,
    gatekeeper: access.gatekeeper !== null,
    risk: access.risk !== null,
  };
  const all = ['posting', 'rules', 'gatekeeper', 'risk'] as const;
  return { access, unread: all.filter((field) => !isRead[field] && !isUnknownWord(given[field] ?? '')) };
}
