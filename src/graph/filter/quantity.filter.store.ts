import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { qualifiers, type statements } from '../../../schema/tables/index.ts';
import { badInput } from '../../base/errors.ts';
import { isAny } from '../../database/write.ts';
import type { QualifierFilter, QuantityFilter } from './filter.ts';
import type { Refs } from './refs.store.ts';
import { escapeLikePattern } from './value-filters.store.ts';

type Amounts = Pick<typeof statements | typeof qualifiers, 'amount' | 'amountTo' | 'comparator' | 'unit'>;

/** Condition: the amount, or a part of the range, is within bounds. */
const isAmount = (row: Amounts, { unit, atLeast, atMost, comparator }: QuantityFilter): SQL | undefined =>
  and(
    eq(row.unit, unit),
    atLeast == null ? undefined : sql`coalesce(${row.amountTo}, ${row.amount}) >= ${atLeast}::numeric`,
    atMost == null ? undefined : sql`${row.amount} <= ${atMost}::numeric`,
    comparator ? inArray(row.comparator, [...new Set(comparator)]) : undefined,
  );

/** Condition: the value is a quantity as asked for. */
export const hasQuantity = (s: typeof statements, quantity: QuantityFilter, refs: Refs): SQL | undefined =>
  and(
    isAmount(s, quantity),
    quantity.per ? inArray(s.per, [...new Set(quantity.per)]) : undefined,
    quantity.of ? isAny(s.ofId, quantity.of.map(refs.entity)) : undefined,
  );

/** Condition: the statement has a qualifier that meets all conditions. */
export function hasQualifier(statement: PgColumn, { predicate, entity, quantity, text }: QualifierFilter, refs: Refs): SQL {
  if (quantity?.per ?? quantity?.of)
    throw badInput(
      'filter.qualifiers.quantity',
      quantity.per ?? 'of',
      'a quantity of a qualifier is no rate and counts no entity: leave out per and of',
    );
  const q = alias(qualifiers, 'q') as unknown as typeof qualifiers; // an alias has the columns of its table
  const condition = and(
    eq(q.statementId, statement),
    predicate ? inArray(q.predicate, [...new Set(predicate)]) : undefined,
    entity ? isAny(q.objectId, entity.map(refs.entity)) : undefined,
    quantity ? isAmount(q, quantity) : undefined,
    text == null
      ? undefined
      : and(
          isNotNull(q.text),
          sql`exists (select from jsonb_each_text(${q.text}) w where lower(w.value) like lower(${`%${escapeLikePattern(text)}%`}))`,
        ),
  );
  return sql`exists (select from ${qualifiers} ${sql.identifier('q')} where ${condition})`;
}
