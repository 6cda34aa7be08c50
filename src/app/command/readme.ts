import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SETTINGS } from '../../base/config.ts';
import { ERROR_CODES } from '../../base/errors.ts';
import { MAX_LISTENERS } from '../../change/feed.store.ts';
import { DEADLINE_MS, STATEMENT_TIMEOUT_MS } from '../../database/connect.ts';
import { MAX_FILTER_DEPTH, MAX_FILTER_PARTS } from '../../graph/filter/filter.ts';
import { MAX_COST } from '../../graphql/builder.ts';
import { MAX_ERRORS } from '../../graphql/error-limit.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { DEFAULT_PAGE_SIZE, MAX_LIST_LENGTH, MAX_PAGE_SIZE } from '../../graphql/page/page.ts';
import { MAX_BODY_BYTES } from '../../http/body.ts';
import { MAX_TEXT_LENGTH } from '../../search/mention/in-text.graphql.ts';
import { MAX_NAMES } from '../../search/resolve/resolve.graphql.ts';
import { MAX_SEARCH_LENGTH } from '../../search/search.ts';
import { MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from '../../traversal/neighborhood/neighborhood.ts';
import { MAX_PATH_LENGTH, MAX_PATHS } from '../../traversal/path/path.ts';
import { MAX_REGION_STATEMENTS } from '../../traversal/topology/region.store.ts';
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
        standard === undefined ? (name === 'DATABASE_URL' ? 'none: the embedded Postgres' : 'none') : `\`${standard}\``,
      ]),
    ),
  limits: () =>
    table(
      ['what', 'at most'],
      [
        ['rows of a page', `${MAX_PAGE_SIZE} (${DEFAULT_PAGE_SIZE} by default)`],
        ['items of a list that is not paged', `${MAX_LIST_LENGTH}`],
        ['cost of an operation: one for every field of every row it can return', `${MAX_COST}`],
        [
          'levels, fields (with fragments in place), aliases, directives, tokens of a document',
          `${LIMITS.depth}, ${LIMITS.fields}, ${LIMITS.aliases}, ${LIMITS.directives}, ${LIMITS.tokens}`,
        ],
        ['levels and parts of a filter', `${MAX_FILTER_DEPTH}, ${MAX_FILTER_PARTS}`],
        ['characters of a text to search for, names to resolve at once', `${MAX_SEARCH_LENGTH}, ${MAX_NAMES}`],
        ['hops, entities shown, starts of a neighborhood', `${MAX_DEPTH}, ${MAX_SUBGRAPH_NODES}, ${MAX_STARTS}`],
        ['hops of a path, paths', `${MAX_PATH_LENGTH}, ${MAX_PATHS}`],
        ['statements read for a traversal that the tables answer', `${MAX_REGION_STATEMENTS}`],
        ['characters of a text to find mentions in', `${MAX_TEXT_LENGTH}`],
        ['subscriptions of one server at a time', `${MAX_LISTENERS}`],
        ["a request's body", `${MAX_BODY_BYTES / 1024} KiB`],
        ['errors of one answer', `${MAX_ERRORS}`],
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
