import type { HistoryQuery } from '../query/operations.ts';

export type Change = HistoryQuery['history']['nodes'][number];
export type RevisionFields = Change['revision'];

interface RevisionChanges {
  readonly revision: RevisionFields;
  readonly changes: readonly Change[];
}

/** The changes of each revision, in the given order. */
export const groupByRevision = (changes: readonly Change[]): RevisionChanges[] =>
  [...Map.groupBy(changes, ({ revision }) => revision.id).values()].flatMap((group) =>
    group[0] ? [{ revision: group[0].revision, changes: group }] : [],
  );
