import { articles } from './articles.ts';
import { declarations } from './declarations.ts';
import { derivedEnds } from './derived-ends.ts';
import { entities } from './entities.ts';
import { eventStatuses } from './event-statuses.ts';
import { evidence } from './evidence.ts';
import { identifiers } from './identifiers.ts';
import { judgements } from './judgements.ts';
import { documents, events, groups, offices, organizations, places, things } from './kinds.ts';
import { mentions } from './mentions.ts';
import { names } from './names.ts';
import { quotations } from './quotations.ts';
import { rankings } from './rankings.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';

/** The tables whose earlier rows are kept, in the schema `past`: each row stood from its revision `since` until its revision `until`. */
export const LEDGER_TABLES = [
  ...[articles, sentences, entities],
  ...[organizations, places, events, offices, groups, documents, things],
  ...[names, identifiers, statements, evidence, rankings, derivedEnds, eventStatuses, declarations, mentions, quotations],
  judgements,
] as const;
