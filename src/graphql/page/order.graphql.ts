import type { Unit } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { builder } from '../builder.ts';

export const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'Sort direction.',
  values: { ASC: { description: 'Ascending: smallest or earliest first.' }, DESC: { description: 'Descending: largest or latest first.' } },
});

const MAX_SORT_KEYS = 4;

/** Reads sort keys. @throws BAD_INPUT for too many keys, or for AMOUNT without a unit */
export function readOrder<
  Given extends { readonly by: string; readonly direction?: 'ASC' | 'DESC' | null | undefined; readonly unit?: Unit | null | undefined },
>(keys: readonly Given[] | null | undefined) {
  if (keys && keys.length > MAX_SORT_KEYS) throw badInput('orderBy', keys.length, `at most ${MAX_SORT_KEYS} keys`);
  return (keys ?? []).map((key, index) => {
    if (key.by === 'AMOUNT' && !key.unit) throw badInput(`orderBy.${index}.unit`, null, 'AMOUNT is ordered by one unit: name it');
    return { ...key, by: key.by as Given['by'], descending: key.direction === 'DESC', unit: key.unit ?? undefined };
  });
}
