import { useExplored } from '../state/use-state.ts';
import { getAsOf, type PointInTime } from './get-as-of.ts';

/** The point in time of the address. Null for any date, as known now. */
export const useAsOf = (): PointInTime | null => getAsOf(useExplored().state);
