import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Certainty, Rank, Standing } from '../../../schema/words.ts';
import type { ArticleRef, EntityRef } from '../../base/ref.ts';
import type { AsOf, Direction, EntityFilter } from '../../graph/filter/filter.ts';

export const MAX_PATTERN_NODES = 8;
export const MAX_EDGES = 12;
export const MAX_HOPS = 4;
export const MAX_CONDITIONS = 12;
/** Maximum number of entities that one node may name. */
export const MAX_NODE_ENTITIES = 100;

type Maybe<T> = T | null | undefined;

/** Entities that an alias may stand for. All given conditions must hold. */
export interface PatternNode {
  readonly as: string;
  readonly kind?: Maybe<readonly Kind[]>;
  readonly entity?: Maybe<readonly EntityRef[]>;
  readonly filter?: Maybe<EntityFilter>;
}

export interface HopRange {
  readonly min: number;
  readonly max: number;
}

/** Connects two aliases by one statement or by several in a row. */
export interface PatternEdge {
  readonly as?: Maybe<string>;
  readonly from: string;
  readonly to: string;
  readonly predicate?: Maybe<readonly Predicate[]>;
  /** Seen from `from`. */
  readonly direction: Direction;
  readonly certainty?: Maybe<Certainty>;
  readonly rank?: Maybe<readonly Rank[]>;
  readonly standing?: Maybe<readonly Standing[]>;
  /** True: statements of cancelled events match too. */
  readonly cancelled?: Maybe<boolean>;
  readonly hops?: Maybe<HopRange>;
}

/** A condition on several aliases. */
export interface PatternCondition {
  /** They stand for different entities. */
  readonly differ?: Maybe<readonly string[]>;
  /** The ids of their entities ascend. */
  readonly ordered?: Maybe<readonly string[]>;
}

export interface Pattern {
  readonly nodes: readonly PatternNode[];
  readonly edges: readonly PatternEdge[];
  readonly where?: Maybe<readonly PatternCondition[]>;
  readonly asOf?: Maybe<AsOf>;
  readonly article?: Maybe<readonly ArticleRef[]>;
}

const ONE_HOP: HopRange = { min: 1, max: 1 };
export const getHopRange = ({ hops }: PatternEdge): HopRange => hops ?? ONE_HOP;
