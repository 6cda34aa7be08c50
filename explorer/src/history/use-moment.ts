import { useAnswer } from '../query/answer.ts';
import { MomentOf } from '../query/operations.ts';

/** The time of a revision (R17), or the given time. Null while it is not known. */
export function useMoment(known: string | null): string | null {
  const isRevision = known?.startsWith('R') ?? false;
  const { data } = useAnswer(MomentOf, { id: known ?? '' }, { enabled: isRevision });
  if (!isRevision) return known;
  const revision = data?.nodes[0];
  return revision && 'at' in revision ? revision.at : null;
}
