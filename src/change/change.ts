import type { ArticleId, EntityId, StatementId } from '../../schema/ids.ts';
import type { Kind, Predicate } from '../../schema/ontology.ts';
import type { ChangeKind } from '../../schema/words.ts';

/** A row of the log, with what filters ask of it. */
export interface Change {
  /** The row's own id. */
  readonly row: number;
  readonly kind: ChangeKind;
  readonly at: string;
  /** What changed: one of the two. */
  readonly statement: StatementId | null;
  readonly entity: EntityId | null;
  /** Of a statement. */
  readonly predicate: Predicate | null;
  /** A statement's subject and value, or the entity itself. */
  readonly entities: readonly EntityId[];
  readonly kinds: readonly Kind[];
  /** Where a statement is or was said; where an entity is declared. */
  readonly articles: readonly ArticleId[];
}

/** Which changes somebody is told of: null stands for any. */
export interface ChangeSelection {
  readonly changes: ReadonlySet<ChangeKind> | null;
  readonly predicates: ReadonlySet<Predicate> | null;
  readonly kinds: ReadonlySet<Kind> | null;
  readonly entities: ReadonlySet<EntityId> | null;
  readonly articles: ReadonlySet<ArticleId> | null;
}

/** Whether a change is wanted. What is asked of it never changes, but for the articles, of which there may come more. */
export const isSelected = (selection: ChangeSelection, { kind, predicate, entities, kinds, articles }: Change): boolean =>
  (selection.changes === null || selection.changes.has(kind)) &&
  (selection.predicates === null || (predicate !== null && selection.predicates.has(predicate))) &&
  hasSome(selection.kinds, kinds) &&
  hasSome(selection.entities, entities) &&
  hasSome(selection.articles, articles);

const hasSome = <T>(selection: ReadonlySet<T> | null, found: readonly T[]): boolean =>
  selection === null || found.some((one) => selection.has(one));
