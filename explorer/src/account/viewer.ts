import { useAnswer } from '../query/answer.ts';
import { type AccountRole, Viewer } from '../query/operations.ts';
import { useExplored } from '../state/use-state.ts';

/** The roles, each of which may do what those before it may. */
const ROLES: readonly AccountRole[] = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'];

/** The account that is signed in. Null if there is none, and until it is known. */
export const useViewer = () => useAnswer(Viewer, {}).data?.viewer ?? null;

/** True if the visitor may write as this role. An earlier state of the graph cannot be written to. */
export function useMay(least: AccountRole): boolean {
  const viewer = useViewer();
  const { known } = useExplored().state;
  return viewer !== null && known === null && ROLES.indexOf(viewer.role) >= ROLES.indexOf(least);
}
