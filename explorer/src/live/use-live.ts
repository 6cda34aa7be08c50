import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useExplored } from '../state/use-state.ts';
import { createAffectedFilter } from './affected-queries.ts';
import type { ConnectionStatus, Listener } from './change-stream.ts';
import { addNews, type Change } from './news.ts';

/** An article arrives as hundreds of changes, so changes are batched. */
const BATCH_DELAY_MS = 250;

/** Listens for changes while the address has `live`, and refetches affected queries. Null means that it does not listen. */
export function useLive(): ConnectionStatus | null {
  const { live } = useExplored().state;
  const lang = useLang();
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<ConnectionStatus>('connecting');
  useEffect(() => {
    if (!live) return;
    let pending: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      const changes = pending;
      pending = [];
      addNews(changes);
      void queryClient.invalidateQueries({ predicate: createAffectedFilter(changes) });
    };
    const listener: Listener = {
      onStatus: setStatus,
      onChange: (change) => {
        if (pending.length === 0) timer = setTimeout(flush, BATCH_DELAY_MS);
        pending.push(change);
      },
      // Data fetched earlier may be older than changes made since.
      onStart: () => void queryClient.invalidateQueries(),
    };
    let stop: (() => void) | undefined;
    let hasEnded = false;
    // The stream loads when it is switched on.
    import('./change-stream.ts').then(
      ({ listenToChanges }) => {
        if (!hasEnded) stop = listenToChanges(lang, listener);
      },
      () => setStatus('again'),
    );
    return () => {
      hasEnded = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [live, lang, queryClient]);
  return live ? status : null;
}
