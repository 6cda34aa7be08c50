import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { badInput } from '../base/errors.ts';
import type { ArticleRef } from '../base/ref.ts';
import type { EntityFilter } from '../graph/filter/filter.ts';
import { findKnownPlaces, type GivenKnown, readGivenKnown } from '../graphql/as-of/known-arguments.ts';
import { readJson } from '../http/json.ts';
import { readOnce } from '../http/parameters.ts';
import type { NeighborhoodQuery } from '../traversal/neighborhood/neighborhood.ts';
import type { PathQuery } from '../traversal/path/path.ts';
import type { Pattern } from '../traversal/pattern/pattern.ts';
import { type FormatName, type FormatOptions, PARTS, VERSIONS } from './format.ts';
import { EVENT_SHAPES, type EventShape } from './graph.ts';
import type { Selection } from './selection.ts';

type Params = URLSearchParams;
type Argument = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>;

/** A selection, and the transaction time that it is read at; null for now. */
export interface SelectionAsOf {
  readonly selection: Selection;
  readonly asOf: GivenKnown | null;
}

interface SelectionKind {
  readonly takes: readonly Argument[];
  readonly read: (values: Readonly<Record<string, unknown>>) => Selection;
}

/** The selections that can be exported, by parameter. Their arguments are those of the API. */
function listSelectionKinds(schema: GraphQLSchema): Readonly<Record<string, SelectionKind>> {
  const argumentsOf = (field: string): readonly GraphQLArgument[] => schema.getQueryType()?.getFields()[field]?.args ?? [];
  const argument = (name: string, type: string): readonly Argument[] => [
    { name, type: getInputType(schema, type), defaultValue: undefined },
  ];
  return {
    of: {
      // Every statement is a separate edge in an export.
      takes: argumentsOf('neighborhood').filter(({ name }) => name !== 'grouped'),
      read: (values) => ({ by: 'of', neighborhood: { ...values, grouped: false } as unknown as NeighborhoodQuery }), // coerced to the types of the field
    },
    pattern: {
      // An export has all matches, not one page.
      takes: argumentsOf('match').filter(({ name }) => name === 'pattern'),
      read: ({ pattern }) => ({ by: 'pattern', pattern: pattern as Pattern }), // as above
    },
    from: {
      takes: argumentsOf('paths'),
      read: (values) => ({ by: 'from', paths: values as unknown as PathQuery }), // as above
    },
    article: { takes: argument('article', 'ArticleRef'), read: ({ article }) => ({ by: 'article', article: article as ArticleRef }) }, // as above
    entities: {
      takes: argument('entities', 'EntityFilter'),
      read: ({ entities }) => ({ by: 'entities', filter: entities as EntityFilter }),
    }, // as above
    all: { takes: argument('all', 'Boolean'), read: readAll },
  };
}

const getInputType = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLInputType; // an input type of the API

function readAll({ all }: Readonly<Record<string, unknown>>): Selection {
  if (all !== true) throw badInput('all', all, 'it is true, or left out');
  return { by: 'all' };
}

/**
 * Creates a reader of the selection in URL parameters (default: the whole graph). It follows the arguments of the schema.
 * The reader throws BAD_INPUT.
 */
export function createSelectionReader(schema: GraphQLSchema): (params: Params) => SelectionAsOf {
  const kinds = listSelectionKinds(schema);
  const names = Object.keys(kinds);
  const known: readonly Argument[] = [{ name: 'known', type: getInputType(schema, 'Known'), defaultValue: undefined }];
  return (params) => {
    const [name, more] = names.filter((argument) => params.has(argument));
    if (more !== undefined) throw badInput(more, params.get(more), `there is ${name} already: one of ${names.join(', ')}`);
    const kind = name === undefined ? undefined : kinds[name];
    refuseOthers(params, kind?.takes ?? [], names);
    const takes = [...(kind?.takes ?? []), ...known].filter(
      (argument, at, all) => all.findIndex((other) => other.name === argument.name) === at,
    );
    const values = Object.fromEntries(takes.flatMap((argument) => readArgument(params, argument)));
    const given = findKnownPlaces(takes);
    return { selection: kind ? kind.read(values) : { by: 'all' }, asOf: given && readGivenKnown(given, values) };
  };
}

