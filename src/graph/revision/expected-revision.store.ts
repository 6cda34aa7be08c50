import type { ArticleId, EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatArticleId, formatEntityId, formatStatementId, parseId } from '../../base/id.ts';
import { formatRevisionId } from '../../base/known.ts';
import type { Db } from '../../database/connect.ts';
import { OWNERS, type Owner, type Subjects } from './ledgered.ts';
import { loadLastRevisions } from './revision.store.ts';

/** @throws BAD_INPUT */
export function readExpectedRevision(text: string | null | undefined): RevisionId | undefined {
  if (text == null) return undefined;
  const key = parseId(text);
  if (key?.type !== 'revision') throw badInput('expectedRevision', text, 'the id of a revision is R17');
  return key.id;
}

const OWNER_FORMATS: Readonly<Record<Owner, (id: number) => string>> = {
  // The brands are added here, where the kind of the id is known.
  entity: (id) => formatEntityId(id as EntityId),
  statement: (id) => formatStatementId(id as StatementId),
  article: (id) => formatArticleId(id as ArticleId),
};

const MAX_SHOWN = 20;

/** @throws CONFLICT if one of the subjects has changed since the revision that the client has seen */
export async function checkUnchanged(tx: Db, subjects: Partial<Subjects>, expected: RevisionId): Promise<void> {
  const changed: { readonly id: string; readonly revision: string }[] = [];
  for (const owner of OWNERS) {
    const ids = subjects[owner] ?? [];
    const last = ids.length > 0 ? await loadLastRevisions(tx, owner, ids, undefined) : [];
    last.forEach((revision, index) => {
      const id = ids[index];
      if (id !== undefined && revision !== null && revision > expected)
        changed.push({ id: OWNER_FORMATS[owner](id), revision: formatRevisionId(revision) });
    });
  }
  if (changed.length === 0) return;
  const seen = formatRevisionId(expected);
  const list = changed.slice(0, MAX_SHOWN).map(({ id, revision }) => `${id} in ${revision}`);
  throw new GraphError('CONFLICT', `expectedRevision is ${seen}, and there are later changes: ${list.join(', ')}; read them first`, {
    argument: 'expectedRevision',
    value: seen,
    allowed: changed.slice(0, MAX_SHOWN),
  });
}
