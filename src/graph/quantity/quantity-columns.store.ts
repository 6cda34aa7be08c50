import { statements } from '../../../schema/tables/index.ts';

/** The columns of a statement that hold its quantity. */
export const QUANTITY_COLUMNS = {
  amount: statements.amount,
  amountTo: statements.amountTo,
  comparator: statements.comparator,
  unit: statements.unit,
  per: statements.per,
  ofId: statements.ofId,
  ofText: statements.ofText,
  equivalentAmount: statements.equivalentAmount,
  equivalentUnit: statements.equivalentUnit,
};
