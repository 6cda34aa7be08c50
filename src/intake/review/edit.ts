import type { ProposalId } from '../../../schema/ids.ts';
import type { EntityType, Kind } from '../../../schema/ontology.ts';
import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { ProposalKind } from '../../../schema/words.ts';

/** How a curator accepts a proposal otherwise than it was made. */
export interface Edit {
  readonly id: ProposalId;
  /** Slug of an entity of the graph that the proposed one is. */
  readonly entity?: string | undefined;
  /** True if it is another than all entities of the graph, though one has the name. */
  readonly isNew?: boolean | undefined;
  readonly name?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly type?: EntityType | undefined;
  /** Takes the place of the piece. */
  readonly piece?: ProposedPiece | undefined;
}

type Entity = NonNullable<ProposedPiece['entities']>[number];

/** The entity with what is edited of it. Another kind has other types. */
function applyToEntity({ type, kind, names = [], ...rest }: Entity, edit: Edit): Entity {
  const [first, ...others] = names as readonly Readonly<Record<string, unknown>>[];
  const isOtherKind = edit.kind !== undefined && edit.kind !== kind;
  return {
    ...rest,
    ...(kind !== undefined && { kind: edit.kind ?? kind }),
    ...((edit.type ?? (isOtherKind ? undefined : type)) !== undefined && { type: edit.type ?? type }),
    ...(first && { names: [{ ...first, ...(edit.name !== undefined && { text: edit.name }) }, ...others] }),
  } as Entity; // the slug is part of the rest
}

/** A mention, a quotation or a voice of another entity. */
function applyToSpeech({ sentences, quotations, ...rest }: ProposedPiece, entity: string): ProposedPiece {
  const speaker = { speaker: entity };
  const mentioning = sentences?.map(({ mentions, ...sentence }) => ({
    ...sentence,
    ...(Array.isArray(mentions) ? { mentions: mentions.map((mention: object) => ({ ...mention, entity })) } : speaker),
  }));
  return {
    ...rest,
    ...(mentioning && { sentences: mentioning }),
    ...(quotations && { quotations: quotations.map((one) => ({ ...one, ...speaker })) }),
  };
}

/** True if the edit says who is meant or speaks, so that what the proposal needs is of no account. */
export const isAboutAnother = (kind: ProposalKind, edit: Edit | undefined): boolean =>
  edit?.piece !== undefined || (edit?.entity !== undefined && kind !== 'ENTITY' && kind !== 'EVENT');

/** The piece that is accepted in the place of a proposed one. */
export function applyEdit(kind: ProposalKind, piece: ProposedPiece, edit: Edit | undefined): ProposedPiece {
  if (!edit) return piece;
  if (edit.piece) return edit.piece;
  if (edit.entity !== undefined && (kind === 'MENTION' || kind === 'VOICE' || kind === 'QUOTATION'))
    return applyToSpeech(piece, edit.entity);
  const [entity, ...others] = piece.entities ?? [];
  if (!entity) return piece;
  return { ...piece, entities: [applyToEntity(entity, edit), ...others] };
}

/** The piece of an entity that the graph has: what it is stays, and its names are further ones. */
export const toKnownEntity = (piece: ProposedPiece): ProposedPiece => ({
  ...piece,
  ...(piece.entities && {
    entities: piece.entities.map(({ kind: _, type: __, status: ___, collective: ____, names, ...rest }) => ({
      ...rest,
      ...(Array.isArray(names) && names.length > 0 && { names: names.map((name: object) => ({ ...name, role: 'ALIAS' })) }),
    })) as Entity[], // as they were, with fewer keys
  }),
});
