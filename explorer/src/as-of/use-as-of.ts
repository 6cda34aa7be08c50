import { useExplored } from '../state/use-state.ts';
import { getAsOf, type PointInTime } from './get-as-of.ts';

/** The date of the address. Null for any date. */
export const useAsOf = (): PointInTime | null => getAsOf(useExplored().state);
