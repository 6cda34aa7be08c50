import type { State } from '../state/state.ts';

/** A point in time as the API takes it. */
export interface PointInTime {
  readonly valid?: string;
  readonly known?: string;
}

/** The date and the moment of the address. Null for any date, as known now. */
export const getAsOf = ({ asOf, known }: Pick<State, 'asOf' | 'known'>): PointInTime | null =>
  asOf === null && known === null ? null : { ...(asOf !== null && { valid: asOf }), ...(known !== null && { known }) };
