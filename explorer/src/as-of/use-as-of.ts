import { useExplored } from '../state/use-state.ts';

/** The date of the address as the API takes it. Null for any time. */
export function useAsOf(): { readonly valid: string } | null {
  const { asOf } = useExplored().state;
  return asOf === null ? null : { valid: asOf };
}
