import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MIGRATIONS = resolve(import.meta.dirname, '../../../schema/migrations');
const COMMENT = /^COMMENT ON (?:SCHEMA|VIEW|COLUMN) (graph\b[\w.]*) IS '((?:[^']|'')*)';/gm;

/** What the migrations say of the schema `graph`, its views and their columns, by name: `graph`, `graph.people`, `graph.people.id`. */
export function readViewComments(): ReadonlyMap<string, string> {
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
  const comments = new Map<string, string>();
  for (const file of files.sort()) {
    for (const [, name = '', text = ''] of readFileSync(join(MIGRATIONS, file), 'utf8').matchAll(COMMENT))
      comments.set(name, text.replaceAll("''", "'"));
  }
  return comments;
}

const isHistory = ({ path }: { path: readonly string[] }): boolean => path[1]?.endsWith('_history') === true;

/** The data dictionary of the schema `graph`. */
export function printDictionary(): string {
  const comments = [...readViewComments()].map(([name, text]) => ({ path: name.split('.'), text }));
  const all = comments.filter(({ path }) => path.length === 2);
  const views = [...all.filter((view) => !isHistory(view)), ...all.filter(isHistory)];
  const sections = views.map(({ path: [, view], text }) => {
    const columns = comments.filter(({ path }) => path.length === 3 && path[1] === view);
    return `## graph.${view}

${text}

| column | what it holds |
| --- | --- |
${columns.map((column) => `| \`${column.path[2]}\` | ${column.text} |`).join('\n')}
`;
  });
  return `# The views of the schema \`graph\`

${comments.find(({ path }) => path.length === 1)?.text}

\`npm run sql\` opens psql on them. This file is printed from the comments of the migrations (\`npm run print\`); in psql \`\\d+ graph.people\` shows the same.

${sections.join('\n')}`;
}
