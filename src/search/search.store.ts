import { type SQL, sql } from 'drizzle-orm';
import type { Kind } from '../../schema/ontology.ts';
import { entities } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { type EntityRow, entityColumns } from '../graph/entity/entity.store.ts';
import type { Relation } from '../graphql/page/relation.ts';
import { readName } from '../text/name/reading.ts';
import { findCandidates } from './candidates.store.ts';
import { buildLookup } from './name-lookup.ts';
import { type Match, rankNames } from './rank-names.ts';

/** Maximum number of compared names per strategy. */
const MAX_RESULTS = 300;

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
  return {
    source: sql`unnest(${ids}, ${scores}) with ordinality as m(entity_id, score, place) join ${entities} on ${entities.id} = m.entity_id`,
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
