import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { useExplored } from '../state/use-state.ts';
import { listenToChanges, type Standing } from './feed.ts';
import { type Change, tellNews } from './news.ts';
import { touchedBy } from './touched.ts';

/** An article comes as hundreds of changes at once: they are told together. */
const TOGETHER_MS = 250;

/** Listens while the address says so; what is kept is asked again where a change has to do with it. Null: it does not listen. */
export function useLive(): Standing | null {
  const { live } = useExplored().state;
  const lang = useLang();
  const answers = useQueryClient();
  const [standing, setStanding] = useState<Standing>('connecting');
  useEffect(() => {
    if (!live) return;
    let waiting: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const changes = waiting;
      waiting = [];
      tellNews(changes);
      void answers.invalidateQueries({ predicate: touchedBy(changes) });
    };
    const stop = listenToChanges(lang, {
      onStanding: setStanding,
      onChange: (change) => {
        if (waiting.length === 0) timer = setTimeout(tell, TOGETHER_MS);
        waiting.push(change);
      },
      // What was asked before can be older than what was recorded meanwhile.
      onBegun: () => void answers.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, lang, answers]);
  return live ? standing : null;
}
