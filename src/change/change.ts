import type { ArticleId, EntityId, RevisionId, StatementId } from '../../schema/ids.ts';
import type { Kind, Predicate } from '../../schema/ontology.ts';
import type { ChangeKind } from '../../schema/words.ts';

/** A row of the change log, with the values that filters test. */
export interface Change {
  /** Id of the row. */
  readonly row: number;
  readonly kind: ChangeKind;
  readonly revision: RevisionId;
  /** When the revision was committed. */
  readonly at: string;
  /** The changed statement, entity or article; exactly one is set. */
  readonly statement: StatementId | null;
  readonly entity: EntityId | null;
  readonly article: ArticleId | null;
  /** Set for a statement. */
  readonly predicate: Predicate | null;
  /** Subject and value of the statement, the entity itself, or whom the change of the article is about. */
  readonly entities: readonly EntityId[];
  /** Kinds of the entity, or of subject and value; empty for an article. */
  readonly kinds: readonly Kind[];
  /** Articles with current or past evidence of the statement, the articles that declare or name the entity, or the article itself. */
  readonly articles: readonly ArticleId[];
}

/** Resolved filter for changes: null matches anything. */
export interface ChangeSelection {
  readonly changes: ReadonlySet<ChangeKind> | null;
  readonly predicates: ReadonlySet<Predicate> | null;
  readonly kinds: ReadonlySet<Kind> | null;
  readonly entities: ReadonlySet<EntityId> | null;
  readonly articles: ReadonlySet<ArticleId> | null;
}

/** Returns true if a change matches. The tested values never change, except that articles may be added. */
export const isSelected = (selection: ChangeSelection, { kind, predicate, entities, kinds, articles }: Change): boolean =>
  (selection.changes === null || selection.changes.has(kind)) &&
  (selection.predicates === null || (predicate !== null && selection.predicates.has(predicate))) &&
  hasSome(selection.kinds, kinds) &&
  hasSome(selection.entities, entities) &&
  hasSome(selection.articles, articles);

const hasSome = <T>(selection: ReadonlySet<T> | null, found: readonly T[]): boolean =>
  selection === null || found.some((one) => selection.has(one));
