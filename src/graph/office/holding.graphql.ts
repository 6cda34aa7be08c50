import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { PartialDateType } from '../../graphql/date/date.graphql.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { Evidence, resolveEvidence } from '../evidence/evidence.graphql.ts';
import type { AsOf } from '../filter/filter.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { Person } from '../person/person.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { loadOfficeTerms, loadPersonTerms } from './holding.store.ts';
import { buildHoldings, type HOLDING_STANDINGS, type Holding as HoldingRow } from './holding.ts';
import { Office } from './office-type.graphql.ts';

const HoldingStandingEnum = builder.enumType('HoldingStanding', {
  description: 'Standing of a tenure at a time, according to the sources.',
  values: {
    CURRENT: { description: 'The person held the office then: the tenure had begun, and no end is known by then.' },
    PAST: { description: 'The tenure was over.' },
    PLANNED: { description: 'The tenure begins later.' },
    UNKNOWN: { description: 'The sources do not say, because a start, an end or the date of an article is not known well enough.' },
  } satisfies Record<(typeof HOLDING_STANDINGS)[number], object>,
});

const Holding = builder.objectRef<HoldingRow>('Holding').implement({
  description:
    'The time of one person in one office, worked out from all statements that tell of it. Terms that do not overlap are two holdings.',
  fields: (t) => ({
    office: t.field({ type: Office, description: 'The office.', resolve: resolveEntity(({ officeId }: HoldingRow) => officeId) }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The holder; null if the source does not name the holder (UNKNOWN).',
      resolve: resolveEntityOrNull(({ personId }: HoldingRow) => personId),
    }),
    since: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Start of the tenure, the most exact that is stated; null if none is.',
      resolve: ({ since }) => since,
    }),
    until: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'End of the tenure: as a statement of the same person gives it, else as it follows from a successor; null if neither. "../2026-06-10" is an end on that day or earlier.',
      resolve: ({ until }) => until,
    }),
    isEndDerived: t.exposeBoolean('isEndDerived', { description: 'True if the end is not stated, but follows from a successor.' }),
    standing: t.expose('standing', {
      type: HoldingStandingEnum,
      description: 'Standing at the requested valid time (default: today).',
    }),
    statements: t.field({
      type: [Statement],
      description: 'Statements that the holding is worked out from, each with its own valid time, in the order of their time.',
      resolve: ({ terms }, _, context, info) => Promise.all(terms.map(({ statementId }) => loadStatement(statementId, context, info))),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Evidence of these statements.',
      resolve: async ({ terms }, _, context, info) =>
        (await Promise.all(terms.map(({ statementId: id }) => resolveEvidence({ id }, {}, context, info)))).flat(),
    }),
  }),
});

const HELD_AS_OF = builder.args((t) => ({
  asOf: t.field({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
}));

const readToday = (): string => new Date().toISOString().slice(0, 10);

async function listHolders(id: EntityId, asOf: AsOf | null | undefined, context: Context, info: GraphQLResolveInfo): Promise<HoldingRow[]> {
  const terms = await getFieldLoader(context, info, asOf ?? {}, (ids: readonly EntityId[]) => loadOfficeTerms(context.db, ids)).load(id);
  return buildHoldings(terms, asOf ?? {}, readToday()).slice(0, MAX_LIST_LENGTH);
}

/** When the person held an office depends on its other holders too. */
async function listOffices(id: EntityId, asOf: AsOf | null | undefined, context: Context, info: GraphQLResolveInfo): Promise<HoldingRow[]> {
  const terms = await getFieldLoader(context, info, asOf ?? {}, (ids: readonly EntityId[]) => loadPersonTerms(context.db, ids)).load(id);
  const holdings = buildHoldings(terms, asOf ?? {}, readToday());
  return holdings.filter(({ personId }) => personId === id).slice(0, MAX_LIST_LENGTH);
}

builder.objectField(Office, 'holders', (t) =>
  t.field({
    type: [Holding],
    description: 'Holders of the office in the order of their tenures, including competing answers (at most 200).',
    args: HELD_AS_OF,
    resolve: ({ id }, { asOf }, context, info) => listHolders(id, asOf, context, info),
  }),
);

builder.objectField(Person, 'offices', (t) =>
  t.field({
    type: [Holding],
    description: 'Offices that the person holds or held, each with the time (at most 200).',
    args: HELD_AS_OF,
    resolve: ({ id }, { asOf }, context, info) => listOffices(id, asOf, context, info),
  }),
);
