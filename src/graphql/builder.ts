import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import { GraphError } from '../base/errors.ts';
import type { Known } from '../base/known.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { ArticleRef, EntityRef } from '../base/ref.ts';
import type { Context } from './context.ts';

/** Maximum cost of an operation: one for every field of every row that it can return. */
export const MAX_COST = 60_000;
/** The error for an operation that costs more. */
export const tooCostly = (complexity: number): GraphError =>
  new GraphError('TOO_COSTLY', `the operation costs ${complexity}; at most ${MAX_COST}: ask for smaller pages or fewer fields`, {
    value: complexity,
    allowed: MAX_COST,
  });
/** Assumed length of a list that is not a connection. */
const COST_OF_LIST = 5;

/** Operations that passed the cost limit before fields without further cost were added to them. */
export const affordableContexts = new WeakSet<Context>();

interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    EntityRef: { Input: EntityRef; Output: never };
    ArticleRef: { Input: ArticleRef; Output: never };
    LanguageTag: { Input: string; Output: string };
    EDTF: { Input: PartialDate; Output: string };
    Date: { Input: never; Output: string };
    DateTime: { Input: string; Output: string };
    Known: { Input: Known; Output: never };
    Decimal: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: COST_OF_LIST,
    limit: (context) => (affordableContexts.has(context) ? {} : { complexity: MAX_COST }),
    complexityError: (_kind, { complexity }) => tooCostly(complexity),
  },
});

builder.queryType({ description: 'Root of all queries.' });
builder.mutationType({
  description:
    'Root of all mutations. Each is one transaction: it is done as a whole or not at all. Each needs an account with a role. They are sent by POST as JSON.',
});
/** The types of the builder, completed by Pothos and its plugins. */
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Filled> ? Filled : never;
