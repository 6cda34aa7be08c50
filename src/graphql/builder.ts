import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import { GraphError } from '../base/errors.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { ArticleRef, EntityRef } from '../base/ref.ts';
import type { Context } from './context.ts';

/** The most an operation may cost: one for every field of every row it can return. */
export const MAX_COST = 60_000;
/** The refusal of an operation that costs more. */
export const tooCostly = (complexity: number): GraphError =>
  new GraphError('TOO_COSTLY', `the operation costs ${complexity}; at most ${MAX_COST}: ask for smaller pages or fewer fields`, {
    value: complexity,
    allowed: MAX_COST,
  });
/** What a list that is not a connection is taken to hold. */
const COST_OF_LIST = 5;

/** Operations whose cost was found to be within the limit before something that costs nothing more was added to them. */
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
/** The types of the builder, filled in by Pothos and its plugins. */
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Filled> ? Filled : never;
