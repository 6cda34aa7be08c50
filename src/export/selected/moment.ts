import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { RevisionId } from '../../../schema/ids.ts';
import type { Known } from '../../base/known.ts';
import { findKnownPlaces, readGivenKnown } from '../../graphql/as-of/known-arguments.ts';

/** The revision that a value was read as of; null for now. */
export type ReadAsOf = RevisionId | null;

/** A field with arguments that may give a transaction time, below the field of another moment; 0 is now. */
export interface MomentField {
  readonly field: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly around: number;
}

/** True if a field has an argument that may give a transaction time. */
export function canGiveKnown(field: FieldNode, definition: GraphQLField<unknown, unknown>): boolean {
  const names = findKnownPlaces(definition.args)?.deep ?? [];
  return field.arguments?.some(({ name }) => names.includes(name.value)) ?? false;
}

/** The transaction time in the arguments of a field; null if they give none, or are invalid, which execution has reported. */
export function readKnown({ field, definition }: MomentField, variables: Readonly<Record<string, unknown>>): Known | null {
  const places = findKnownPlaces(definition.args);
  try {
    return places && (readGivenKnown(places, getArgumentValues(definition, field, variables))?.known ?? null);
  } catch {
    return null;
  }
}

/** The later of two. */
export const pickLater = (first: ReadAsOf, second: ReadAsOf): ReadAsOf =>
  first === null || second === null ? null : (Math.max(first, second) as RevisionId); // one of them
