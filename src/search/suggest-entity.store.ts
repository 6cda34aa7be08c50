import { KIND_NAMES } from '../../schema/ontology.ts';
import { GraphError } from '../base/errors.ts';
import { MAX_SEARCH_LENGTH } from '../base/search-text.ts';
import type { Db } from '../database/connect.ts';
import { loadPages, NO_PARENT } from '../graphql/page/page.store.ts';
import { buildSearchRelation } from './search.store.ts';

const FIRST = { size: 1, backward: false, cursor: undefined, cursorArgument: 'after' } as const;

/**
 * The error for a reference that no entity has, with the best entity by name: `bauyrzhan-baibek` for `baibek`. Any other
 * error is returned as it is.
 */
export async function suggestEntity(db: Db, error: unknown): Promise<unknown> {
  if (!(error instanceof GraphError) || !error.sought || error.sought.isNear) return error;
  const { text, kind, message } = error.sought;
  if (text.length > MAX_SEARCH_LENGTH) return error;
  const kinds = KIND_NAMES.filter((name) => kind === undefined || name === kind);
  const relation = await buildSearchRelation(db, { text: text.replaceAll('-', ' '), kind: kinds });
  const [slice] = await loadPages(db, relation, [NO_PARENT], FIRST);
  const best = slice?.edges[0]?.row;
  if (!best) return error;
  const { code, ...detail } = error.extensions;
  return new GraphError(code, `${message}. Did you mean "${best.slug}" (${best.match.name.text})?`, detail, { cause: error });
}
