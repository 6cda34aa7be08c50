import postgres from 'postgres';
import { foldName } from '../../src/text/name/fold.ts';
import { type Graph, getKind, toId } from '../graph/graph.ts';
import { randomFrom } from '../made-up/generate.ts';

/** What one revision changes. */
const STATEMENTS = 10;
const RETRACTED = 10;
const NAMES = 20;

type Tx = postgres.TransactionSql;

/** Makes revisions, each of which records statements, retracts others and renames entities. @returns the number of the last */
export async function makeRevisions(url: string, graph: Graph, count: number): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const random = randomFrom(17);
  const draw = (size: number, below: number) => Array.from({ length: size }, () => Math.floor(random() * below));
  try {
    for (let act = 0; act < count; act += 1)
      await sql.begin(async (tx) => {
        await recordStatements(tx, draw(STATEMENTS, graph.statements).map(toId), String(1_000 + act));
        await retractStatements(tx, draw(RETRACTED, graph.statements).map(toId));
        await rename(tx, graph, [...new Set(draw(NAMES, graph.entities))], act);
      });
    await sql`vacuum analyze`;
    const [last] = await sql<{ id: number }[]>`select max(id)::int as id from revisions`;
    return last?.id ?? 0;
  } finally {
    await sql.end();
  }
}

/** Writes statements again, true of another year. */
const recordStatements = (tx: Tx, like: readonly number[], year: string) => tx`
  with recorded as (
    insert into statements (subject_id, subject_kind, predicate, value_kind, object_id, valid_from)
    select distinct subject_id, subject_kind, predicate, value_kind, object_id, ${year} from statements where id = any (${[...like]})
    on conflict do nothing returning id)
  insert into evidence (statement_id, article_id, sentence, voice, certainty) select id, 1, 1, 'ARTICLE', 'STATED' from recorded`;

async function retractStatements(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx`update evidence set retracted_in = this_revision() where statement_id = any (${[...ids]}) and retracted_in is null`;
  await tx`update statements set retracted_in = this_revision() where id = any (${[...ids]}) and retracted_in is null`;
}

async function rename(tx: Tx, graph: Graph, indexes: readonly number[], act: number): Promise<void> {
  const names = indexes.map((index) => {
    const text = `${graph.labels[index]} ${act}`;
    return { id: toId(index), text, ...foldName({ text, role: 'PRIMARY' }, getKind(graph, index)) };
  });
  await tx`update names set text = f.text, norm = f.norm, key = f.key, stem = f.stem, sort_key = f."sortKey", parts = f.parts, initials = f.initials
    from jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as f(id bigint, text text, norm text, key text, stem text, "sortKey" text, parts jsonb, initials text)
    where names.entity_id = f.id`;
}
