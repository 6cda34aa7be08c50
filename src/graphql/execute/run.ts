import {
  defaultTypeResolver,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  locatedError,
  responsePathAsArray,
} from 'graphql';
import type { MaybePromise } from '../../base/maybe-promise.ts';
import type { Context } from '../context.ts';
import type { AnswerPath, CollectedErrors } from './collected-errors.ts';
import { FieldInfo } from './field-info.ts';
import type { Args, FieldPlan, SelectionPlan, Shape } from './plan.ts';

/** One execution of a planned operation. */
export interface Execution extends Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'variableValues'> {
  readonly context: Context;
  readonly errors: CollectedErrors;
  /** Arguments that depend on variables, by the number of the field: they are the same for all rows. */
  readonly args: (Args | undefined)[];
  /** Plans what is selected of a field in a type. */
  readonly select: (field: FieldPlan, type: GraphQLObjectType) => SelectionPlan;
}

type Results = Record<string, unknown>;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Executes the fields of one object side by side. */
export function runFields(
  execution: Execution,
  { fields, isPlain }: SelectionPlan,
  source: unknown,
  path: AnswerPath | undefined,
): MaybePromise<Results> {
  const results: Results = isPlain ? {} : Object.create(null);
  const awaited: string[] = [];
  try {
    for (const field of fields) {
      const value = runField(execution, field, source, path);
      results[field.key] = value;
      if (isPromise(value)) awaited.push(field.key);
    }
  } catch (error) {
    // The other fields may fail too, and are waited for.
    if (awaited.length > 0) return settle(results, awaited).finally(() => Promise.reject(error));
    throw error;
  }
  return awaited.length > 0 ? settle(results, awaited) : results;
}

async function settle(results: Results, awaited: readonly string[]): Promise<Results> {
  const values = await Promise.all(awaited.map((key) => results[key]));
  for (const [at, key] of awaited.entries()) results[key] = values[at];
  return results;
}

const extendPath = (prev: AnswerPath | undefined, key: string | number, typename: string | undefined): AnswerPath => ({
  prev,
  key,
  typename,
});

function runField(execution: Execution, field: FieldPlan, source: unknown, parentPath: AnswerPath | undefined): unknown {
  const { property, shape, constant } = field;
  if (constant !== undefined) return constant;
  if (property !== undefined && shape.kind === 'leaf') return runProperty(execution, field, (source as Results)[property], parentPath); // a row has it
  const path = extendPath(parentPath, field.key, field.parentType.name);
  const info = new FieldInfo(execution, field, path);
  try {
    const result =
      property === undefined ? field.resolve(source, readArgs(execution, field), execution.context, info) : (source as Results)[property]; // as above
    const completed = isPromise(result)
      ? result.then((value) => complete(execution, field, shape, info, path, value))
      : complete(execution, field, shape, info, path, result);
    return isPromise(completed) ? completed.then(undefined, (error) => fail(execution, field, shape, path, error)) : completed;
  } catch (error) {
    return fail(execution, field, shape, path, error);
  }
}

/** A property that is a leaf needs neither a path nor a description of its field, unless it is wrong. */
function runProperty(execution: Execution, field: FieldPlan, value: unknown, parentPath: AnswerPath | undefined): unknown {
  try {
    return completeNullable(field, field.shape, value, () => completeLeaf(field.shape as Shape & { kind: 'leaf' }, value)); // it is one
  } catch (error) {
    return fail(execution, field, field.shape, extendPath(parentPath, field.key, field.parentType.name), error);
  }
}

function readArgs({ args, variableValues }: Execution, { args: constant, place, definition, nodes: [node] }: FieldPlan): Args {
  const known = constant ?? args[place];
  if (known || !node) return known ?? {};
  const read = getArgumentValues(definition, node, variableValues);
  args[place] = read;
  return read;
}

