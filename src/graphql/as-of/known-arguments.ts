import { type GraphQLArgument, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { GraphError, showValue } from '../../base/errors.ts';
import type { Known } from '../../base/known.ts';

/** A transaction time, and the argument that gives it. */
export interface GivenKnown {
  readonly known: Known;
  readonly argument: string;
}

const getInputFields = (type: GraphQLInputType) => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
};
const canHold = (type: GraphQLInputType, seen = new Set<string>()): boolean => {
  const { name } = getNamedType(type);
  if (name === 'Known') return true;
  if (seen.has(name)) return false;
  seen.add(name);
  return Object.values(getInputFields(type)).some((field) => canHold(field.type, seen));
};

/** Where the arguments of a field may give a transaction time: `known`, `asOf.known`, or `asOf.known` at the top of a filter. */
export interface KnownPlaces {
  readonly top: readonly (readonly string[])[];
  /** Arguments that may hold one further down, where it is refused. */
  readonly deep: readonly string[];
}

/** Null if the arguments of a field cannot give a transaction time. */
export function findKnownPlaces(args: readonly Pick<GraphQLArgument, 'name' | 'type'>[]): KnownPlaces | null {
  const deep = args.filter(({ type }) => canHold(type)).map(({ name }) => name);
  if (deep.length === 0) return null;
  const isOf = (type: GraphQLInputType, name: string) => getNamedType(type).name === name;
  // A field that takes two times compares them, and reads neither of them alone.
  if (args.filter(({ type }) => isOf(type, 'Known')).length > 1) return null;
  const top = args.flatMap(({ name, type }) => {
    if (isOf(type, 'Known')) return [[name]];
    if (isOf(type, 'AsOf')) return [[name, 'known']];
    const asOf = getInputFields(type)['asOf'];
    return asOf && isOf(asOf.type, 'AsOf') ? [[name, 'asOf', 'known']] : [];
  });
  return { top, deep };
}

const isKnown = (value: object): value is Known => 'by' in value && (value.by === 'revision' || value.by === 'moment');

/** The transaction times in a value, each with its path. */
function* listKnown(value: unknown, path: readonly string[]): Generator<{ path: readonly string[]; known: Known }> {
  if (typeof value !== 'object' || value === null) return;
  if (isKnown(value)) yield { path, known: value };
  else for (const [key, inner] of Object.entries(value)) yield* listKnown(inner, [...path, key]);
}

const ONCE = 'the transaction time of a field is given once, and not within and, or, not or a condition on links';

/** The transaction time that the arguments of a field give. @throws BAD_INPUT if they give it twice, or deep within a filter */
export function readGivenKnown({ top, deep }: KnownPlaces, args: Readonly<Record<string, unknown>>): GivenKnown | null {
  if (deep.every((name) => args[name] == null)) return null; // of most fields of most rows
  const given = deep.flatMap((name) => [...listKnown(args[name], [name])]);
  const [first, second] = given;
  if (!first) return null;
  const isAtTop = top.some((place) => place.join() === first.path.join());
  const wrong = isAtTop ? second : first;
  const argument = (wrong ?? first).path.join('.');
  if (!wrong) return { known: first.known, argument };
  const places = top.map((place) => place.join('.')).join(' or ');
  const allowed = `${ONCE}: ${places ? `as ${places}` : 'give it to the field above'}`;
  throw new GraphError('BAD_INPUT', `${argument} is ${showValue(wrong.known.written)}; ${allowed}`, {
    argument,
    value: showValue(wrong.known.written),
    allowed,
  });
}
