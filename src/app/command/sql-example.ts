import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples/sql');

/** An example join of `examples/sql` as the README shows it, with the answer of its golden. */
export function sqlExample(name: string): string {
  const [question = '', ...query] = readFileSync(join(EXAMPLES, `${name}.sql`), 'utf8')
    .trimEnd()
    .split('\n');
  return `**${question.replace(/^-- /, '')}**

\`\`\`sql
${query.join('\n')}
\`\`\`

<details><summary>The answer</summary>

\`\`\`csv
${readFileSync(join(EXAMPLES, `${name}.csv`), 'utf8').trimEnd()}
\`\`\`

</details>`;
}
