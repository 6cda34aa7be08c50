import { useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { type EditedEntityFragment, WrittenEntity } from '../query/operations.ts';

/** An entity as the visitor sees it in the dialog, and as it stands now. */
export function useWrittenEntity(ref: string) {
  const { data, error, refetch } = useAnswer(WrittenEntity, { ref, lang: useLang() });
  const [seen, setSeen] = useState<EditedEntityFragment | null>(null);
  const current = data?.entity ?? null;
  if (seen === null && current !== null) setSeen(current);
  return {
    seen,
    current,
    isLoaded: data !== undefined,
    error,
    refetch: () => void refetch(),
    /** Undefined if the entity is gone. */
    proceed: current === null ? undefined : () => setSeen(current),
  };
}
