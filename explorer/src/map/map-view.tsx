import { useQuery } from '@tanstack/react-query';
import type { GraphData } from '../graph/graph-data.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Places } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { Chart } from './chart.tsx';
import './map.css';
import { MAP_TEXTS } from './map.message.ts';
import { fetchOutlines } from './outlines.ts';
import { listPlaces } from './place.ts';
import { PlaceList } from './place-list.tsx';

/** Maximum number of ids in one request of the API. */
const MAX_PLACES = 100;

/** The places of the graph on a map. */
export function MapView({ graph }: { readonly graph: GraphData }) {
  const t = useTexts(MAP_TEXTS);
  const lang = useLang();
  const placeIds = graph.nodes.filter(({ kind }) => kind === 'PLACE').map(({ id }) => id);
  const ids = placeIds.slice(0, MAX_PLACES);
  const answer = useAnswer(Places, { ids, lang }, { enabled: ids.length > 0, keep: true });
  const outlines = useQuery({
    queryKey: ['outlines'],
    queryFn: ({ signal }) => fetchOutlines(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = answer.error ?? outlines.error;
  if (error) {
    return (
      <div className="stage-note">
        <Failure error={error} onRetry={() => void (answer.error ? answer.refetch() : outlines.refetch())} />
      </div>
    );
  }
  if (!outlines.data || (ids.length > 0 && !answer.data)) {
    return (
      <div className="stage-note">
        <Waiting />
      </div>
    );
  }
  const places = listPlaces(graph, answer.data?.nodes ?? []);
  return (
    <div className="map" data-drawn={places.length}>
      <Chart places={places} outlines={outlines.data} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls */}
      <section className="map-side" aria-label={t.placed} tabIndex={0}>
        <PlaceList places={places} />
        {placeIds.length > MAX_PLACES && <p className="map-cut">{t.firstOf(MAX_PLACES, placeIds.length)}</p>}
      </section>
    </div>
  );
}
