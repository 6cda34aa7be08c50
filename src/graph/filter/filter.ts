import type { EntityType, Kind, Predicate, Role, Unit, ValueKind } from '../../../schema/ontology.ts';
import type { ArticleType, Certainty, Comparator, EventStatus, NameRole, Rank, Stance, Standing, Voice } from '../../../schema/words.ts';
import { GraphError } from '../../base/errors.ts';
import type { Known } from '../../base/known.ts';
import type { ArticleRef, EntityRef } from '../../base/ref.ts';

/** An optional input: absent, or null from a variable. */
type Maybe<T> = T | null | undefined;

/** A partial date as an input. */
export interface Moment {
  readonly edtf: string;
  readonly earliest?: Maybe<string>;
  readonly latest?: Maybe<string>;
}

/** A point in time: valid time and transaction time. */
export interface AsOf {
  readonly valid?: Maybe<Moment>;
  /** False: ends that only follow from other statements do not count (default: true). */
  readonly derived?: Maybe<boolean>;
  /** Read by `graphql/as-of/`: queries read the graph as it was then. */
  readonly known?: Maybe<Known>;
}

export interface NameFilter extends TextFilter {
  readonly lang?: Maybe<readonly string[]>;
  readonly role?: Maybe<readonly NameRole[]>;
}

export interface QuantityFilter {
  readonly unit: Unit;
  readonly atLeast?: Maybe<string>;
  readonly atMost?: Maybe<string>;
  readonly comparator?: Maybe<readonly Comparator[]>;
  readonly per?: Maybe<readonly Unit[]>;
  readonly of?: Maybe<readonly EntityRef[]>;
}

/** Condition on a qualifier of a statement. */
export interface QualifierFilter {
  readonly predicate?: Maybe<readonly Predicate[]>;
  readonly entity?: Maybe<readonly EntityRef[]>;
  readonly quantity?: Maybe<QuantityFilter>;
  readonly text?: Maybe<string>;
}

/** A minimum number of independent sources. */
export interface IndependentSources {
  readonly atLeast: number;
}

/** Conditions on the provenance and time of a statement. */
export interface ProvenanceFilter {
  readonly certainty?: Maybe<Certainty>;
  readonly rank?: Maybe<readonly Rank[]>;
  readonly standing?: Maybe<readonly Standing[]>;
  readonly stance?: Maybe<readonly Stance[]>;
  readonly independentSources?: Maybe<IndependentSources>;
  readonly voice?: Maybe<readonly Voice[]>;
  readonly speaker?: Maybe<readonly EntityRef[]>;
  readonly article?: Maybe<readonly ArticleRef[]>;
  readonly quantity?: Maybe<QuantityFilter>;
  readonly qualifiers?: Maybe<readonly QualifierFilter[]>;
  readonly unknown?: Maybe<boolean>;
  readonly asOf?: Maybe<AsOf>;
}

export interface LinkFilter extends ProvenanceFilter {
  readonly predicate?: Maybe<readonly Predicate[]>;
  readonly direction?: Maybe<Direction>;
  readonly entity?: Maybe<readonly EntityRef[]>;
  readonly where?: Maybe<EntityFilter>;
}

export interface ParticipantFilter extends ProvenanceFilter {
  readonly role?: Maybe<readonly Role[]>;
  readonly entity?: Maybe<readonly EntityRef[]>;
  readonly where?: Maybe<EntityFilter>;
}

/** Filter on entities of any kind. Each input type has the fields of its kind. */
export interface EntityFilter {
  readonly and?: Maybe<readonly EntityFilter[]>;
  readonly or?: Maybe<readonly EntityFilter[]>;
  readonly not?: Maybe<EntityFilter>;
  readonly ref?: Maybe<readonly EntityRef[]>;
  readonly kind?: Maybe<readonly Kind[]>;
  readonly type?: Maybe<readonly EntityType[]>;
  readonly status?: Maybe<readonly EventStatus[]>;
  readonly standing?: Maybe<readonly Standing[]>;
  readonly time?: Maybe<DateRange>;
  readonly collective?: Maybe<boolean>;
  readonly name?: Maybe<NameFilter>;
  readonly linked?: Maybe<readonly LinkFilter[]>;
  readonly participants?: Maybe<readonly ParticipantFilter[]>;
  readonly mentionedIn?: Maybe<readonly ArticleRef[]>;
}

