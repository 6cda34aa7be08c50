import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Certainty } from '../../../schema/words.ts';
import { formatStatementId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { defineLocalTextField, defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader, getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { isOnlyRequested } from '../../graphql/requested-fields.ts';
import { Entity, resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { loadEvidence } from '../evidence/evidence.store.ts';
import { CertaintyEnum, PredicateEnum, RankEnum, StandingEnum, ValueKindEnum } from '../ontology/enums.graphql.ts';
import { PredicateInfo } from '../ontology/ontology.graphql.ts';
import { QuantityType } from '../quantity/quantity.graphql.ts';
import { type Quantity, type QuantityColumns, toQuantity } from '../quantity/quantity.ts';
import { loadMoment, loadMomentOrNull } from '../revision/moment.graphql.ts';
import { listEarlierIds } from './redirect.store.ts';
import { loadStatements, type StatementRow } from './statement.store.ts';

/** A statement's row as a node. */
export type StatementNode = StatementRow & NodeRow;
export const toStatementNode = (row: StatementRow): StatementNode => ({ ...row, node: 'Statement', nodeId: formatStatementId(row.id) });

/** Shared by the fields `evidence` and `certainty`. */
export const getEvidenceLoader = createRowLoader(loadEvidence);

const getEarlierIdsLoader = createRowLoader(listEarlierIds);

/** STATED if any evidence is STATED. */
export async function loadCertainty({ id }: StatementRow, _: object, context: Context, info: GraphQLResolveInfo): Promise<Certainty> {
  const evidence = await getEvidenceLoader(context, info).load(id);
  return evidence.some(({ certainty }) => certainty === 'STATED') ? 'STATED' : 'INFERRED';
}

/** The columns that hold a value, of a statement or a qualifier. */
export type ValueRow = Pick<StatementRow, 'valueKind' | 'objectId' | 'text' | 'date'> & QuantityColumns;

const EntityValue = builder.objectRef<ValueRow>('EntityValue').implement({
  description: 'An entity as the value of a statement.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The entity.',
      resolve: resolveEntity(({ objectId }: ValueRow) => objectId as EntityId),
    }),
  }), // set if the value is an entity
});
const QuantityValue = builder.objectRef<ValueRow>('QuantityValue').implement({
  description: 'A quantity as the value of a statement.',
  fields: (t) => ({
    quantity: t.field({ type: QuantityType, description: 'The quantity.', resolve: (row) => toQuantity(row) as Quantity }),
  }), // set if the value is a quantity
});
const TextValue = builder.objectRef<ValueRow>('TextValue').implement({
  description: 'A text in our own words as the value of a statement.',
  fields: (t) => ({
    text: t.string(defineOptionalLocalTextField('The text; null if it was forgotten.', ({ text }: ValueRow) => text)),
    forgotten: t.boolean({
      description: 'True if the text was forgotten, with the only article that gave it.',
      resolve: ({ text }) => text === null,
    }),
  }),
});
const DateValue = builder.objectRef<ValueRow>('DateValue').implement({
  description: 'A date as the value of a statement.',
  fields: (t) => ({
    date: t.field({ type: PartialDateType, nullable: true, description: 'The date.', resolve: ({ date }) => parseStoredDate(date) }),
  }),
});
const UnknownValue = builder.objectRef<ValueRow>('UnknownValue').implement({
  description: 'A value that exists, but that the source does not name. It is a recorded answer, not a missing one.',
  fields: (t) => ({
    label: t.string(
      defineLocalTextField('Label of the key.', () => ({
        en: 'not named in the source',
        ru: 'в источнике не названо',
        kk: 'дереккөзде аталмаған',
      })),
    ),
  }),
});

export const Value = builder.unionType('Value', {
  description: 'Value of a statement.',
  types: [EntityValue, QuantityValue, TextValue, DateValue, UnknownValue],
  resolveType: ({ valueKind }) => {
    switch (valueKind) {
      case 'QUANTITY':
        return QuantityValue;
      case 'TEXT':
        return TextValue;
      case 'DATE':
        return DateValue;
      case 'UNKNOWN':
        return UnknownValue;
      default:
        return EntityValue;
    }
  },
});

export const Statement = builder.objectRef<StatementNode>('Statement');

/** The statement with an id; null if it does not exist. */
export const findStatement = (id: StatementId, context: Context, info: GraphQLResolveInfo): Promise<StatementNode | null> =>
  getFieldLoader<StatementId, StatementNode | null>(context, info, { of: 'statement' }, async (ids) =>
    (await loadStatements(context.db, ids)).map((row) => row && toStatementNode(row)),
  ).load(id);

const KEY_FIELDS: ReadonlySet<string> = new Set(['__typename', 'id']);

/** The statement that a row refers to. No SQL if only the id is requested. */
export function loadStatement(id: StatementId, context: Context, info: GraphQLResolveInfo): Promise<StatementNode> | StatementNode {
  if (isOnlyRequested(info, KEY_FIELDS)) return { node: 'Statement', nodeId: formatStatementId(id) } as StatementNode; // nothing else is requested
  return findStatement(id, context, info).then((found) => {
    if (!found) throw new Error(`statement ${id} is referred to and is not there`);
    return found;
  });
}

Statement.implement({
  description: 'One fact: subject, predicate and value. A statement is recorded once. It may be retracted, but is never changed.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Statement',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Subject of the statement.',
      resolve: resolveEntity(({ subjectId }: StatementRow) => subjectId),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement.' }),
    predicateInfo: t.field({
      type: PredicateInfo,
      description: 'Predicate with its labels and rules.',
      resolve: ({ predicate }) => predicate,
    }),
    value: t.field({ type: Value, description: 'Value of the statement.', resolve: (row) => row }),
    valueKind: t.expose('valueKind', { type: ValueKindEnum, description: 'Kind of the value.' }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The value if it is an entity, otherwise null.',
      resolve: resolveEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    quantity: t.field({
      type: QuantityType,
      nullable: true,
      description: 'The value if it is a quantity, otherwise null.',
      resolve: toQuantity,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'STATED if any evidence of the statement is STATED, otherwise INFERRED.',
      resolve: loadCertainty,
    }),
    rank: t.expose('rank', {
      type: RankEnum,
      description: 'Rank among competing statements. If articles rank it differently, the rank that the latest article gives counts.',
    }),
    standing: t.expose('standing', {
      type: StandingEnum,
      description: 'Outcome of the stances of its sources. ASSERTED and DISPUTED statements are facts.',
    }),
    alsoRecordedAs: t.field({
      type: ['ID'],
      description: 'Ids of statements that became one with this one. `node` returns this one for them.',
      resolve: async ({ id }, _, context, info) => (await getEarlierIdsLoader(context, info).load(id)).map(formatStatementId),
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Start of the valid time: since when the fact was true in the world; null if unknown.',
      resolve: ({ validFrom }) => parseStoredDate(validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'End of the valid time: until when the fact was true in the world; null if unknown.',
      resolve: ({ validTo }) => parseStoredDate(validTo),
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'Start of the transaction time: when the statement was recorded.',
      resolve: ({ recordedIn }, _, context, info) => loadMoment(recordedIn, context, info),
    }),
    retractedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'End of the transaction time: when the statement was retracted; null if it is current.',
      resolve: ({ retractedIn }, _, context, info) => loadMomentOrNull(retractedIn, context, info),
    }),
  }),
});
