import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStory } from '../article/use-story.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { ask } from '../query/ask.ts';
import { Around, UnknownOf } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { useExplored } from '../state/use-state.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import { pictureOf } from './picture.ts';
import { shown } from './shown.ts';

/** At most so many entities in the first picture, and from each of them. */
const MOST_NODES = 60;
const MOST_PER_NODE = 25;
/** As many entities as one question for what is not named goes about. */
const MOST_ASKED = 50;

/** The picture that the address asks for, hidden things left out. */
export function usePicture() {
  const { state } = useExplored();
  const lang = useLang();
  const t = useTexts(GRAPH_TEXTS);
  const { of, error, retry } = useStory();
  const answer = useQuery({
    queryKey: ['picture', of, state.depth, lang],
    queryFn: ({ signal }) => readAround(of ?? [], state.depth, lang, signal),
    enabled: of !== undefined && of.length > 0,
    placeholderData: keepPreviousData,
  });
  const { data } = answer;
  const picture = useMemo(() => {
    if (!data) return undefined;
    const starts = data.around.nodes.slice(0, data.of.length).map(({ id }) => id);
    return shown(pictureOf(starts, [data.around], data.unknown, t.notNamed), state);
  }, [data, state, t]);
  return {
    picture,
    isEmpty: of?.length === 0,
    error: error ?? answer.error,
    retry: error ? retry : () => void answer.refetch(),
  };
}

async function readAround(of: readonly string[], depth: number, lang: Lang, signal: AbortSignal) {
  const limits = { maxNodes: MOST_NODES, maxPerNode: MOST_PER_NODE };
  const { neighborhood: around } = await ask(Around, { of, depth, lang, ...limits }, signal);
  const ids = around.nodes.map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_ASKED) }, (_, at) => ids.slice(at * MOST_ASKED, (at + 1) * MOST_ASKED));
  const told = await Promise.all(parts.map((part) => ask(UnknownOf, { of: part, lang }, signal)));
  return { of, around, unknown: told.flatMap(({ statements }) => statements.nodes) };
}
