import type { Contender } from './contenders.ts';
import type { CorpusSentence, Pair } from './corpus.ts';

const FIRST = 5;

/** The share of questions whose sentence is among the first five, in percent. */
export async function measureRecall(find: Contender, corpus: readonly CorpusSentence[], pairs: readonly Pair[]): Promise<number> {
  const numberOf = new Map(corpus.map(({ id }, index) => [id, index + 1]));
  let found = 0;
  for (const { id, question } of pairs) if ((await find(question, FIRST)).includes(numberOf.get(id) ?? 0)) found += 1;
  return (100 * found) / pairs.length;
}
