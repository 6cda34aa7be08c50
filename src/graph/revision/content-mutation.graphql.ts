import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { RevisionId } from '../../../schema/ids.ts';
import type { AccountRole, Operation, Origin } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { beginRevision, endRevision } from '../../database/revision.ts';
import { builder } from '../../graphql/builder.ts';
import type { Fields } from '../../graphql/connection.ts';
import { type Acting, defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { checkUnchanged, readExpectedRevision } from './expected-revision.store.ts';
import type { Subjects } from './ledgered.ts';
import { ChangeCountType, findRevision, Revision } from './revision.graphql.ts';
import { type ChangeCount, loadChangeCounts } from './revision.store.ts';

/** What every payload is made of. */
export interface Written {
  /** Null in a dry run, and if nothing has changed. */
  readonly revision: RevisionId | null;
  readonly counts: readonly ChangeCount[];
}

const EXPECTED_ARG = builder.args((t) => ({
  expectedRevision: t.id({
    description:
      'Newest revision (R17) that the client has seen of what the input names. If something of it has changed since, the error is CONFLICT and nothing is written.',
  }),
}));

export interface ContentMutationOptions<Args extends InputFieldMap, Own extends object> {
  /** The least role that may use it. */
  readonly role: AccountRole;
  readonly operation: Operation;
  /** How the rows come in (default: API). */
  readonly origin?: Origin;
  readonly description: string;
  readonly args: Args;
  readonly needsReason?: boolean;
  /** What the input names, by which `expectedRevision` is checked. */
  readonly subjects?: (tx: Db, args: InputShapeFromFields<Args>) => Promise<Partial<Subjects>>;
  /** Writes, within the revision that has begun. */
  readonly run: (tx: Db, args: InputShapeFromFields<Args>, acting: Acting & { readonly revision: RevisionId }) => Promise<Own>;
  /** Fields of the payload besides `revision` and `counts`, after `run` so that its result is known. It is plain JSON, such as ids. In a dry run, new rows cannot be loaded. */
  readonly fields: Fields<Own & Written>;
}

/** Declares a mutation that changes the graph: one revision of the account, with a payload that says what has changed. */
export function defineContentMutation<Args extends InputFieldMap, Own extends object>(
  name: string,
  { operation, origin = 'API', fields, subjects, run, args, ...options }: ContentMutationOptions<Args, Own>,
): void {
  const type = builder.objectRef<Own & Written>(`${name[0]?.toUpperCase()}${name.slice(1)}Payload`).implement({
    description: `Result of \`${name}\`.`,
    fields: (t) => ({
      revision: t.field({
        type: Revision,
        nullable: true,
        description: 'Revision of the mutation. Null in a dry run, and if nothing has changed.',
        resolve: ({ revision }, _, context, info) => (revision === null ? null : findRevision(revision, context, info)),
      }),
      counts: t.field({
        type: [ChangeCountType],
        description: 'Numbers of changes by kind and action; in a dry run, of those that it would make.',
        resolve: ({ counts }) => [...counts],
      }),
      ...fields(t),
    }),
  });
  defineMutation(name, {
    ...options,
    type,
    args: { ...args, ...EXPECTED_ARG },
    run: async (tx, given, acting) => {
      const own = given as unknown as InputShapeFromFields<Args>; // they have those of the mutation
      const { viewer, reason } = acting;
      // Before anything is read, so that no other writer comes in between.
      const revision = await beginRevision(tx, { operation, origin, account: viewer.name, ...(reason !== undefined && { reason }) });
      const expected = readExpectedRevision((given as { expectedRevision?: string | null }).expectedRevision); // of EXPECTED_ARG
      if (expected !== undefined && subjects) await checkUnchanged(tx, await subjects(tx, own), expected);
      const result = await run(tx, own, { ...acting, revision });
      const [counts = []] = await loadChangeCounts(tx, [revision]);
      const hasChanged = await endRevision(tx, revision);
      return { ...result, counts, revision: hasChanged && !acting.isDryRun ? revision : null };
    },
  });
}
