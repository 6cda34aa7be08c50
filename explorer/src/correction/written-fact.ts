import { useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { WrittenFact, type WrittenStatementFragment } from '../query/operations.ts';

/** A fact as the visitor sees it in the dialog, and as it stands now. */
export function useWrittenFact(id: string) {
  const { data, error, refetch } = useAnswer(WrittenFact, { id, lang: useLang() });
  const [seen, setSeen] = useState<WrittenStatementFragment | null>(null);
  const node = data?.nodes[0];
  const current = node && 'predicate' in node && node.retractedAt === null ? node : null;
  if (seen === null && current !== null) setSeen(current);
  return {
    seen,
    current,
    isLoaded: data !== undefined,
    error,
    refetch: () => void refetch(),
    /** Undefined if the fact is gone. */
    proceed: current === null ? undefined : () => setSeen(current),
  };
}
