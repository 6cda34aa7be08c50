import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples/sql');

function readExample(name: string): { readonly question: string; readonly query: string } {
  const [question = '', ...query] = readFileSync(join(EXAMPLES, `${name}.sql`), 'utf8')
    .trimEnd()
    .split('\n');
  return { question: question.replace(/^-- /, ''), query: query.join('\n') };
}

/** An example join of `examples/sql`, with the answer of its golden. */
export function renderSql(name: string): string {
  const { question, query } = readExample(name);
  return `**${question}**
\`\`\`sql
${query}
\`\`\`
<details><summary>The answer</summary>

\`\`\`csv
${readFileSync(join(EXAMPLES, `${name}.csv`), 'utf8').trimEnd()}
\`\`\`
</details>`;
}

/** The questions of all example joins, each with the files of its query and of its answer. */
export function renderSqlList(): string {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.sql'));
  const names = files.map((file) => file.replace(/\.sql$/, '')).sort(new Intl.Collator('en', { numeric: true }).compare);
  return names
    .map((name) => `1. ${readExample(name).question} [Query](../examples/sql/${name}.sql), [answer](../examples/sql/${name}.csv)`)
    .join('\n');
}
