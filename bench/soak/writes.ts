import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

const WRITE_INTERVAL_MS = 500;

/** Keeps the log of changes moving until the signal: adds a person, states something about them, and takes it back. @returns the number of writes */
export async function keepWriting(url: string, stop: AbortSignal): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let writes = 0;
  while (!stop.aborted) {
    await sql.begin(async (tx) => {
      const [person] = await tx`insert into entities (slug, kind, home_id) values (${`soak-${Date.now()}`}, 'PERSON', 1) returning id`;
      await tx`insert into people (id) values (${person?.['id']})`;
      const [statement] = await tx`
        insert into statements (subject_id, subject_kind, predicate, value_kind, object_id)
        select e.id, e.kind, 'AGENT', 'PERSON', ${person?.['id']} from entities e where kind = 'EVENT' limit 1 returning id`;
      await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${statement?.['id']}, 1, 1, 'ARTICLE', 'STATED')`;
    });
    await sql.begin(async (tx) => {
      const [old] = await tx`select max(id) as id from statements where retracted_in is null and id % 2 = 0`;
      await tx`update evidence set retracted_in = now() where statement_id = ${old?.['id']}`;
      await tx`update statements set retracted_in = now() where id = ${old?.['id']}`;
    });
    writes += 1;
    await sleep(WRITE_INTERVAL_MS, undefined, { signal: stop }).catch(() => {}); // stopped
  }
  await sql.end();
  return writes;
}
