import type { ArticleId, EntityId, RevisionId, StatementId } from '../../schema/ids.ts';
import type { Kind, Predicate } from '../../schema/ontology.ts';
import { type ChangeKind, FACTS, type Standing } from '../../schema/words.ts';

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
  /** Of a statement, as it is when the change is read. */
  readonly standing: Standing | null;
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
  /** Null for facts, and for what became one or is one no more. */
  readonly standings: ReadonlySet<Standing> | null;
  readonly kinds: ReadonlySet<Kind> | null;
  readonly entities: ReadonlySet<EntityId> | null;
  readonly articles: ReadonlySet<ArticleId> | null;
}

/** Returns true if a change matches. The tested values never change, except that articles may be added, and the standing. */
export const isSelected = (selection: ChangeSelection, { kind, predicate, standing, entities, kinds, articles }: Change): boolean =>
  (selection.changes === null || selection.changes.has(kind)) &&
  (selection.predicates === null || (predicate !== null && selection.predicates.has(predicate))) &&
  hasStanding(selection, kind, standing) &&
  hasSome(selection.kinds, kinds) &&
  hasSome(selection.entities, entities) &&
  hasSome(selection.articles, articles);

/** Statements that are no facts. A change of the standing, and a retraction, is told of all. */
const hasStanding = ({ standings }: ChangeSelection, kind: ChangeKind, standing: Standing | null): boolean => {
  if (standings) return standing !== null && standings.has(standing);
  return (
    standing === null || (FACTS as readonly Standing[]).includes(standing) || kind === 'STANDING_CHANGED' || kind === 'STATEMENT_RETRACTED'
  );
};

const hasSome = <T>(selection: ReadonlySet<T> | null, found: readonly T[]): boolean =>
  selection === null || found.some((one) => selection.has(one));
