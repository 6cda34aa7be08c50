import { statements } from '../../../schema/tables/index.ts';
import { QUANTITY_COLUMNS } from '../quantity/quantity-columns.store.ts';

/** The columns of a statement. */
export const STATEMENT_COLUMNS = {
  id: statements.id,
  subjectId: statements.subjectId,
  subjectKind: statements.subjectKind,
  predicate: statements.predicate,
  valueKind: statements.valueKind,
  objectId: statements.objectId,
  ...QUANTITY_COLUMNS,
  text: statements.text,
  date: statements.date,
  qualifiersKey: statements.qualifiersKey,
  rank: statements.rank,
  standing: statements.standing,
  validFrom: statements.validFrom,
  validTo: statements.validTo,
  recordedIn: statements.recordedIn,
  retractedIn: statements.retractedIn,
};

/** Fields of statements and participants that most ask for: what a statement says of which entities. */
export const LIGHT_FIELDS: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'predicate', 'predicateInfo', 'valueKind', 'subject', 'object', 'rank', 'standing', 'certainty', 'evidence'],
  ...['role', 'entity', 'eventStatus'],
]);
const { id, subjectId, subjectKind, predicate, valueKind, objectId, rank, standing } = STATEMENT_COLUMNS;
/** The columns that these fields read. */
export const LIGHT_COLUMNS = { id, subjectId, subjectKind, predicate, valueKind, objectId, rank, standing };
