import type { Operation, Question, Subject } from './question.ts';

/** How a question is sent. The variables of a subject stand between head and tail. */
export interface RequestShape {
  readonly path: string;
  readonly head: string;
  readonly tail: string;
  readonly variables: (subject: Subject) => unknown;
}

/** A server that answers the questions, as a process of its own. */
export interface Contender {
  readonly key: 'ours' | 'before' | 'postgraphile' | 'ceiling';
  readonly title: string;
  readonly url: string;
  readonly pid: number;
  takesPart(question: Question): boolean;
  /** @throws Error if it does not take part */
  describeRequest(question: Question): RequestShape;
  close(): Promise<void>;
}

export function describeOperation({ query, variables }: Operation): RequestShape {
  const text = JSON.stringify(query.replace(/\s+/g, ' '));
  return { path: '/graphql', head: `{"query":${text},"variables":`, tail: '}', variables };
}

/** Asks a contender once. @throws Error with what it answered instead */
export async function ask(contender: Contender, question: Question, subject: Subject): Promise<unknown> {
  const { path, head, tail, variables } = contender.describeRequest(question);
  const answer = await post(new URL(path, contender.url), `${head}${JSON.stringify(variables(subject))}${tail}`);
  return answer;
}

/** Sends JSON, and reads the `data` of the answer. */
export async function post(url: URL, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (!response.ok || errors || !data) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 500)}`);
  return data;
}