const COMMON_PARAMETERS = ['known', 'lang', 'events', 'version', 'part'];

function refuseOthers(params: Params, takes: readonly Argument[], kinds: readonly string[]): void {
  const known = [...new Set([...takes.map(({ name }) => name), ...COMMON_PARAMETERS])];
  const other = [...params.keys()].find((name) => !known.includes(name));
  if (other === undefined) return;
  const choices = takes.length > 0 ? known : [...kinds, ...COMMON_PARAMETERS];
  throw badInput(other, params.get(other), `the parameters here are ${choices.join(', ')}`);
}

/** A parameter as an argument of the API. Lists are repeated parameters, objects are JSON. */
function readArgument(params: Params, { name, type, defaultValue }: Argument): [string, unknown][] {
  const raw = params.getAll(name);
  if (raw.length === 0 && defaultValue !== undefined) return [[name, defaultValue]];
  if (raw.length === 0 && isNonNullType(type)) throw badInput(name, undefined, 'it is needed here');
  if (raw.length === 0) return [];
  const nullable = getNullableType(type);
  const isObject = isInputObjectType(getNamedType(nullable));
  const value = isListType(nullable) && !isObject ? raw : toValue(name, readOnce(params, name) ?? '', nullable, isObject);
  return [[name, coerceValue(name, value, type)]];
}

function toValue(name: string, text: string, type: GraphQLInputType, isObject: boolean): unknown {
  if (isObject) return readJson(name, text);
  const { name: scalar } = getNamedType(type);
  if (scalar === 'Int' && /^-?\d{1,9}$/.test(text)) return Number(text);
  return scalar === 'Boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}

/** @throws BAD_INPUT with the path within the argument */
const coerceValue = (name: string, value: unknown, type: GraphQLInputType): unknown =>
  coerceInputValue(value, type, (path, invalid, { message }) => {
    const leaf = path.reduce<GraphQLInputType>(getTypeWithin, type);
    const words = getNamedType(leaf);
    const choices = isEnumType(words)
      ? `allowed are ${words
          .getValues()
          .map((argument) => argument.name)
          .join(', ')}`
      : undefined;
    throw badInput([name, ...path].join('.'), invalid, choices ?? message.replace(/^.*BAD_INPUT: /, ''));
  });

/** The type of a field of an input, or of a list item. */
function getTypeWithin(type: GraphQLInputType, key: string | number): GraphQLInputType {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return typeof key === 'number' ? (nullable.ofType as GraphQLInputType) : nullable; // a list of inputs
  return (isInputObjectType(nullable) && nullable.getFields()[key]?.type) || nullable;
}

/** One of a set of words; undefined if absent. @throws BAD_INPUT */
function readChoice<const W extends string>(params: Params, name: string, words: readonly W[]): W | undefined {
  const raw = readOnce(params, name);
  if (raw === undefined) return undefined;
  const found = words.find((word) => word === raw);
  if (found === undefined) throw badInput(name, raw, `allowed are ${words.join(', ')}`);
  return found;
}

export const readEvents = (params: Params): EventShape => readChoice(params, 'events', EVENT_SHAPES) ?? 'NODES';

/** The languages of labels. @throws BAD_INPUT */
export const readLanguages = (schema: GraphQLSchema, params: Params): readonly string[] | undefined =>
  params.has('lang')
    ? params.getAll('lang').map((tag) => coerceValue('lang', tag, getInputType(schema, 'LanguageTag')) as string) // the type of the scalar
    : undefined;

/** Options of a single format. @throws BAD_INPUT if given for another format */
export function readOptions(params: Params, format: FormatName): FormatOptions {
  const only = (name: string, of: FormatName) => {
    if (params.has(name) && format !== of) throw badInput(name, params.get(name), `only ${of} has it, and this is ${format}`);
  };
  only('version', 'gexf');
  only('part', 'parquet');
  return { version: readChoice(params, 'version', VERSIONS) ?? '1.2draft', part: readChoice(params, 'part', PARTS) };
}
