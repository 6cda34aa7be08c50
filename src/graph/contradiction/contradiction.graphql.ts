import type { StatementId } from '../../../schema/ids.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Evidence, toEvidenceNode } from '../evidence/evidence.graphql.ts';
import { loadEvidence } from '../evidence/evidence.store.ts';
import { PredicateEnum } from '../ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import {
  buildContradictionRelation,
  CONTRADICTION_KINDS,
  type ContradictionKind,
  type ContradictionRow,
  isOfSide,
} from './contradiction.store.ts';

const KIND_TEXTS: Readonly<Record<ContradictionKind, string>> = {
  FUNCTIONAL: 'Two values of a predicate that has one value at a time, with valid times that may overlap.',
  QUANTITY: 'Two amounts of one predicate and unit that cannot be the same, with valid times that may overlap. ABOUT is within a tenth.',
  TIME: 'Two times of one event that cannot be the same.',
  DENIED: 'One statement that some sources assert and others deny.',
};
const ContradictionKindEnum = builder.enumType('ContradictionKind', {
  description: 'Kinds of contradictions.',
  values: Object.fromEntries(CONTRADICTION_KINDS.map((kind) => [kind, { description: KIND_TEXTS[kind] }])) as Record<
    ContradictionKind,
    { description: string }
  >, // one for each
});

interface Side {
  readonly statement: StatementId;
  readonly isDenial: boolean;
}
const getSideLoader = createRowLoader(loadEvidence);

const ContradictionSide = builder.objectRef<Side>('ContradictionSide').implement({
  description: 'A side of a contradiction.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'Statement of the side. If one statement is asserted and denied, both sides have it.',
      resolve: ({ statement }, _, context, info) => loadStatement(statement, context, info),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Evidence for the side: it asserts the statement, or denies it.',
      resolve: async ({ statement, isDenial }, _, context, info) =>
        (await getSideLoader(context, info).load(statement)).filter(({ stance }) => isOfSide(stance, isDenial)).map(toEvidenceNode),
    }),
  }),
});

const Contradiction = builder.objectRef<ContradictionRow>('Contradiction').implement({
  description: 'Two sides that cannot both be so.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ContradictionKindEnum, description: 'Kind of the contradiction.' }),
    sides: t.field({
      type: [ContradictionSide],
      description: 'The two sides, the one recorded first in front.',
      resolve: ({ kind, one, other }): Side[] => [
        { statement: one, isDenial: false },
        { statement: other, isDenial: kind === 'DENIED' },
      ],
    }),
  }),
});

builder.queryField('contradictions', (t) =>
  t.field(
    definePagedField({
      type: defineConnectionType('Contradiction', Contradiction, (row: ContradictionRow) => row),
      description: 'Lists facts that cannot both be so, in the order in which they were recorded.',
      args: builder.args((a) => ({
        of: a.field({ type: ['EntityRef'], description: 'Only statements with one of these entities as subject or value.' }),
        predicate: a.field({ type: [PredicateEnum], description: 'Only statements with these predicates.' }),
        kind: a.field({ type: [ContradictionKindEnum], description: 'Only these kinds of contradictions (default: all).' }),
        ...KNOWN_ARG,
      })),
      relation: (query, { db }) => buildContradictionRelation(db, query),
    }),
  ),
);
