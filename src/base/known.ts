import type { RevisionId } from '../../schema/ids.ts';
import { parseId } from './id.ts';

/** A state of the graph: a revision, or the last revision committed by a moment. */
export type KnownAs =
  | { readonly by: 'revision'; readonly revision: RevisionId; readonly written: string }
  | { readonly by: 'moment'; readonly at: string; readonly written: string };

export const KNOWN_ALLOWED = 'a state of the graph is a revision such as R17, or a moment such as 2020-07-01T00:00:00Z';

/** Reads `R17` or a moment; null if the text is neither. */
export function parseKnown(written: string, isMoment: (text: string) => boolean): KnownAs | null {
  const key = parseId(written);
  if (key?.type === 'revision') return { by: 'revision', revision: key.id, written };
  return isMoment(written) ? { by: 'moment', at: written, written } : null;
}
