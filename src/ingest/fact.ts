import type { ArticleId, StatementId } from '../../schema/ids.ts';
import type { ValueKind } from '../../schema/ontology.ts';
import type { evidence, statements } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import { type CorrectionRow, toCorrection, toCorrectionKey } from './correction.ts';
import type { ResolvedEvidence } from './evidence.ts';
import { makeQualifiersKey, toQualifiers } from './qualifier.ts';
import { toQuantityColumns } from './quantity-columns.ts';
import type { Referent } from './referent.ts';
import type { StatementShape } from './shape.ts';
import { canonicalizeDecimal, canonicalizeText, findValueKind, readStatementValue } from './value.ts';

/** What is stated, whoever states it and whatever its rank. */
export type Fact = Omit<typeof statements.$inferInsert, 'id' | 'rank'>;
export type EvidenceRow = typeof evidence.$inferInsert & {
  /** Who passes it on, the nearest to the article first. */
  readonly via: readonly Referent[];
  /** What it corrects, confirms or ends. */
  readonly target: CorrectionRow | null;
};

/** Two facts are the same if all these fields are the same. */
export const toFactKey = (fact: Fact): readonly unknown[] => [
  fact.subjectId,
  fact.predicate,
  fact.valueKind,
  fact.objectId ?? null,
  fact.amount == null ? null : canonicalizeDecimal(fact.amount),
  fact.amountTo == null ? null : canonicalizeDecimal(fact.amountTo),
  fact.comparator ?? null,
  fact.unit ?? null,
  fact.per ?? null,
  fact.ofId ?? null,
  fact.ofText ? canonicalizeText(fact.ofText) : null,
  fact.equivalentAmount == null ? null : canonicalizeDecimal(fact.equivalentAmount),
  fact.equivalentUnit ?? null,
  fact.qualifiersKey ?? null,
  fact.text ? canonicalizeText(fact.text) : null,
  fact.date ?? null,
  fact.validFrom ?? null,
  fact.validTo ?? null,
];

export const toEvidenceKey = (row: EvidenceRow): readonly unknown[] => [
  row.statementId,
  row.sentence,
  row.start ?? null,
  row.end ?? null,
  row.voice,
  row.speakerId ?? null,
  row.certainty,
  row.reason ? canonicalizeText(row.reason) : null,
  row.stance ?? 'ASSERTS',
  row.saidOn ?? null,
  row.via.map(({ id }) => id),
  row.target && toCorrectionKey(row.target),
];

export function toFact(subject: Referent, statement: StatementShape, refer: (slug: string) => Referent): Fact {
  const value = readStatementValue(statement);
  if (!value) throw new Error('a statement without a value has passed the check');
  const valueKind = findValueKind(value, (slug) => refer(slug).kind) as ValueKind; // checked
  const day = value.is === 'date' ? parsePartialDate(value.date) : null;
  const from = statement.validFrom === undefined ? null : parsePartialDate(statement.validFrom);
  const to = statement.validTo === undefined ? null : parsePartialDate(statement.validTo);
  return {
    subjectId: subject.id,
    subjectKind: subject.kind,
    predicate: statement.predicate,
    valueKind,
    objectId: value.is === 'entity' ? refer(value.slug).id : null,
    ...(value.is === 'quantity' && toQuantityColumns(value, refer)),
    ...(value.is === 'text' && { text: value.text }),
    date: day?.edtf ?? null,
    dateEarliest: day?.earliest ?? null,
    dateLatest: day?.latest ?? null,
    validFrom: from?.edtf ?? null,
    validTo: to?.edtf ?? null,
    validEarliest: from?.earliest ?? null,
    validLatest: to?.latest ?? null,
    qualifiersKey: makeQualifiersKey(toQualifiers(statement.qualifiers, refer)),
  };
}

/** The columns of evidence, whatever it is evidence of. */
export function toEvidenceColumns(articleId: ArticleId, item: ResolvedEvidence, refer: (slug: string) => Referent) {
  const said = item.saidOn === undefined ? null : parsePartialDate(item.saidOn);
  return {
    articleId,
    sentence: item.sentence,
    start: item.span?.[0] ?? null,
    end: item.span?.[1] ?? null,
    voice: item.voice,
    speakerId: item.speaker === undefined ? null : refer(item.speaker).id,
    speakerKind: item.speaker === undefined ? null : refer(item.speaker).kind,
    certainty: item.certainty,
    reason: item.reason ? canonicalizeText(item.reason) : null,
    stance: item.stance,
    saidOn: said?.edtf ?? null,
    saidEarliest: said?.earliest ?? null,
    saidLatest: said?.latest ?? null,
  };
}

export const toEvidence = (
  articleId: ArticleId,
  statementId: StatementId,
  item: ResolvedEvidence,
  refer: (slug: string) => Referent,
  key: string | null = null,
): EvidenceRow => ({
  statementId,
  key,
  ...toEvidenceColumns(articleId, item, refer),
  via: item.via.map(refer),
  target: item.target ? toCorrection(item.target, refer) : null,
});
