import { and, type SQL, sql } from 'drizzle-orm';
import type { StatementId } from '../../schema/ids.ts';
import type { Kind } from '../../schema/ontology.ts';
import { entities, names } from '../../schema/tables/index.ts';
import type { NameRole } from '../../schema/words.ts';
import { type EntityRow, entityColumns } from '../entity/entity.store.ts';
import { isCurrentEntity, likeable } from '../filter/entity.filter.store.ts';
import type { Relation } from '../page/relation.ts';

/** How a name answers to what was typed, the surest first. */
export const MATCHES = ['EXACT', 'WORD', 'PREFIX', 'PART', 'TYPO'] as const;
export type Match = (typeof MATCHES)[number];

export type SearchRow = EntityRow & {
  readonly score: number;
  readonly why: Match;
  readonly matchedText: string;
  readonly matchedLang: string;
  readonly matchedRole: NameRole;
  readonly matchedStatementId: StatementId | null;
};

export interface SearchQuery {
  readonly text: string;
  readonly kind?: readonly Kind[] | null | undefined;
  /** Only names in these languages, exactly. */
  readonly lang?: readonly string[] | null | undefined;
}

/** The base of each match; what is left to the next is given by how much of the name was typed, or how alike it is. */
const BASE: Readonly<Record<Match, number>> = { EXACT: 1, WORD: 0.8, PREFIX: 0.6, PART: 0.4, TYPO: 0 };
/** Below this many characters an index of trigrams finds no part of a name, only its beginning is looked for. */
const SHORTEST_TRIGRAM = 3;
const SPAN = { WORD: 0.19, PREFIX: 0.19, PART: 0.19, TYPO: 0.39 } as const;

/** Entities by their best-matching name, the best first. */
export function searchRelation({ text, kind, lang }: SearchQuery): Relation<SearchRow> {
  const typed = sql`lower(${text})`;
  const name = sql`lower(${names.text})`;
  const words = (written: SQL) => sql`' ' || btrim(regexp_replace(${written}, '[^[:alnum:]]+', ' ', 'g')) || ' '`;
  const hasWords = sql`(${words(typed)} <> '  ' and strpos(${words(name)}, ${words(typed)}) > 0)`;
  const starts = sql`${name} like lower(${`${likeable(text)}%`})`;
  const has = sql`${name} like lower(${`%${likeable(text)}%`})`;
  const share = sql`(char_length(${typed})::numeric / char_length(${names.text}))`;
  const graded = (match: keyof typeof SPAN, grade: SQL) =>
    sql`${sql.raw(String(BASE[match]))} + ${sql.raw(String(SPAN[match]))} * least(1, ${grade})`;
  const matches = sql`(
    select distinct on (entity_id) entity_id, matched, lang, role, statement_id, why,
      round(case why when 'EXACT' then 1 when 'WORD' then ${graded('WORD', sql`share`)} when 'PREFIX' then ${graded('PREFIX', sql`share`)}
        when 'PART' then ${graded('PART', sql`share`)} else ${graded('TYPO', sql`alike`)} end, 4) as score
    from (
      select ${names.entityId} as entity_id, ${names.text} as matched, ${names.lang} as lang, ${names.role} as role, ${names.statementId} as statement_id,
        case when ${name} = ${typed} then 'EXACT' when ${hasWords} then 'WORD' when ${starts} then 'PREFIX' when ${has} then 'PART' else 'TYPO' end as why,
        ${share} as share, similarity(${name}, ${typed})::numeric as alike
      from ${names}
      where ${and(
        sql`(${[...text].length < SHORTEST_TRIGRAM ? starts : has} or ${name} % ${typed})`,
        lang
          ? sql`${names.lang} in (${sql.join(
              [...new Set(lang)].map((tag) => sql`${tag}`),
              sql`, `,
            )})`
          : undefined,
      )}
    ) answering
    order by entity_id, score desc, role, lang, matched
  ) m`;
  return {
    source: sql`${matches} join ${entities} on ${entities.id} = m.entity_id`,
    columns: {
      ...entityColumns,
      score: sql<number>`m.score`.mapWith(Number).as('score'),
      why: sql<Match>`m.why`.as('why'),
      matchedText: sql<string>`m.matched`.as('matched'),
      matchedLang: sql<string>`m.lang`.as('matched_lang'),
      matchedRole: sql<NameRole>`m.role`.as('matched_role'),
      matchedStatementId: sql<StatementId | null>`m.statement_id`
        .mapWith((id) => (id === null ? null : (Number(id) as StatementId)))
        .as('matched_statement'), // the column's own type
    },
    where: and(
      isCurrentEntity(entities),
      kind
        ? sql`${entities.kind} in (${sql.join(
            [...new Set(kind)].map((one) => sql`${one}::value_kind`),
            sql`, `,
          )})`
        : undefined,
    ),
    order: [
      { name: `score of ${text}`, expression: sql`m.score`, type: 'numeric', descending: true },
      { name: 'id', expression: entities.id, type: 'bigint' },
    ],
  };
}
