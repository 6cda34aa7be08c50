import type postgres from 'postgres';
import { toId } from './graph.ts';

/** Writes a statement of the graph again, true of another year. @returns its id */
export const writeStatement = (sql: postgres.Sql, like: number, year: string): Promise<number> =>
  sql.begin(async (tx) => {
    const [statement] = await tx`
      insert into statements (subject_id, subject_kind, predicate, value_kind, object_id, valid_from)
      select subject_id, subject_kind, predicate, value_kind, object_id, ${year} from statements where id = ${toId(like)} returning id`;
    await tx`
      insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select ${statement?.['id']}, article_id, sentence, voice, certainty from evidence where statement_id = ${toId(like)}`;
    return Number(statement?.['id']);
  });
