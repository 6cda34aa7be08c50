import type { State } from '../state/state.ts';

/** A point in time as the API takes it. */
export interface PointInTime {
  readonly valid: string;
}

/** The date of the address. Null for any date. */
export const getAsOf = ({ asOf }: Pick<State, 'asOf'>): PointInTime | null => (asOf === null ? null : { valid: asOf });
