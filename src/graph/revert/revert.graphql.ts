import type { RevisionId } from '../../../schema/ids.ts';
import { checkWriter } from '../../base/viewer.ts';
import { setRevisionArticle } from '../../database/revision.ts';
import { builder } from '../../graphql/builder.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { findRevision, Revision } from '../revision/revision.graphql.ts';
import { findRevisionToRevert, revertRevision } from './revert.store.ts';

defineContentMutation('revert', {
  role: 'CURATOR',
  operation: 'REVERT',
  needsReason: true,
  description:
    'Takes back all that a revision changed. The revisions of other accounts need the role ADMIN. If later revisions rest on it, the error is CONFLICT and names them. A revert can be reverted.',
  args: builder.args((t) => ({
    revision: t.id({ required: true, description: 'Id of the revision, such as R17.' }),
    cascade: t.boolean({
      defaultValue: false,
      description: 'True to revert the later revisions that rest on it, too. Those of other accounts need the role ADMIN.',
    }),
  })),
  run: async (tx, { revision: written, cascade }, { revision, viewer }) => {
    const reverted = await findRevisionToRevert(tx, String(written));
    const checkOwner = (account: string) => account === viewer.name || checkWriter(viewer, 'ADMIN', `revert of a revision of ${account}`);
    checkOwner(reverted.account);
    if (reverted.articleId !== null) await setRevisionArticle(tx, revision, reverted.articleId);
    const ids = await revertRevision(tx, reverted.id, cascade ?? false);
    for (const id of ids) checkOwner((await findRevisionToRevert(tx, `R${id}`)).account);
    return { reverted: ids };
  },
  fields: (t) => ({
    reverted: t.field({
      type: [Revision],
      description: 'Revisions that were reverted, newest first.',
      resolve: async ({ reverted }, _, context, info) =>
        (await Promise.all(reverted.map((id: RevisionId) => findRevision(id, context, info)))).filter((row) => row !== null),
    }),
  }),
});
