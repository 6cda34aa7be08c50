import { checkRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { DateTimeRange, findRevision, Revision } from '../revision/revision.graphql.ts';
import { AccountType, findAccountNode } from './account.graphql.ts';
import { readAccountId } from './account-id.ts';
import { type AuditFilter, type AuditRow, buildAuditRelation } from './audit-entry.store.ts';

const AuditEntry = builder.objectRef<AuditRow>('AuditEntry').implement({
  description: 'A revision, an act about an account, or an attempt that was refused.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Time of the act.' }),
    action: t.exposeString('action', { description: 'Operation of the revision, name of the mutation, or SIGN_IN.' }),
    account: t.field({
      type: AccountType,
      nullable: true,
      description: 'Account that acted; null if it is not known, or if it is a user of the database.',
      resolve: ({ accountId }, _, context, info) => (accountId === null ? null : findAccountNode(accountId, context, info)),
    }),
    subject: t.field({
      type: AccountType,
      nullable: true,
      description: 'Account that the act was about; null if it was about none.',
      resolve: ({ subjectId }, _, context, info) => (subjectId === null ? null : findAccountNode(subjectId, context, info)),
    }),
    revision: t.field({
      type: Revision,
      nullable: true,
      description: 'The revision; null for other acts.',
      resolve: ({ revision }, _, context, info) => (revision === null ? null : findRevision(revision, context, info)),
    }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Code of the error with which the attempt was refused; null if it was done.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason, in words; null if none was given.' }),
    requestId: t.exposeString('requestId', { nullable: true, description: 'Id of the request in the log; null for a revision.' }),
  }),
});

interface GivenFilter extends Omit<AuditFilter, 'account'> {
  readonly account?: readonly string[] | null | undefined;
}

const AuditFilterInput = builder.inputRef<GivenFilter>('AuditFilter').implement({
  description: 'Filter for the audit. All given conditions must hold.',
  fields: (t) => ({
    account: t.idList({ description: 'The account that acted is one of these (U3).' }),
    action: t.stringList({ description: 'The action is one of these.' }),
    isRefused: t.boolean({ description: 'True for refused attempts, false for acts that were done.' }),
    at: t.field({ type: DateTimeRange, description: 'The time is in this range.' }),
  }),
});

builder.queryField('audit', (t) =>
  t.field(
    definePagedField({
      type: defineConnectionType('AuditEntry', AuditEntry, (row) => row),
      description: 'Lists revisions, acts about accounts and refused attempts, newest first. Needs the role CONTRIBUTOR.',
      args: builder.args((a) => ({ filter: a.field({ type: AuditFilterInput, description: 'Condition to meet (default: all).' }) })),
      relation: ({ filter }, { viewer }) => {
        checkRole(viewer, 'CONTRIBUTOR', 'audit');
        const { account, ...rest } = filter ?? {};
        return buildAuditRelation({ ...rest, account: account?.map((id, index) => readAccountId(id, `filter.account.${index}`)) });
      },
    }),
  ),
);
