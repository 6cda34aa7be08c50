import { badInput } from '../../base/errors.ts';
import { MAX_SEARCH_LENGTH, readSearchText } from '../../base/search-text.ts';
import { Entity, resolveEntity } from '../../graph/entity/entity.graphql.ts';
import { Name } from '../../graph/name/name.graphql.ts';
import { MatchReasonEnum } from '../../graph/name/reason.graphql.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Match } from '../rank-names.ts';
import { type Resolution, resolveNames } from './resolve.store.ts';
import { MATCH_THRESHOLDS, POSSIBLE_SCORE, UNLINKED_FACTOR, type Verdict } from './verdict.ts';

export const MAX_NAMES = 200;
/** Cost of one name, in rows. */
const COST_PER_NAME = 20;
const MAX_HINTS = 10;
const MAX_RESOLVED_CANDIDATES = 20;
const DEFAULT_CANDIDATES = 5;

const VerdictEnum = builder.enumType('Verdict', {
  description: 'Result of resolving a name to one entity.',
  values: {
    MATCH: {
      description: `The first candidate is a clear match: it scores ${MATCH_THRESHOLDS.map(({ score, margin }) => `at least ${score}, and at least ${margin} more than the second`).join('; or ')}; or it alone is written the same.`,
    },
    AMBIGUOUS: { description: `At least one candidate scores ${POSSIBLE_SCORE} or more, but none is a clear match.` },
    NONE: { description: `Every candidate scores less than ${POSSIBLE_SCORE}.` },
  } satisfies Record<Verdict, object>,
});

const NameQueryInput = builder.inputType('NameQuery', {
  description: 'A name to resolve, with optional hints.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: `The name in any alphabet, spelling, Kazakh or Russian case form (1–${MAX_SEARCH_LENGTH} characters).`,
    }),
    kind: t.field({ type: [EntityKindEnum], description: 'Only entities of these kinds (default: any).' }),
    lang: t.field({
      type: 'LanguageTag',
      description: 'Language of the name. Kazakh or Russian case endings are removed; both if it is not given.',
    }),
    linkedTo: t.field({
      type: ['EntityRef'],
      description: `Entities that the named entity is expected to be linked with (at most ${MAX_HINTS}). The score of a candidate without such a link is multiplied by ${UNLINKED_FACTOR}.`,
    }),
  }),
});

export const Candidate = builder.objectRef<Match>('Candidate').implement({
  description: 'An entity that a name may refer to.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'The entity.', resolve: resolveEntity(({ entityId }: Match) => entityId) }),
    score: t.exposeFloat('score', { description: 'Score from 0 to 1. 1 means that the name is written the same.' }),
    matchedName: t.expose('name', { type: Name, description: 'Name of the entity that matches best.' }),
    why: t.expose('why', { type: [MatchReasonEnum], description: 'Reasons why the name matches.' }),
  }),
});

const ResolutionType = builder.objectRef<Resolution>('Resolution').implement({
  description: 'Result for one name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as given.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Result: MATCH, AMBIGUOUS or NONE.' }),
    candidates: t.field({
      type: [Candidate],
      description: 'Entities that the name may refer to, best first.',
      args: {
        first: t.arg.int({
          defaultValue: DEFAULT_CANDIDATES,
          description: `Maximum number of candidates (1–${MAX_RESOLVED_CANDIDATES}, default ${DEFAULT_CANDIDATES}).`,
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(MAX_RESOLVED_CANDIDATES, Math.max(1, first ?? DEFAULT_CANDIDATES)) }),
      resolve: ({ candidates }, { first }) => candidates.slice(0, readCandidateCount(first)),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'True if too many names match and only some of them were compared.' }),
  }),
});

builder.queryField('resolve', (t) =>
  t.field({
    type: [ResolutionType],
    description: `Resolves names to entities, for example to join a table to the graph. Results are in the order of the names.`,
    args: {
      names: t.arg({ type: [NameQueryInput], required: true, description: `Names to resolve (1–${MAX_NAMES}).` }),
      ...KNOWN_ARG,
    },
    complexity: ({ names }) => ({ field: COST_PER_NAME * names.length, multiplier: names.length }),
    resolve: (_, { names }, { db }) => {
      checkNames(names);
      return resolveNames(db, names);
    },
  }),
);

/** @throws BAD_INPUT */
function readCandidateCount(first: number | null | undefined): number {
  const count = first ?? DEFAULT_CANDIDATES;
  if (count < 1 || count > MAX_RESOLVED_CANDIDATES) throw badInput('first', count, `allowed is 1 to ${MAX_RESOLVED_CANDIDATES}`);
  return count;
}

/** @throws BAD_INPUT */
function checkNames(names: readonly (typeof NameQueryInput.$inferInput)[]): void {
  if (names.length < 1 || names.length > MAX_NAMES) throw badInput('names', `a list of ${names.length}`, `1 to ${MAX_NAMES} names`);
  for (const [index, { name, linkedTo }] of names.entries()) {
    readSearchText(`names.${index}.name`, name);
    if (linkedTo && linkedTo.length > MAX_HINTS)
      throw badInput(`names.${index}.linkedTo`, `a list of ${linkedTo.length}`, `at most ${MAX_HINTS}`);
  }
}
