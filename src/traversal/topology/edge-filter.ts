import { KIND_NAMES, type Kind, PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { type Certainty, RANKS, type Rank } from '../../../schema/words.ts';
import type { Direction, Moment } from '../../graph/filter/filter.ts';
import { parseDay } from './day.ts';
import { ATTRIBUTE_COUNT, packAttributes } from './edge-attributes.ts';
import type { Topology } from './topology.ts';

/** Which links are walked along, and which way. */
export interface EdgeCriteria {
  readonly predicate?: readonly Predicate[] | null | undefined;
  /** Seen from where the walk comes from. */
  readonly direction?: Direction | null | undefined;
  /** The kinds of the entity that a link leads to. */
  readonly kind?: readonly Kind[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  /** PREFERRED and NORMAL, where nothing is said. */
  readonly rank?: readonly Rank[] | null | undefined;
  /** Ids of articles, one of which a link rests on. */
  readonly articles?: readonly number[] | null | undefined;
  /** A moment at which it can have been true. */
  readonly valid?: Moment | null | undefined;
}

/** A passage as tables of what passes: 1 at its number. Null where everything does. */
export interface EdgeFilter {
  readonly out: boolean;
  readonly in: boolean;
  readonly attributes: Uint8Array;
  readonly periods: Uint8Array | null;
  readonly articles: Uint8Array | null;
  readonly kinds: Uint8Array | null;
}

const DEFAULT_RANKS: readonly Rank[] = RANKS.filter((rank) => rank !== 'DEPRECATED');

/** Makes a passage ready for a topology as it is now. */
export function compileEdgeFilter({ periods, articles }: Topology, passage: EdgeCriteria): EdgeFilter {
  const { direction, kind, articles: articleIds, valid } = passage;
  const wantedArticles = new Set(articleIds);
  return {
    out: direction !== 'IN',
    in: direction !== 'OUT',
    attributes: compileAttributes(passage),
    kinds: kind ? Uint8Array.from(KIND_NAMES, (one) => Number(kind.includes(one))) : null,
    periods: valid ? Uint8Array.from(periods.values, createPeriodTest(valid)) : null,
    articles: articleIds ? Uint8Array.from(articles.values, (set) => Number(set.some((article) => wantedArticles.has(article)))) : null,
  };
}

function compileAttributes({ predicate, certainty, rank }: EdgeCriteria): Uint8Array {
  const table = new Uint8Array(ATTRIBUTE_COUNT);
  const predicates = predicate?.map((one) => PREDICATE_NAMES.indexOf(one)) ?? PREDICATE_NAMES.keys();
  for (const one of predicates)
    for (const ofRank of rank ?? DEFAULT_RANKS)
      for (const how of certainty ? [certainty] : (['STATED', 'INFERRED'] as const)) table[packAttributes(one, ofRank, how)] = 1;
  return table;
}

/** An unknown bound matches any moment. */
function createPeriodTest({ earliest, latest }: Moment) {
  const from = earliest == null ? Number.NaN : parseDay(earliest);
  const to = latest == null ? Number.NaN : parseDay(latest);
  return (period: { readonly earliest: number; readonly latest: number }) => Number(!(period.earliest > to || period.latest < from));
}
