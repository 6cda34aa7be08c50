import type { ProposalId } from '../../../schema/ids.ts';
import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { Facts, Piece } from '../../ingest/merge-facts.ts';
import type { Origins } from './accept-mistakes.ts';

/** A piece that is recorded, with its proposal. */
export interface AcceptedPiece {
  readonly id: ProposalId;
  readonly piece: ProposedPiece;
}

/** Kinds of the entities that the pieces declare. */
const collectKinds = (pieces: readonly AcceptedPiece[]): Map<string, unknown> =>
  new Map(
    pieces.flatMap(({ piece }) =>
      (piece.entities ?? []).flatMap((entity) => (entity['kind'] === undefined ? [] : [[entity.slug, entity['kind']] as const])),
    ),
  );

/** All pieces as the facts of their article, and which proposal gave each. Those that declare entities come first. */
export function buildFacts(pieces: readonly AcceptedPiece[]): { readonly facts: Facts; readonly origins: Origins } {
  const kinds = collectKinds(pieces);
  const listParts = <K extends keyof ProposedPiece>(field: K) =>
    pieces.flatMap(({ id, piece }) => (piece[field] ?? []).map((part) => ({ id, part })));
  const entities = listParts('entities')
    .map(({ id, part }) => ({ id, part: { ...part, kind: (part as Piece)['kind'] ?? kinds.get((part as { slug: string }).slug) } }))
    .sort((a, b) => Number('statements' in a.part) - Number('statements' in b.part));
  const [sentences, quotations] = [listParts('sentences'), listParts('quotations')];
  return {
    facts: {
      entities: entities.map(({ part }) => part) as Facts['entities'], // pieces of a graph.yaml, checked when they are recorded
      sentences: sentences.map(({ part }) => part) as Facts['sentences'], // as above
      quotations: quotations.map(({ part }): Piece => part),
    },
    origins: {
      entities: entities.map(({ id }) => id),
      sentences: sentences.map(({ id }) => id),
      quotations: quotations.map(({ id }) => id),
    },
  };
}
