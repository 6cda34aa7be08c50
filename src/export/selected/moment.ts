import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  getArgumentValues,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { isNode } from './id-fields.ts';

/** A transaction time; null for now. */
export type Known = string | null;

/** A field with a transaction time. */
export interface AsOfField {
  readonly field: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

const isAsOf = (type: GraphQLNamedType): boolean => type.name === 'AsOf';
/** True for `asOf`, or a filter or pattern with `asOf`. */
function hasMoment({ type }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  const asOf = isInputObjectType(named) ? named.getFields()['asOf'] : undefined;
  return isAsOf(named) || (asOf !== undefined && isAsOf(getNamedType(asOf.type)));
}

/** Which moment applies to the value of a field: its own, that of its parent, or now. */
export function findMomentOwner({ field, definition }: AsOfField, within: GraphQLNamedType): 'its own' | 'the same' | 'now' {
  const takes = definition.args.filter(hasMoment).map(({ name }) => name);
  if (field.arguments?.some(({ name }) => takes.includes(name.value))) return 'its own';
  // Fields of an entity start at now. Statements and their wrappers pass the moment on.
  return takes.length > 0 || (isNode(within) && within.name !== 'Statement') ? 'now' : 'the same';
}

/** The moment in the arguments of a field. */
export function readMoment({ field, definition }: AsOfField, variables: Readonly<Record<string, unknown>>): Known {
  const argumentValues = Object.entries(getArgumentValues(definition, field, variables));
  for (const [name, value] of argumentValues) {
    const asOf = name === 'asOf' ? value : getProperty(value, 'asOf');
    const known = getProperty(asOf, 'known');
    if (typeof known === 'string') return known;
  }
  return null;
}

const getProperty = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined; // an input object

/** The later of two moments. */
export const pickLater = (first: Known, second: Known): Known =>
  first === null || second === null ? null : Date.parse(first) < Date.parse(second) ? second : first;
