import { isDeepStrictEqual } from 'node:util';
import { describeDifference } from './compare.ts';
import { ask, type Contender } from './contender.ts';
import type { Question, Subject } from './question.ts';

const SAMPLE = 20;

/** Compares the answers of all contenders with ours. @returns the mistakes */
export async function checkAnswers(contenders: readonly Contender[], question: Question, subjects: readonly Subject[]): Promise<string[]> {
  const [ours, ...others] = contenders.filter((contender) => contender.takesPart(question));
  const mistakes: string[] = [];
  if (!ours) return mistakes;
  for (const subject of subjects.slice(0, SAMPLE)) {
    const answer = await ask(ours, question, subject);
    for (const other of others) {
      const theirs = await ask(other, question, subject);
      const difference = isDeepStrictEqual(answer, theirs) ? null : describeDifference(answer, theirs);
      if (difference) mistakes.push(`${other.title}, ${question.title}, ${JSON.stringify(subject)}: ${difference}`);
    }
  }
  return mistakes;
}
