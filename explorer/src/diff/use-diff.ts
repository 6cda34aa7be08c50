import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { Diff } from '../query/operations.ts';
import { useExplored } from '../state/use-state.ts';

/** Maximum number of entities of a diff. */
const MAX_NODES = 100;
/** Moments before the first revision and after the last one. */
const START_OF_TIME = '1970-01-01T00:00:00Z';
const END_OF_TIME = '9999-12-31T00:00:00Z';

/** The variables of the diff of the address. */
export const getDiffVariables = (
  diff: { readonly from: string | null; readonly to: string | null } | null,
  of: readonly string[],
  depth: number,
) => ({
  from: diff?.from ?? START_OF_TIME,
  to: diff?.to ?? END_OF_TIME,
  of: of.length > 0 ? of : null,
  depth,
  maxNodes: MAX_NODES,
});

/** The diff of the address, around its entities, or of the whole graph. */
export function useDiff() {
  const lang = useLang();
  const { diff, of, depth } = useExplored().state;
  return useAnswer(Diff, { ...getDiffVariables(diff, of, depth), lang }, { enabled: diff !== null, keep: true });
}
