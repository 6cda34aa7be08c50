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
import { readJson } from '../http/json.ts';
import { once } from '../http/parameters.ts';
import type { NeighborhoodQuery } from '../traversal/neighborhood/neighborhood.ts';
import type { PathQuery } from '../traversal/path/path.ts';
import type { Pattern } from '../traversal/pattern/pattern.ts';
import { type FormatName, type FormatOptions, PARTS, VERSIONS } from './format.ts';
import { EVENT_SHAPES, type EventShape } from './graph.ts';
import type { Selection } from './selection.ts';

type Params = URLSearchParams;
type Argument = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>;

interface Way {
  readonly takes: readonly Argument[];
  readonly read: (values: Readonly<Record<string, unknown>>) => Selection;
}

/** What may be exported, by the parameter that asks for it. Its arguments are the API's, and read as the API reads them. */
function waysOf(schema: GraphQLSchema): Readonly<Record<string, Way>> {
  const argumentsOf = (field: string): readonly GraphQLArgument[] => schema.getQueryType()?.getFields()[field]?.args ?? [];
  const one = (name: string, type: string): readonly Argument[] => [{ name, type: inputType(schema, type), defaultValue: undefined }];
  return {
    of: {
      // Every statement is an edge of its own in an export.
      takes: argumentsOf('neighborhood').filter(({ name }) => name !== 'grouped'),
      read: (values) => ({ by: 'of', neighborhood: { ...values, grouped: false } as unknown as NeighborhoodQuery }), // read by its field's types
    },
    pattern: {
      // All matches that are found: a page of them would be no part of the graph.
      takes: argumentsOf('match').filter(({ name }) => name === 'pattern'),
      read: ({ pattern }) => ({ by: 'pattern', pattern: pattern as Pattern }), // likewise
    },
    from: {
      takes: argumentsOf('paths'),
      read: (values) => ({ by: 'from', paths: values as unknown as PathQuery }), // likewise
    },
    article: { takes: one('article', 'ArticleRef'), read: ({ article }) => ({ by: 'article', article: article as ArticleRef }) }, // likewise
    entities: { takes: one('entities', 'EntityFilter'), read: ({ entities }) => ({ by: 'entities', filter: entities as EntityFilter }) }, // likewise
    all: { takes: one('all', 'Boolean'), read: readAll },
  };
}

const inputType = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLInputType; // of the API, and taken by arguments there

function readAll({ all }: Readonly<Record<string, unknown>>): Selection {
  if (all !== true) throw badInput('all', all, 'it is true, or left out');
  return { by: 'all' };
}

/**
 * A reader of which part of the graph parameters ask for; the whole of it, where none does. It follows the schema's arguments.
 * The reader throws BAD_INPUT.
 */
export function createSelectionReader(schema: GraphQLSchema): (params: Params) => Selection {
  const ways = waysOf(schema);
  const names = Object.keys(ways);
  return (params) => {
    const [name, more] = names.filter((one) => params.has(one));
    if (more !== undefined) throw badInput(more, params.get(more), `there is ${name} already: one of ${names.join(', ')}`);
    const way = name === undefined ? undefined : ways[name];
    refuseOthers(params, way?.takes ?? [], names);
    return way ? way.read(Object.fromEntries(way.takes.flatMap((one) => readArgument(params, one)))) : { by: 'all' };
  };
}

const COMMON = ['lang', 'events', 'version', 'part'];

function refuseOthers(params: Params, takes: readonly Argument[], ways: readonly string[]): void {
  const known = [...takes.map(({ name }) => name), ...COMMON];
  const other = [...params.keys()].find((name) => !known.includes(name));
  if (other === undefined) return;
  const choices = takes.length > 0 ? known : [...ways, ...COMMON];
  throw badInput(other, params.get(other), `the parameters here are ${choices.join(', ')}`);
}

/** A parameter as the API's argument: lists are parameters that are there several times, objects are JSON. */
function readArgument(params: Params, { name, type, defaultValue }: Argument): [string, unknown][] {
  const given = params.getAll(name);
  if (given.length === 0 && defaultValue !== undefined) return [[name, defaultValue]];
  if (given.length === 0 && isNonNullType(type)) throw badInput(name, undefined, 'it is needed here');
  if (given.length === 0) return [];
  const nullable = getNullableType(type);
  const isObject = isInputObjectType(getNamedType(nullable));
  const value = isListType(nullable) && !isObject ? given : toValue(name, once(params, name) ?? '', nullable, isObject);
  return [[name, coerced(name, value, type)]];
}

function toValue(name: string, text: string, type: GraphQLInputType, isObject: boolean): unknown {
  if (isObject) return readJson(name, text);
  const { name: scalar } = getNamedType(type);
  if (scalar === 'Int' && /^-?\d{1,9}$/.test(text)) return Number(text);
  return scalar === 'Boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}

/** @throws BAD_INPUT with the path within the argument */
const coerced = (name: string, value: unknown, type: GraphQLInputType): unknown =>
  coerceInputValue(value, type, (path, invalid, { message }) => {
    const leaf = path.reduce<GraphQLInputType>(typeWithin, type);
    const words = getNamedType(leaf);
    const choices = isEnumType(words)
      ? `allowed are ${words
          .getValues()
          .map((one) => one.name)
          .join(', ')}`
      : undefined;
    throw badInput([name, ...path].join('.'), invalid, choices ?? message.replace(/^.*BAD_INPUT: /, ''));
  });

/** The type at a field of an input or in a list. */
function typeWithin(type: GraphQLInputType, key: string | number): GraphQLInputType {
  const at = getNullableType(type);
  if (isListType(at)) return typeof key === 'number' ? (at.ofType as GraphQLInputType) : at; // a list of inputs
  return (isInputObjectType(at) && at.getFields()[key]?.type) || at;
}

/** One of a set of words; the first, where it is left out. @throws BAD_INPUT */
function choice<const W extends string>(params: Params, name: string, words: readonly W[]): W | undefined {
  const given = once(params, name);
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found === undefined) throw badInput(name, given, `allowed are ${words.join(', ')}`);
  return found;
}

export const readEvents = (params: Params): EventShape => choice(params, 'events', EVENT_SHAPES) ?? 'NODES';

/** The languages of labels. @throws BAD_INPUT */
export const readLanguages = (schema: GraphQLSchema, params: Params): readonly string[] | undefined =>
  params.has('lang')
    ? params.getAll('lang').map((tag) => coerced('lang', tag, inputType(schema, 'LanguageTag')) as string) // as the scalar reads it
    : undefined;

/** What one format alone takes. @throws BAD_INPUT where it is asked of another */
export function readOptions(params: Params, format: FormatName): FormatOptions {
  const only = (name: string, of: FormatName) => {
    if (params.has(name) && format !== of) throw badInput(name, params.get(name), `only ${of} has it, and this is ${format}`);
  };
  only('version', 'gexf');
  only('part', 'parquet');
  return { version: choice(params, 'version', VERSIONS) ?? '1.2draft', part: choice(params, 'part', PARTS) };
}
