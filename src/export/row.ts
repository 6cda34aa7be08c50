import type { EntityId, StatementId } from '../../schema/ids.ts';
import { type EntityType, type Kind, PREDICATES, type Predicate, type Role, typeLabels } from '../../schema/ontology.ts';
import type { EventStatus, NameRole, Rank, Standing } from '../../schema/words.ts';
import { formatEntityId, formatStatementId } from '../base/id.ts';
import { pickText } from '../base/lang.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import { type DatedForm, pickName, sortNames } from '../text/name/name.ts';
import type { ExportEdge, ExportNode, QuantityRow, Support } from './graph.ts';
import type { Participation, ProjectedEvent } from './project-event.ts';
import { type QualifierTuple, type QuantityTuple, toQualifier, toQuantity } from './quantity-value.ts';

/** A row of `export.store.ts` from the driver: ids and counts are texts, JSON is parsed. */
export type DriverRow = Readonly<Record<string, unknown>>;

const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const toList = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []); // items of the SELECT
const toId = (value: unknown): string => formatEntityId(Number(value) as EntityId); // a column of ids

export function toNode(row: DriverRow, lang: readonly string[]): ExportNode {
  const names = readNames(row['names']);
  const slug = String(row['slug']);
  const label = (languages: readonly string[]) => pickName(names, languages) ?? slug;
  return {
    id: toId(row['id']),
    slug,
    kind: row['kind'] as Kind, // values of a database enum
    type: row['type'] as EntityType | null,
    status: row['status'] as EventStatus | null,
    collective: row['collective'] === true,
    label: label(lang),
    labelKk: label(['kk']),
    labelRu: label(['ru']),
    labelEn: label(['en']),
    links: Number(row['links']),
    names: sortNames(names, undefined),
    identifiers: toList(row['identifiers']),
    ...readEventColumns(row, lang),
  };
}

type NameTuple = [text: string, lang: string, role: NameRole, validEarliest: string | null, validLatest: string | null];
const readNames = (value: unknown): DatedForm[] =>
  toList<NameTuple>(value).map(([text, lang, role, validEarliest, validLatest]) => ({ text, lang, role, validEarliest, validLatest }));

function readEventColumns(row: DriverRow, lang: readonly string[]) {
  const time = toText(row['time']);
  const quantities = toList<QuantityTuple>(row['quantities']).map((tuple) => toQuantity(tuple, lang));
  return { time: time === null ? null : parsePartialDate(time), quantities };
}

export const toQuantityRow = (row: DriverRow, lang: readonly string[]): QuantityRow => ({
  ...toQuantity(row['quantity'] as QuantityTuple, lang), // as it is selected
  event: toId(row['event']),
  rank: row['rank'] as Rank, // values of a database enum
  certainty: row['stated'] === true ? 'STATED' : 'INFERRED',
  sentences: [...new Set(toText(row['sentences'])?.split(' ') ?? [])],
});

export function toEdge(row: DriverRow, lang: readonly string[]): ExportEdge {
  const predicate = row['predicate'] as Predicate; // values of a database enum
  const id = formatStatementId(Number(row['id']) as StatementId); // a column of ids
  return {
    id,
    source: toId(row['subject']),
    target: toId(row['object']),
    sourceKind: row['subject_kind'] as Kind, // as above
    targetKind: row['object_kind'] as Kind, // the value is an entity
    label: pickText(PREDICATES[predicate].label, lang),
    predicate,
    rank: row['rank'] as Rank, // as above
    eventStatus: row['event_status'] as EventStatus | null, // as above
    statements: [id],
    ...toSupport(
      toText(row['valid_from']),
      toText(row['valid_to']),
      toText(row['valid_earliest']),
      toText(row['valid_latest']),
      toText(row['derived_end']),
      row['standing'] as Standing, // as above
      row['stated'] === true,
      Number(row['evidence']),
      toText(row['sentences']),
      toList(row['qualifiers']),
      lang,
    ),
    event: null,
  };
}

type SupportTuple = [
  validFrom: string | null,
  validTo: string | null,
  validEarliest: string | null,
  validLatest: string | null,
  derivedEnd: string | null,
  standing: Standing,
  stated: boolean,
  evidence: number,
  sentences: string | null,
  qualifiers: readonly QualifierTuple[] | null,
];

const toSupport = (
  ...[validFrom, validTo, validEarliest, validLatest, derivedEnd, standing, stated, evidence, sentences, qualifiers, lang]: [
    ...SupportTuple,
    readonly string[],
  ]
): Support => ({
  ...{ validFrom, validTo, validEarliest, validLatest, derivedEnd, standing, evidence },
  certainty: stated ? 'STATED' : 'INFERRED',
  sentences: [...new Set(sentences?.split(' ') ?? [])],
  ...(qualifiers && qualifiers.length > 0 && { qualifiers: qualifiers.map((tuple) => toQualifier(tuple, lang)) }),
});

/** An event with its participants. */
export function toEvent(row: DriverRow, lang: readonly string[]): ProjectedEvent {
  const type = row['type'] as EntityType | null; // values of a database enum
  const participations = toList<[id: StatementId, role: Role, participant: number, kind: Kind, ...SupportTuple]>(row['participations']);
  return {
    id: toId(row['id']),
    type,
    status: row['status'] as EventStatus, // as above
    label: pickText(typeLabels('EVENT')[type ?? ''] ?? {}, lang),
    ...readEventColumns(row, lang),
    participations: participations.map(
      ([id, role, participant, participantKind, ...support]): Participation => ({
        statement: formatStatementId(id),
        role,
        participant: toId(participant),
        participantKind,
        ...toSupport(...support, lang),
      }),
    ),
  };
}
