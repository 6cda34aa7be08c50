import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import { createEntityFilter, isNot } from './entity.filter.store.ts';
import { type AsOf, findKnown, type StatementFilter } from './filter.ts';
import { buildEvidenceCondition, buildUnknownCondition, hasRank, isKnown, isValidAt, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';

/** What has a default, which holds until some part of the filter says otherwise. */
type Default = 'rank' | 'known';
const DEFAULTS = { rank: ({ rank }: StatementFilter) => rank, known: ({ asOf }: StatementFilter) => asOf?.known } as const;

const isMentioned = (name: Default, filter: StatementFilter): boolean =>
  DEFAULTS[name](filter) != null ||
  [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some((inner) => isMentioned(name, inner));

/** What holds around a part of a filter: the defaults that it need not add, and the transaction time of evidence. */
interface Surroundings {
  readonly settled: Readonly<Record<Default, boolean>>;
  readonly known: AsOf['known'];
}

/** True if a part of a conjunction need not add a default: another part says it, or the default is added around it. */
function isSettled(name: Default, filter: StatementFilter, around: Surroundings, inner: StatementFilter | 'or'): boolean {
  if (around.settled[name] || DEFAULTS[name](filter) != null || !isMentioned(name, filter)) return true;
  const isAnd = filter.and?.some((part) => isMentioned(name, part)) ?? false;
  return inner === 'or' ? isAnd || !filter.or?.some((part) => isMentioned(name, part)) : !isMentioned(name, inner);
}

/**
 * The SQL condition of a filter on statements. An empty filter matches standing statements. The defaults of `rank` and
 * `asOf.known` hold for every alternative that says nothing of them, at any depth.
 */
export function buildStatementCondition(filter: StatementFilter, s: Statements, refs: Refs): SQL | undefined {
  const { isOther } = createEntityFilter(refs);
  const condition = (current: StatementFilter, around: Surroundings): SQL | undefined => {
    const known = findKnown(current) ?? around.known;
    const surround = (inner: StatementFilter | 'or'): Surroundings => ({
      settled: { rank: isSettled('rank', current, around, inner), known: isSettled('known', current, around, inner) },
      known,
    });
    const isNeeded = (name: Default) => DEFAULTS[name](current) != null || !(around.settled[name] || isMentioned(name, current));
    return and(
      isNeeded('known') ? isKnown(s, current.asOf?.known) : undefined,
      isValidAt(s, current.asOf?.valid),
      isNeeded('rank') ? hasRank(s, current.rank) : undefined,
      buildEvidenceCondition(s, current, refs, known),
      current.and ? and(...current.and.map((inner) => condition(inner, surround(inner)))) : undefined,
      current.or ? (or(...current.or.map((inner) => condition(inner, surround('or')) ?? sql`true`)) ?? sql`false`) : undefined,
      current.not ? isNot(condition(current.not, { settled: { rank: true, known: true }, known })) : undefined,
      current.predicate ? inArray(s.predicate, [...new Set(current.predicate)]) : undefined,
      current.value ? inArray(s.valueKind, [...new Set(current.value)]) : undefined,
      current.subject ? isOther(s.subjectId, current.subject) : undefined,
      current.object ? isOther(s.objectId, current.object) : undefined,
      buildUnknownCondition(s, current.unknown),
    );
  };
  return condition(filter, { settled: { rank: false, known: false }, known: undefined });
}
