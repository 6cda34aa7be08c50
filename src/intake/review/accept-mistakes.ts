import type { ProposalId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { formatProposalId } from '../../base/id.ts';
import { formatPath, type MistakesError, type Path } from '../../ingest/mistake.ts';

/** A mistake, with the proposal in which it is. */
export interface AcceptMistake {
  readonly path: string;
  readonly message: string;
}

/** Which proposal gave each item of a list of the facts. */
export interface Origins {
  readonly entities: readonly ProposalId[];
  readonly sentences: readonly ProposalId[];
  readonly quotations: readonly ProposalId[];
}

const isList = (part: unknown): part is keyof Origins => part === 'entities' || part === 'sentences' || part === 'quotations';

/** `P12.entities.names.0.text`: in which proposal a mistake of the facts is. */
function toProposalPath([part, index, ...rest]: Path, origins: Origins): string {
  const id = isList(part) && typeof index === 'number' ? origins[part][index] : undefined;
  if (id === undefined)
    return formatPath(['facts', ...(part === undefined ? [] : [part]), ...(index === undefined ? [] : [index]), ...rest]);
  return formatPath([formatProposalId(id), part ?? '', ...rest]);
}

export const toAcceptMistakes = ({ located }: MistakesError, origins: Origins): AcceptMistake[] =>
  located.map(({ mistake: { path, message } }) => ({ path: toProposalPath(path, origins), message }));

/** @throws BAD_INPUT with all mistakes, if there are any */
export function refuseMistakes(mistakes: readonly AcceptMistake[]): void {
  const [first] = mistakes;
  if (!first) return;
  const title = `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}, nothing was accepted`;
  const list = mistakes.map(({ path, message }) => `${path} ${message}`).join('\n');
  throw new GraphError('BAD_INPUT', `${title}:\n${list}`, { argument: first.path, mistakes });
}
