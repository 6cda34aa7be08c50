import { badInput } from '../../base/errors.ts';
import { Entity, toEntity } from '../../graph/entity/entity.graphql.ts';
import { Name } from '../../graph/name/name.graphql.ts';
import { MatchReasonEnum } from '../../graph/name/reason.graphql.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Match } from '../rank.ts';
import { MAX_SEARCH_LENGTH, readSearchText } from '../search.ts';
import { type Resolution, resolveNames } from './resolve.store.ts';
import { MATCHES, POSSIBLE_SCORE, UNLINKED, type Verdict } from './verdict.ts';

export const MAX_NAMES = 200;
/** Looking for a name costs as much as so many rows. */
const COST_OF_A_NAME = 20;
const MAX_HINTS = 10;
const MAX_CANDIDATES = 20;
const DEFAULT_CANDIDATES = 5;

const VerdictEnum = builder.enumType('Verdict', {
  description: 'What the candidates say of a name.',
  values: {
    MATCH: {
      description: `The first candidate is meant: ${MATCHES.map(({ score, margin }) => `it scores ${score} or more and the second at least ${margin} less`).join(', or ')}.`,
    },
    AMBIGUOUS: { description: `Someone with a score of ${POSSIBLE_SCORE} or more may be meant, and it is not sure who.` },
    NONE: { description: `No candidate scores ${POSSIBLE_SCORE}.` },
  } satisfies Record<Verdict, object>,
});

const NameQueryInput = builder.inputType('NameQuery', {
  description: 'A name to find the entity of, with what else is known of it.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: `The name in any alphabet, spelling or Kazakh case ending: 1 to ${MAX_SEARCH_LENGTH} characters.`,
    }),
    kind: t.field({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
    lang: t.field({
      type: 'LanguageTag',
      description: 'The language it is written in. Case endings are taken off Kazakh, and where none is given.',
    }),
    linkedTo: t.field({
      type: ['EntityRef'],
      description: `Entities that a statement ties it to, at most ${MAX_HINTS}: a candidate that is linked with none of them keeps ${UNLINKED} of its score.`,
    }),
  }),
});

export const Candidate = builder.objectRef<Match>('Candidate').implement({
  description: 'An entity that a name may mean.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'The entity.', resolve: toEntity(({ entityId }: Match) => entityId) }),
    score: t.exposeFloat('score', { description: 'From 0 to 1, which is the same as written.' }),
    matchedName: t.expose('name', { type: Name, description: 'The name of it that answers best.' }),
    why: t.expose('why', { type: [MatchReasonEnum], description: 'Why it answers.' }),
  }),
});

const ResolutionType = builder.objectRef<Resolution>('Resolution').implement({
  description: 'What was found for one name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it was given.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Whether it is clear who is meant.' }),
    candidates: t.field({
      type: [Candidate],
      description: 'Who may be meant, the best first.',
      args: { first: t.arg.int({ defaultValue: DEFAULT_CANDIDATES, description: `How many: 1 to ${MAX_CANDIDATES}.` }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(MAX_CANDIDATES, Math.max(1, first ?? DEFAULT_CANDIDATES)) }),
      resolve: ({ candidates }, { first }) => candidates.slice(0, readFirst(first)),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether so many names answer that not all were compared.' }),
  }),
});

builder.queryField('resolve', (t) =>
  t.field({
    type: [ResolutionType],
    description: `Finds the entity that each of up to ${MAX_NAMES} names means: the batch that joins a table to the graph. The answers are in the order of the names.`,
    args: {
      names: t.arg({ type: [NameQueryInput], required: true, description: `1 to ${MAX_NAMES} names.` }),
    },
    complexity: ({ names }) => ({ field: COST_OF_A_NAME * names.length, multiplier: names.length }),
    resolve: (_, { names }, { db }) => {
      checkNames(names);
      return resolveNames(db, names);
    },
  }),
);

/** @throws BAD_INPUT */
function readFirst(first: number | null | undefined): number {
  const most = first ?? DEFAULT_CANDIDATES;
  if (most < 1 || most > MAX_CANDIDATES) throw badInput('first', most, `allowed is 1 to ${MAX_CANDIDATES}`);
  return most;
}

/** @throws BAD_INPUT */
function checkNames(names: readonly (typeof NameQueryInput.$inferInput)[]): void {
  if (names.length < 1 || names.length > MAX_NAMES) throw badInput('names', `a list of ${names.length}`, `1 to ${MAX_NAMES} names`);
  for (const [at, { name, linkedTo }] of names.entries()) {
    readSearchText(`names.${at}.name`, name);
    if (linkedTo && linkedTo.length > MAX_HINTS)
      throw badInput(`names.${at}.linkedTo`, `a list of ${linkedTo.length}`, `at most ${MAX_HINTS}`);
  }
}
