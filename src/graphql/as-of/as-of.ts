import { type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { RevisionId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { formatRevisionId } from '../../base/known.ts';
import type { Db } from '../../database/connect.ts';
import type { RevisionMemory } from '../../database/revision-memory.ts';
import { affordableContexts } from '../builder.ts';
import type { Context } from '../context.ts';
import { findKnownPlaces, type GivenKnown, readGivenKnown } from './known-arguments.ts';

/*
 * A field that gives a transaction time reads the graph as of a revision, and so does everything below it: its resolver, and those below,
 * get a context of the revision, with its own reader and its own loaders. They find it by their path in the operation.
 */

type FieldPath = GraphQLResolveInfo['path'];
type Resolve = NonNullable<GraphQLField<unknown, Context>['resolve']>;

/** What an operation reads as of revisions. */
interface PastReads {
  /** The context of each field that gives a transaction time. */
  readonly contexts: Map<FieldPath, Context>;
  readonly byRevision: Map<RevisionId, Context>;
  /** The revision of each transaction time, as it is written. */
  readonly revisions: Map<string, Promise<RevisionId>>;
  /** The revision that each field read, for the extensions. */
  readonly read: Map<string, string>;
}

declare module '../context.ts' {
  interface Context {
    /** Set by the first field that gives a transaction time. */
    past?: PastReads | undefined;
  }
}

/** The context for the children of a field, by the nearest field above that gives a transaction time. */
function findContext(context: Context, path: FieldPath | undefined): Context {
  for (let step = path; step; step = step.prev) {
    const found = context.past?.contexts.get(step);
    if (found) return found;
  }
  return context;
}

/** The revision of a transaction time, found once an operation. @throws BAD_INPUT if it does not exist yet */
function findRevision({ past, db, revisions }: Context, given: GivenKnown): Promise<RevisionId> {
  const { known } = given;
  const found = past?.revisions.get(known.written) ?? resolveKnown(db, revisions, given);
  past?.revisions.set(known.written, found);
  return found;
}

/** The revision of a transaction time. @throws BAD_INPUT if it does not exist yet */
export async function resolveKnown(db: Db, revisions: RevisionMemory, { known, argument }: GivenKnown): Promise<RevisionId> {
  if (known.by === 'moment') return revisions.findAt(db, known.at);
  const newest = await revisions.findNewest(db, known.revision);
  if (known.revision <= newest) return known.revision;
  const allowed = newest > 0 ? `the revisions are R1 to ${formatRevisionId(newest)}` : 'there is no revision yet';
  throw badInput(argument, known.written, allowed);
}

/** The context of a field that gives a transaction time. */
async function openContext(context: Context, given: GivenKnown, path: FieldPath): Promise<Context> {
  context.past ??= { contexts: new Map(), byRevision: new Map(), revisions: new Map(), read: new Map() };
  const { contexts, byRevision, read } = context.past;
  const revision = await findRevision(context, given);
  const opened = byRevision.get(revision) ?? Object.assign(Object.create(context) as Context, context.openRevision(revision)); // inherits the rest
  byRevision.set(revision, opened);
  if (affordableContexts.has(context)) affordableContexts.add(opened); // the cost is that of the operation
  contexts.set(path, opened);
  read.set(formatPath(path), formatRevisionId(revision));
  // Says which revision was read; if there are several, for each field.
  context.extensions['revision'] = new Set(read.values()).size === 1 ? formatRevisionId(revision) : Object.fromEntries(read);
  return opened;
}

/** The path of a field without list indexes. */
function formatPath(path: FieldPath): string {
  const keys: string[] = [];
  for (let step: FieldPath | undefined = path; step; step = step.prev) if (typeof step.key === 'string') keys.unshift(step.key);
  return keys.join('.');
}

function wrapResolve(field: GraphQLField<unknown, Context>, resolve: Resolve): Resolve {
  const places = findKnownPlaces(field.args);
  if (!places)
    return (parent, args, context, info) => resolve(parent, args, context.past ? findContext(context, info.path.prev) : context, info);
  return (parent, args, context, info) => {
    const given = readGivenKnown(places, args);
    if (given) return openContext(context, given, info.path).then((opened) => resolve(parent, args, opened, info));
    return resolve(parent, args, context.past ? findContext(context, info.path.prev) : context, info);
  };
}

/** Has the fields of a schema read the graph as of the transaction time that they, or fields above, are given. */
export function readSchemaAsOf(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    // An exposed property needs no context.
    for (const field of Object.values(type.getFields()))
      if (field.resolve && !field.extensions['pothosExposedField']) field.resolve = wrapResolve(field, field.resolve);
  }
}
