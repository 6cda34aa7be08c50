import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';
import { EXAMPLES } from '../graphiql/examples.ts';

const GOLDENS = join(PROJECT_ROOT, 'tests/goldens');
const WIDTH = 132;

const isContainer = (value: unknown): value is object => value !== null && typeof value === 'object';

/** Everything on one line that fits there; what holds one thing alone stays on the line of that thing. */
function compact(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ');
  if (!isContainer(value) || indent.length + flat.length <= WIDTH) return flat;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const items = Object.entries(value).map(([key, item]) => ({ name: Array.isArray(value) ? '' : `${JSON.stringify(key)}: `, item }));
  const [only] = items;
  if (only && items.length === 1 && isContainer(only.item)) return `${open} ${only.name}${compact(only.item, indent)} ${close}`;
  const inner = `${indent}  `;
  return `${open}\n${items.map(({ name, item }) => `${inner}${name}${compact(item, inner)}`).join(',\n')}\n${indent}${close}`;
}

interface Golden {
  readonly question: string;
  /** What the query's comments say besides its question. */
  readonly note: string;
  readonly query: string;
  readonly answer: string;
}

/** A query with its answer: one of GraphiQL's tabs, one that stands beside its golden, or one that a path of the project names. */
export function readGolden(name: string): Golden {
  const file = name.includes('/') ? join(PROJECT_ROOT, name) : join(GOLDENS, name);
  const text = EXAMPLES.find((one) => one.name === name)?.query ?? readFileSync(`${file}.graphql`, 'utf8');
  const lines = text.trimEnd().split('\n');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2));
  const end = comments.includes('') ? comments.indexOf('') : comments.length;
  return {
    question: comments.slice(0, end).join(' '),
    note: comments.slice(end + 1).join(' '),
    query: lines.filter((line) => !line.startsWith('#')).join('\n'),
    answer: compact(JSON.parse(readFileSync(`${file}.json`, 'utf8'))),
  };
}

const answered = ({ query, answer }: Pick<Golden, 'query' | 'answer'>): string =>
  `\`\`\`graphql
${query}
\`\`\`
<details><summary>The answer</summary>

\`\`\`json
${answer}
\`\`\`
</details>`;

/** A question with its query and its answer, folded. */
export function renderGolden(name: string): string {
  const golden = readGolden(name);
  return `**${golden.question}**
${answered(golden)}`;
}

/** All queries of GraphiQL's tabs: first a list of the questions, then each under the name of its tab. */
export function renderTabs(): string {
  const goldens = EXAMPLES.map(({ name, query }) => ({ tab: /^query (\w+)/m.exec(query)?.[1] ?? name, ...readGolden(name) }));
  const list = goldens.map(({ tab, question }) => `1. [${tab}](#${tab.toLowerCase()}): ${question}`);
  const sections = goldens.map(({ tab, question, note, ...golden }) =>
    [`## ${tab}`, `**${question}**`, ...(note ? [note] : []), answered(golden)].join('\n\n'),
  );
  return [list.join('\n'), ...sections].join('\n\n');
}
