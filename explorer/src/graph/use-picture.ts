import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStory } from '../article/use-story.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { eventsAsLinks } from './events-as-links.ts';
import { folded } from './folded.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import { pictureOf } from './picture.ts';
import { readPicture } from './read-picture.ts';
import { shown } from './shown.ts';

/** The picture that the address asks for: whole, and as it is shown, with what is hidden left out. */
export function usePicture() {
  const { state } = useExplored();
  const lang = useLang();
  const t = useTexts(GRAPH_TEXTS);
  const { of, error, retry } = useStory();
  const { depth, expanded, path, common, asOf } = state;
  const asks = { of: of ?? [], lang, depth, expanded, path, common, asOf };
  const answer = useQuery({
    queryKey: ['picture', asks],
    queryFn: () => readPicture(asks),
    enabled: of !== undefined && of.length > 0,
    placeholderData: keepPreviousData,
    retry: false, // what it asks is tried again, each on its own
  });
  const { data } = answer;
  const whole = useMemo(() => data && pictureOf(data, t.notNamed), [data, t]);
  const picture = useMemo(() => {
    if (!whole) return undefined;
    const left = shown(whole, state);
    return folded(state.events === 'links' ? eventsAsLinks(left) : left, state.collapsed);
  }, [whole, state]);
  return {
    picture,
    whole,
    isEmpty: of?.length === 0,
    /** Whether more is on its way. */
    isAdding: answer.isFetching && answer.isPlaceholderData,
    error: error ?? answer.error,
    retry: error ? retry : () => void answer.refetch(),
  };
}
