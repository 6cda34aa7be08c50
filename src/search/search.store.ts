import { type SQL, sql } from 'drizzle-orm';
import type { Kind } from '../../schema/ontology.ts';
import { entities } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { type EntityRow, entityColumns } from '../graph/entity/entity.store.ts';
import type { Grouping, Relation } from '../graphql/page/relation.ts';
import { readName } from '../text/name/reading.ts';
import type { MatchReason } from '../text/name/reason.ts';
import { findCandidates } from './candidates.store.ts';
import { buildLookup } from './name-lookup.ts';
import { type Match, rankNames } from './rank-names.ts';

/** Maximum number of compared names per strategy. */
const MAX_RESULTS = 300;

/** Reasons that only a part of the name or of the text matches. */
const PARTIAL_REASONS: ReadonlySet<MatchReason> = new Set(['WORD', 'PARTIAL', 'PREFIX', 'PART']);

export const SEARCH_GROUPS = ['KIND', 'MATCH'] as const;
export type SearchGroupBy = (typeof SEARCH_GROUPS)[number];
/** What of a name matches the text. */
export type MatchExtent = 'NAME' | 'WORDS';

export const getSearchGrouping = (by: SearchGroupBy): Grouping =>
  by === 'KIND' ? { key: entities.kind } : { key: sql`case when m.whole then 'NAME' else 'WORDS' end` };

export type SearchRow = EntityRow & { readonly match: Match };
export interface SearchQuery {
  readonly text: string;
  readonly kind?: readonly Kind[] | null | undefined;
  /** Only names with exactly these language tags. */
  readonly lang?: readonly string[] | null | undefined;
}

/** Entities by their best-matching name, best first. */
export async function buildSearchRelation(db: Db, { text, kind, lang }: SearchQuery): Promise<Relation<SearchRow>> {
  const reading = readName(text);
  const [found] = await findCandidates(db, [{ lookup: buildLookup(reading, true), kinds: kind, langs: lang }], MAX_RESULTS);
  const matches = rankNames(reading, found?.names ?? [], true);
  const array = (values: readonly number[], type: string): SQL => sql`${`{${values.join(',')}}`}::${sql.raw(type)}[]`;
  const ids = array(
    matches.map(({ entityId }) => entityId),
    'bigint',
  );
  const scores = array(
    matches.map(({ score }) => score),
    'numeric',
  );
  const whole = `{${matches.map(({ why }) => !why.some((reason) => PARTIAL_REASONS.has(reason))).join(',')}}`;
  return {
    source: sql`unnest(${ids}, ${scores}, ${whole}::boolean[]) with ordinality as m(entity_id, score, whole, place) join ${entities} on ${entities.id} = m.entity_id`,
    columns: {
      ...entityColumns,
      match: sql<Match>`m.place`.mapWith((place) => matches[Number(place) - 1] as Match).as('place'), // the position in `matches`
    },
    where: undefined,
    order: [
      { name: `score of ${text}`, expression: sql`m.score`, type: 'numeric', descending: true },
      { name: 'id', expression: entities.id, type: 'bigint' },
    ],
    truncated: found?.truncated ?? false,
  };
}
