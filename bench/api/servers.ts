import { resolve } from 'node:path';
import { type Contender, describeOperation } from './contender.ts';
import { type StartedProcess, startProcess } from './process.ts';
import type { Question, Subject } from './question.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** As `npm start` has it. */
const FLAGS = ['--max-semi-space-size=8'];
const LISTENS = /listens at (\S+)\n/;
const GREETING = /GraphiQL +(\S+)\n/;

/** Shezhire of a folder, as a user starts it. @param flags more flags of Node */
export async function startOurs(
  key: 'ours' | 'before',
  title: string,
  root: string,
  url: string,
  flags: readonly string[],
): Promise<Contender> {
  const started = await startProcess(
    [...FLAGS, ...flags, 'src/main.ts'],
    root,
    { DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'warn' },
    GREETING,
  );
  return { ...started, key, title, takesPart: () => true, describeRequest: ({ ours }) => describeOperation(ours) };
}

const startBeside = (script: string, url: string): Promise<StartedProcess> =>
  startProcess([script], import.meta.dirname, { DATABASE_URL: url, GRAPHILE_ENV: 'production', NODE_ENV: 'production' }, LISTENS);

export async function startPostgraphile(url: string): Promise<Contender> {
  const started = await startBeside('postgraphile-server.ts', url);
  return {
    ...started,
    key: 'postgraphile',
    title: 'PostGraphile',
    takesPart: ({ postgraphile }) => postgraphile !== undefined,
    describeRequest({ title, postgraphile }) {
      if (!postgraphile) throw new Error(`PostGraphile is not asked: ${title}`);
      return describeOperation(postgraphile);
    },
  };
}

const listParameters = ({ id, number }: Subject): readonly number[] => [id, ...(number === undefined ? [] : [number])];

export async function startCeiling(url: string): Promise<Contender> {
  const started = await startBeside('ceiling-server.ts', url);
  return {
    ...started,
    key: 'ceiling',
    title: 'ceiling',
    takesPart: ({ sql }: Question) => sql !== undefined,
    describeRequest: ({ title }) => ({ path: `/${encodeURIComponent(title)}`, head: '', tail: '', variables: listParameters }),
  };
}
