import type { Kind, Predicate } from '../../schema/ontology.ts';
import type { ChangeKind } from '../../schema/words.ts';
import type { ArticleRef, EntityRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { resolveRefs } from '../graph/filter/refs.store.ts';
import type { ChangeSelection } from './change.ts';

/** Which changes; a part that is left out, or null where a variable was, stands for any. */
export interface ChangeFilter {
  readonly change?: readonly ChangeKind[] | null | undefined;
  readonly predicate?: readonly Predicate[] | null | undefined;
  readonly kind?: readonly Kind[] | null | undefined;
  readonly entity?: readonly EntityRef[] | null | undefined;
  readonly article?: readonly ArticleRef[] | null | undefined;
}

const setOf = <T>(list: readonly T[] | null | undefined): ReadonlySet<T> | null => (list ? new Set(list) : null);

/** The filter with the ids of what it refers to. @throws NOT_FOUND for the first reference that nothing has */
export async function resolveChangeFilter(db: Db, filter: ChangeFilter | null | undefined): Promise<ChangeSelection> {
  const refs = await resolveRefs(db, filter);
  return {
    changes: setOf(filter?.change),
    predicates: setOf(filter?.predicate),
    kinds: setOf(filter?.kind),
    entities: setOf(filter?.entity?.map(refs.entity)),
    articles: setOf(filter?.article?.map(refs.article)),
  };
}
