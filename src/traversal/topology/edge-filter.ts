import { KIND_NAMES, type Kind, PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { type Certainty, FACTS, RANKS, type Rank, type Standing } from '../../../schema/words.ts';
import type { AsOf, Direction, Moment } from '../../graph/filter/filter.ts';
import { parseDay } from './day.ts';
import { ATTRIBUTE_COUNT, packAttributes } from './edge-attributes.ts';
import type { Period } from './intern.ts';
import type { Topology } from './topology.ts';

/** Which links to follow, and in which direction. */
export interface EdgeCriteria {
  readonly predicate?: readonly Predicate[] | null | undefined;
  /** Seen from the node that the walk comes from. */
  readonly direction?: Direction | null | undefined;
  /** Kinds of the entity at the end of a link. */
  readonly kind?: readonly Kind[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  /** Default: PREFERRED and NORMAL. */
  readonly rank?: readonly Rank[] | null | undefined;
  /** Default: ASSERTED and DISPUTED. */
  readonly standing?: readonly Standing[] | null | undefined;
  /** True: also the participations in cancelled events. */
  readonly cancelled?: boolean | null | undefined;
  /** Ids of articles, one of which must have evidence. */
  readonly articles?: readonly number[] | null | undefined;
  /** Valid time: only links that may have been true then. */
  readonly asOf?: AsOf | null | undefined;
}

/** Compiled criteria: tables with 1 for what passes. Null passes everything. */
export interface EdgeFilter {
  readonly out: boolean;
  readonly in: boolean;
  readonly attributes: Uint8Array;
  readonly periods: Uint8Array | null;
  readonly articles: Uint8Array | null;
  readonly kinds: Uint8Array | null;
}

const DEFAULT_RANKS: readonly Rank[] = RANKS.filter((rank) => rank !== 'DEPRECATED');

/** Compiles criteria for a topology as it is now. */
export function compileEdgeFilter({ periods, articles }: Topology, passage: EdgeCriteria): EdgeFilter {
  const { direction, kind, articles: articleIds, asOf } = passage;
  const wantedArticles = new Set(articleIds);
  return {
    out: direction !== 'IN',
    in: direction !== 'OUT',
    attributes: compileAttributes(passage),
    kinds: kind ? Uint8Array.from(KIND_NAMES, (one) => Number(kind.includes(one))) : null,
    periods: asOf?.valid ? Uint8Array.from(periods.values, createPeriodTest(asOf.valid, asOf.derived !== false)) : null,
    articles: articleIds ? Uint8Array.from(articles.values, (set) => Number(set.some((article) => wantedArticles.has(article)))) : null,
  };
}

function compileAttributes({ predicate, standing, certainty, rank, cancelled }: EdgeCriteria): Uint8Array {
  const table = new Uint8Array(ATTRIBUTE_COUNT);
  const predicates = predicate?.map((one) => PREDICATE_NAMES.indexOf(one)) ?? PREDICATE_NAMES.keys();
  for (const one of predicates)
    for (const ofStanding of standing ?? FACTS)
      for (const ofRank of rank ?? DEFAULT_RANKS)
        for (const how of certainty ? [certainty] : (['STATED', 'INFERRED'] as const))
          for (const isCancelled of cancelled ? [false, true] : [false])
            table[packAttributes(one, ofStanding, ofRank, how, isCancelled)] = 1;
  return table;
}

/** An unknown start or end matches any date. */
function createPeriodTest({ earliest, latest }: Moment, areEndsDerived: boolean) {
  const from = earliest == null ? Number.NaN : parseDay(earliest);
  const to = latest == null ? Number.NaN : parseDay(latest);
  return (period: Period) => Number(!(period.earliest > to || period.latest < from || (areEndsDerived && period.derivedEnd < from)));
}