/** Tells of an error. @returns null @throws the error if there can be no null here */
function fail({ errors }: Execution, { nodes }: FieldPlan, { isNonNull }: Shape, path: AnswerPath, cause: unknown): null {
  const error = locatedError(cause, nodes, responsePathAsArray(path));
  if (isNonNull) throw error;
  errors.add(error, path);
  return null;
}

function completeNullable(field: FieldPlan, { isNonNull }: Shape, value: unknown, work: () => unknown): unknown {
  if (value instanceof Error) throw value;
  if (value != null) return work();
  if (isNonNull) throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.definition.name}.`);
  return null;
}

const complete = (
  execution: Execution,
  field: FieldPlan,
  shape: Shape,
  info: GraphQLResolveInfo,
  path: AnswerPath,
  value: unknown,
): unknown =>
  completeNullable(field, shape, value, () => {
    switch (shape.kind) {
      case 'leaf':
        return completeLeaf(shape, value);
      case 'list':
        return completeList(execution, field, shape, info, path, value);
      case 'abstract':
        return completeAbstract(execution, field, shape.type, info, path, value);
      case 'object':
        return completeObject(execution, field, shape.type, info, path, value);
    }
  });

function completeLeaf({ type, keepsTexts }: { readonly type: GraphQLLeafType; readonly keepsTexts: boolean }, value: unknown): unknown {
  if (keepsTexts && typeof value === 'string') return value;
  const serialized = type.serialize(value);
  if (serialized == null) throw new Error(`${type.name} cannot have the value ${String(value)}`);
  return serialized;
}

function completeList(
  execution: Execution,
  field: FieldPlan,
  { item }: Shape & { readonly kind: 'list' },
  info: GraphQLResolveInfo,
  path: AnswerPath,
  value: unknown,
): MaybePromise<unknown[]> {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.parentType.name}.${field.definition.name}".`);
  let hasPromise = false;
  const completed = Array.from(value as Iterable<unknown>, (one, index) => {
    const done = completeItem(execution, field, item, info, extendPath(path, index, undefined), one);
    hasPromise ||= isPromise(done);
    return done;
  });
  return hasPromise ? Promise.all(completed) : completed;
}

function completeItem(
  execution: Execution,
  field: FieldPlan,
  shape: Shape,
  info: GraphQLResolveInfo,
  path: AnswerPath,
  one: unknown,
): unknown {
  try {
    const completed = isPromise(one)
      ? one.then((value) => complete(execution, field, shape, info, path, value))
      : complete(execution, field, shape, info, path, one);
    return isPromise(completed) ? completed.then(undefined, (error) => fail(execution, field, shape, path, error)) : completed;
  } catch (error) {
    return fail(execution, field, shape, path, error);
  }
}

function completeAbstract(
  execution: Execution,
  field: FieldPlan,
  abstract: (Shape & { readonly kind: 'abstract' })['type'],
  info: GraphQLResolveInfo,
  path: AnswerPath,
  value: unknown,
): unknown {
  const name = (abstract.resolveType ?? defaultTypeResolver)(value, execution.context, info, abstract);
  const type = typeof name === 'string' ? execution.schema.getType(name) : undefined;
  // One that has been planned is one: asking the schema for each row takes longer than all else here.
  if (!isObjectType(type) || !(field.selections.has(type) || execution.schema.isSubType(abstract, type)))
    throw new GraphQLError(`${abstract.name} cannot be a ${String(name)}`, { nodes: field.nodes });
  return completeObject(execution, field, type, info, path, value);
}

function completeObject(
  execution: Execution,
  field: FieldPlan,
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
  path: AnswerPath,
  value: unknown,
): unknown {
  const selection = field.selections.get(type) ?? execution.select(field, type);
  if (type.isTypeOf && !type.isTypeOf(value, execution.context, info))
    throw new GraphQLError(`a value is no ${type.name}`, { nodes: field.nodes });
  return runFields(execution, selection, value, path);
}
