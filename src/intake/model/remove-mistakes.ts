import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { Mistake } from '../../ingest/mistake.ts';

/** Lists within an item of an answer whose items can be left out one by one. */
const INNER = ['statements', 'names', 'mentions'];

/** An answer without the parts in which mistakes are: a statement, a name or a mention alone, or else the whole item. */
export function removeMistaken(answer: ProposedPiece, mistakes: readonly Mistake[]): ProposedPiece {
  const marked = new Set(
    mistakes.map(({ path: [list, index, inner, at] }) =>
      INNER.includes(String(inner)) && typeof at === 'number' ? `${list} ${index} ${inner} ${at}` : `${list} ${index}`,
    ),
  );
  const lists = Object.entries(answer).map(([list, items]: [string, readonly Readonly<Record<string, unknown>>[]]) => {
    const kept = items.flatMap((item, index) => {
      if (marked.has(`${list} ${index}`)) return [];
      const inner = Object.entries(item).map(([key, value]) =>
        INNER.includes(key) && Array.isArray(value)
          ? [key, value.filter((_, at) => !marked.has(`${list} ${index} ${key} ${at}`))]
          : [key, value],
      );
      return [Object.fromEntries(inner)];
    });
    return [list, kept] as const;
  });
  return Object.fromEntries(lists.filter(([, items]) => items.length > 0));
}
