import type { InputFieldMap, InputShapeFromFields, ObjectRef } from '@pothos/core';
import type { AccountRole } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import { checkWriter, type Viewer } from '../../base/viewer.ts';
import type { Db } from '../../database/connect.ts';
import { builder, type Types } from '../builder.ts';
import type { Context } from '../context.ts';
import { createRule } from './rule.ts';
import { runMutation } from './run-mutation.store.ts';

const MAX_REASON_LENGTH = 1_000;
const MAX_IDEMPOTENCY_KEY_LENGTH = 200;

const REASON = 'Reason, in words';
const MUTATION_ARGS = builder.args((t) => ({
  dryRun: t.boolean({ defaultValue: false, description: 'True to return what the mutation would do, without writing anything.' }),
  idempotencyKey: t.string({
    description: `Key of the call, such as a UUID (1–${MAX_IDEMPOTENCY_KEY_LENGTH} characters). For 24 hours, the same call with the same key returns the first result and does nothing again.`,
  }),
}));
const OPTIONAL_REASON = builder.args((t) => ({
  reason: t.string({ description: `${REASON} (at most ${MAX_REASON_LENGTH} characters).` }),
}));
const REQUIRED_REASON = builder.args((t) => ({
  reason: t.string({ required: true, description: `${REASON} (1–${MAX_REASON_LENGTH} characters).` }),
}));

/** One call of a mutation. */
export interface Acting {
  readonly viewer: Viewer;
  readonly reason: string | undefined;
  /** True if all is rolled back. */
  readonly isDryRun: boolean;
  readonly context: Context;
}

export interface MutationOptions<Args extends InputFieldMap, Result extends object> {
  /** The least role that may use it. */
  readonly role: AccountRole;
  readonly description: string;
  readonly args: Args;
  readonly type: ObjectRef<Types, Result>;
  /** True if the mutation takes something back. */
  readonly needsReason?: boolean;
  /** All of the work, in one transaction. The result is plain JSON: it is kept under the idempotency key, and the fields of the payload are read from it. */
  readonly run: (tx: Db, args: InputShapeFromFields<Args>, acting: Acting) => Promise<Result>;
  /** The result without secrets. By default all of it is kept. */
  readonly toKept?: (result: Result) => Result;
}

interface GivenArgs {
  readonly dryRun?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

type MutationCall<Args extends InputFieldMap> = InputShapeFromFields<Args> & GivenArgs;

/** @throws BAD_INPUT */
function checkLength(argument: string, text: string | null | undefined, max: number): string | undefined {
  if (text == null) return undefined;
  if (text.trim() === '' || Array.from(text).length > max)
    throw badInput(argument, text, `it has 1 to ${max} characters that are not all spaces`);
  return text;
}

/** Declares a mutation: with its rule, and with the arguments that all have. */
export function defineMutation<Args extends InputFieldMap, Result extends object>(
  name: string,
  options: MutationOptions<Args, Result>,
): void {
  const { role, description, args, type, needsReason = false } = options;
  builder.mutationField(name, (t) =>
    t.field({
      type,
      description: `${description} Needs the role ${role}.`,
      args: { ...args, ...(needsReason ? REQUIRED_REASON : OPTIONAL_REASON), ...MUTATION_ARGS },
      extensions: createRule(role),
      // The arguments are those of the mutation and those of all, and the result is of its type.
      resolve: (_, given, context) => resolveMutation(name, options, given as unknown as MutationCall<Args>, context) as never,
    }),
  );
}

async function resolveMutation<Args extends InputFieldMap, Result extends object>(
  name: string,
  { role, run, toKept = (result) => result }: MutationOptions<Args, Result>,
  given: MutationCall<Args>,
  context: Context,
): Promise<Result> {
  const { dryRun, idempotencyKey, ...input } = given;
  const viewer = checkWriter(context.viewer, role, name);
  const acting = { viewer, reason: checkLength('reason', given.reason, MAX_REASON_LENGTH), isDryRun: dryRun ?? false, context };
  const { result, isRepeated } = await runMutation({
    transact: context.transact,
    signal: context.signal,
    isDryRun: acting.isDryRun,
    call: { account: viewer.id, key: checkLength('idempotencyKey', idempotencyKey, MAX_IDEMPOTENCY_KEY_LENGTH), input: [name, input] },
    work: (tx) => run(tx, given, acting),
    toKept,
  });
  // The payload shows what was just written.
  Object.assign(context, context.renewReads());
  if (isRepeated) context.extensions['repeated'] = true;
  return result;
}