export interface StatementFilter extends ProvenanceFilter {
  readonly and?: Maybe<readonly StatementFilter[]>;
  readonly or?: Maybe<readonly StatementFilter[]>;
  readonly not?: Maybe<StatementFilter>;
  readonly predicate?: Maybe<readonly Predicate[]>;
  readonly subject?: Maybe<EntityFilter>;
  readonly object?: Maybe<EntityFilter>;
  readonly value?: Maybe<readonly ValueKind[]>;
}

/** Filter on the statements that a traversal follows, applied at every hop. */
export interface TraversalFilter extends Pick<ProvenanceFilter, 'certainty' | 'rank' | 'standing' | 'article' | 'asOf'> {
  readonly predicate?: Maybe<readonly Predicate[]>;
  /** Direction as seen from the previous entity. */
  readonly direction?: Maybe<Direction>;
  /** True: participations in cancelled events are followed too. */
  readonly cancelled?: Maybe<boolean>;
  /** Kinds of the reached entities. */
  readonly kind?: Maybe<readonly Kind[]>;
}

/** A range of partial dates, both ends included. */
export interface DateRange {
  readonly from?: Maybe<Moment>;
  readonly to?: Maybe<Moment>;
}

export interface TextFilter {
  readonly equals?: Maybe<string>;
  readonly startsWith?: Maybe<string>;
  readonly contains?: Maybe<string>;
}

export interface ArticleFilter {
  readonly ref?: Maybe<readonly ArticleRef[]>;
  readonly title?: Maybe<TextFilter>;
  readonly publisher?: Maybe<readonly EntityRef[]>;
  readonly published?: Maybe<DateRange>;
  readonly lang?: Maybe<readonly string[]>;
  readonly type?: Maybe<readonly ArticleType[]>;
  readonly withdrawn?: Maybe<boolean>;
  readonly textAttached?: Maybe<boolean>;
  readonly mentions?: Maybe<EntityFilter>;
  readonly text?: Maybe<string>;
}

export interface SentenceFilter {
  readonly text?: Maybe<string>;
  readonly article?: Maybe<readonly ArticleRef[]>;
  readonly mentions?: Maybe<EntityFilter>;
}

export const DIRECTIONS = ['OUT', 'IN', 'BOTH'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const MAX_FILTER_DEPTH = 6;
export const MAX_FILTER_PARTS = 400;

/** All references in a filter. @throws BAD_INPUT if the filter is too deep or too large */
export function collectRefs(filter: unknown): { entities: EntityRef[]; articles: ArticleRef[] } {
  const found = { entities: [] as EntityRef[], articles: [] as ArticleRef[] };
  let size = 0;
  const walk = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object') return;
    if ('ref' in value && value.ref === 'entity') found.entities.push(value as EntityRef);
    else if ('ref' in value && value.ref === 'article') found.articles.push(value as ArticleRef);
    else {
      const inner = Array.isArray(value) ? depth : depth + 1;
      size += Array.isArray(value) ? 1 + value.length : 1;
      if (inner > MAX_FILTER_DEPTH)
        throw new GraphError('BAD_INPUT', `filter is nested more than ${MAX_FILTER_DEPTH} deep`, {
          argument: 'filter',
          allowed: MAX_FILTER_DEPTH,
        });
      if (size > MAX_FILTER_PARTS)
        throw new GraphError('BAD_INPUT', `filter has more than ${MAX_FILTER_PARTS} parts`, {
          argument: 'filter',
          allowed: MAX_FILTER_PARTS,
        });
      for (const item of Object.values(value)) walk(item, inner);
    }
  };
  walk(filter, 0);
  if (found.entities.length + found.articles.length > MAX_FILTER_PARTS) {
    throw new GraphError('BAD_INPUT', `filter names more than ${MAX_FILTER_PARTS} entities and articles`, {
      argument: 'filter',
      allowed: MAX_FILTER_PARTS,
    });
  }
  return found;
}

/** True if a filter has no condition. */
export const isEmptyFilter = (filter: object | null | undefined): boolean =>
  Object.values(filter ?? {}).every((condition) => condition == null);
