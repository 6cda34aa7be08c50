import { useQuery } from '@tanstack/react-query';
import type { Picture } from '../graph/picture.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Places } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { Chart } from './chart.tsx';
import './map.css';
import { MAP_TEXTS } from './map.message.ts';
import { readOutlines } from './outlines.ts';
import { placesOf } from './place.ts';
import { PlaceList } from './place-list.tsx';

/** As many as the API takes at once. */
const MOST_PLACES = 100;

/** Where it was: the places among what the graph shows. */
export function MapView({ picture }: { readonly picture: Picture }) {
  const t = useTexts(MAP_TEXTS);
  const lang = useLang();
  const all = picture.nodes.filter(({ kind }) => kind === 'PLACE').map(({ id }) => id);
  const ids = all.slice(0, MOST_PLACES);
  const answer = useAnswer(Places, { ids, lang }, { enabled: ids.length > 0, keep: true });
  const outlines = useQuery({ queryKey: ['outlines'], queryFn: ({ signal }) => readOutlines(signal), staleTime: Number.POSITIVE_INFINITY });
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
  const places = placesOf(picture, answer.data?.nodes ?? []);
  return (
    <div className="map" data-drawn={places.length}>
      <Chart places={places} outlines={outlines.data} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="map-side" aria-label={t.placed} tabIndex={0}>
        <PlaceList places={places} />
        {all.length > MOST_PLACES && <p className="map-cut">{t.firstOf(MOST_PLACES, all.length)}</p>}
      </section>
    </div>
  );
}
