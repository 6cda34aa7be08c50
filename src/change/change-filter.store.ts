import type { Kind, Predicate } from '../../schema/ontology.ts';
import type { ChangeKind, Standing } from '../../schema/words.ts';
import type { ArticleRef, EntityRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';
import { resolveRefs } from '../graph/filter/refs.store.ts';
import type { ChangeSelection } from './change.ts';

/** Filter for changes. A condition that is missing or null matches anything. */
export interface ChangeFilter {
  readonly change?: readonly ChangeKind[] | null | undefined;
  readonly predicate?: readonly Predicate[] | null | undefined;
  readonly standing?: readonly Standing[] | null | undefined;
  readonly kind?: readonly Kind[] | null | undefined;
  readonly entity?: readonly EntityRef[] | null | undefined;
  readonly article?: readonly ArticleRef[] | null | undefined;
}

const setOf = <T>(list: readonly T[] | null | undefined): ReadonlySet<T> | null => (list ? new Set(list) : null);

/** Resolves the references of a filter to ids. @throws NOT_FOUND for the first unknown reference */
export async function resolveChangeFilter(db: Db, filter: ChangeFilter | null | undefined): Promise<ChangeSelection> {
  const refs = await resolveRefs(db, filter);
  return {
    changes: setOf(filter?.change),
    predicates: setOf(filter?.predicate),
    standings: setOf(filter?.standing),
    kinds: setOf(filter?.kind),
    entities: setOf(filter?.entity?.map(refs.entity)),
    articles: setOf(filter?.article?.map(refs.article)),
  };
}
