import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SETTINGS } from '../../base/config.ts';
import { ERROR_CODES } from '../../base/errors.ts';
import { MOST_LISTENING } from '../../change/feed.store.ts';
import { DEADLINE_MS, STATEMENT_TIMEOUT_MS } from '../../database/connect.ts';
import { DEEPEST_FILTER, LARGEST_FILTER } from '../../graph/filter/filter.ts';
import { LARGEST_COST } from '../../graphql/builder.ts';
import { LARGEST_BODY, LIMITS } from '../../graphql/limits.ts';
import { LARGEST_PAGE, LONGEST_LIST, STANDARD_PAGE } from '../../graphql/page/page.ts';
import { LONGEST_TEXT } from '../../search/mention/in-text.graphql.ts';
import { MOST_NAMES } from '../../search/resolve/resolve.graphql.ts';
import { LONGEST_SEARCH } from '../../search/search.ts';
import { DEEPEST, LARGEST_SUBGRAPH, MOST_STARTS } from '../../traversal/neighborhood/neighborhood.ts';
import { LONGEST_PATH, MOST_PATHS } from '../../traversal/path/path.ts';
import { LARGEST_REGION } from '../../traversal/topology/region.store.ts';
import { EXAMPLES } from '../graphiql/examples.ts';
import { sqlExample } from './sql-example.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const seconds = (ms: number) => `${ms / 1000} s`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const WIDTH = 110;
/** JSON with everything on one line that fits there. */
function compact(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (value === null || typeof value !== 'object' || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => `${inner}${compact(item, inner)}`)]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner)}`)];
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

const GOLDENS = join(ROOT, 'tests/queries');

/** A query that has a golden: one of GraphiQL's tabs, or one that stands beside its golden. */
const queryOf = (name: string): string =>
  EXAMPLES.find((one) => one.name === name)?.query ?? readFileSync(join(GOLDENS, `${name}.graphql`), 'utf8');

/** A query with the answer of its golden. */
function example(name: string): string {
  const lines = queryOf(name).trimEnd().split('\n');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2));
  const question = comments.slice(0, comments.includes('') ? comments.indexOf('') : undefined).join(' ');
  const query = lines.filter((line) => !line.startsWith('#')).join('\n');
  const answer = compact(JSON.parse(readFileSync(join(GOLDENS, `${name}.json`), 'utf8')));
  return `**${question}**

\`\`\`graphql
${query}
\`\`\`

<details><summary>The answer</summary>

\`\`\`json
${answer}
\`\`\`

</details>`;
}

const blocks: Readonly<Record<string, (name: string) => string>> = {
  example,
  sql: sqlExample,
  settings: () =>
    table(
      ['variable', 'what it is', 'by default'],
      SETTINGS.map(({ name, description, standard }) => [
        `\`${name}\``,
        description,
        standard === undefined ? 'none: the embedded Postgres' : `\`${standard}\``,
      ]),
    ),
  limits: () =>
    table(
      ['what', 'at most'],
      [
        ['rows of a page', `${LARGEST_PAGE} (${STANDARD_PAGE} by default)`],
        ['items of a list that is not paged', `${LONGEST_LIST}`],
        ['cost of an operation: one for every field of every row it can return', `${LARGEST_COST}`],
        [
          'levels, fields (with fragments in place), aliases, directives, tokens of a document',
          `${LIMITS.depth}, ${LIMITS.fields}, ${LIMITS.aliases}, ${LIMITS.directives}, ${LIMITS.tokens}`,
        ],
        ['levels and parts of a filter', `${DEEPEST_FILTER}, ${LARGEST_FILTER}`],
        ['characters of a text to search for, names to resolve at once', `${LONGEST_SEARCH}, ${MOST_NAMES}`],
        ['hops, entities shown, starts of a neighborhood', `${DEEPEST}, ${LARGEST_SUBGRAPH}, ${MOST_STARTS}`],
        ['hops of a path, paths', `${LONGEST_PATH}, ${MOST_PATHS}`],
        ['statements read for a traversal that the tables answer', `${LARGEST_REGION}`],
        ['characters of a text to find mentions in', `${LONGEST_TEXT}`],
        ['subscriptions of one server at a time', `${MOST_LISTENING}`],
        ["a request's body", `${LARGEST_BODY / 1024} KiB`],
        ['time of an operation, of one SQL statement', `${seconds(DEADLINE_MS)}, ${seconds(STATEMENT_TIMEOUT_MS)}`],
      ],
    ),
  errors: () =>
    table(
      ['code', 'meaning'],
      Object.entries({
        GRAPHQL_PARSE_FAILED: 'The document is no GraphQL.',
        GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
        ...ERROR_CODES,
      }).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
};

/** The README with everything that is read off the code and the goldens filled in between its markers. */
export function printedReadme(): string {
  const written = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return written.replace(/<!-- (\w+)(?: (\S+))? -->\n[\s\S]*?<!-- \/\1 -->/g, (_, block: string, name = '') => {
    const fill = blocks[block];
    if (!fill) throw new Error(`the README has a block ${block} that nothing fills`);
    return `<!-- ${block}${name && ` ${name}`} -->\n${fill(name)}\n<!-- /${block} -->`;
  });
}
