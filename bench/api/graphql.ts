/* Parts of PostGraphile's operations, as its users write them. */

export const NAME = 'namesByEntityId(condition: { role: PRIMARY }, first: 1) { nodes { text } }';
export const OBJECT = `entityByObjectIdAndValueKind { rowId ${NAME} }`;
export const SUBJECT = `entityBySubjectIdAndSubjectKind { rowId ${NAME} }`;
export const FACT = `rowId predicate ${SUBJECT} ${OBJECT}`;
/** The statements of an entity that count today. */
export const statements = (arguments_: string): string =>
  `statementsBySubjectIdAndSubjectKind(${arguments_}, condition: { retractedIn: null })`;
export const EVIDENCE = 'evidencesByStatementId(condition: { retractedIn: null })';
