import { placeOf } from './judge.ts';
import type { Answered } from './measure.ts';

const SHOWN = 3;
const COLUMNS = ['data set', 'query', 'expected', 'failure', 'place', 'candidates'];

/** What ours got wrong, tab-separated: WRONG was given as sure, MISSED is not among the answers, LOWER not the first, UNSURE first but not sure. */
export function failuresOf({ group, answers }: Answered): string[][] {
  return group.queries.flatMap((query, at) => {
    const answer = answers[at];
    if (!answer) return [];
    const place = placeOf(query, answer);
    const right = place === 0;
    if (query.expected === null ? !answer.sure : right && answer.sure) return [];
    const failure = answer.sure ? 'WRONG' : right ? 'UNSURE' : place < 0 ? 'MISSED' : 'LOWER';
    const shown = answer.found.slice(0, SHOWN).map(({ id, score, told }) => `${score} ${id} ${told}`);
    return [[group.title, query.text, query.expected ?? '-', failure, String(place + 1), ...shown]];
  });
}

export const failureTable = (answered: readonly Answered[]): string =>
  [COLUMNS, ...answered.flatMap(failuresOf)].map((cells) => `${cells.join('\t')}\n`).join('');
