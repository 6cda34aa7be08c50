import { performance } from 'node:perf_hooks';
import type { Server } from '../database.ts';
import type { Answer, Contender, Gazetteer } from './contender.ts';
import type { NameSet, Query, QueryGroup } from './data-set.ts';
import { withGazetteer } from './gazetteer.ts';
import { judge } from './judge.ts';
import type { Row } from './row.ts';

/** As many names as the field `resolve` takes. */
const BATCH = 200;

/** What one contender answered to one group. */
export interface Answered {
  readonly group: QueryGroup;
  readonly contender: Contender;
  readonly answers: readonly Answer[];
  readonly row: Row;
}

async function ask(contender: Contender, gazetteer: Gazetteer, queries: readonly Query[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < queries.length; at += BATCH) answers.push(...(await contender.find(gazetteer, queries.slice(at, at + BATCH))));
  return answers;
}

async function measure(contender: Contender, gazetteer: Gazetteer, group: QueryGroup): Promise<Answered> {
  const { queries } = group;
  await ask(contender, gazetteer, queries.slice(0, BATCH)); // warm: neither a plan nor a compilation is measured
  const start = performance.now();
  const answers = await ask(contender, gazetteer, queries);
  const perSecond = (queries.length * 1000) / (performance.now() - start);
  const row = {
    set: group.title,
    contender: contender.title,
    names: gazetteer.names.length,
    queries: queries.length,
    absent: queries.filter(({ expected }) => expected === null).length,
    ...judge(queries, answers),
    perSecond,
  };
  return { group, contender, answers, row };
}

/** Has each contender answer each group of the data set, in a database of its own. */
export async function measureSet(server: Server, contenders: readonly Contender[], { names, groups }: NameSet): Promise<Answered[]> {
  const url = await server.create();
  const answered: Answered[] = [];
  await withGazetteer(url, names, async (gazetteer) => {
    for (const contender of contenders) await contender.prepare(gazetteer);
    for (const group of groups) {
      for (const contender of contenders) answered.push(await measure(contender, gazetteer, group));
    }
  });
  await server.drop(url);
  return answered;
}
