import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go, useExplored } from '../state/use-state.ts';
import { MAP_TEXTS } from './map.message.ts';
import type { MapPlace } from './place.ts';

/** The places with their facts: first those on the map, then the others. */
export function PlaceList({ places }: { readonly places: readonly MapPlace[] }) {
  const t = useTexts(MAP_TEXTS);
  const placed = places.filter(({ coordinates }) => coordinates !== null);
  const unplaced = places.filter(({ coordinates }) => coordinates === null);
  if (places.length === 0) return <p className="map-none">{t.noPlaces}</p>;
  return (
    <>
      {placed.length > 0 && (
        <>
          <h2>{t.placed}</h2>
          <PlaceItems places={placed} />
        </>
      )}
      {unplaced.length > 0 && (
        <>
          <h2>{placed.length > 0 ? t.unplaced : t.nonePlaced}</h2>
          <p className="map-hint">{placed.length > 0 ? t.unplacedHint : t.nonePlacedHint}</p>
          <PlaceItems places={unplaced} />
        </>
      )}
    </>
  );
}

const PlaceItems = ({ places }: { readonly places: readonly MapPlace[] }) => (
  <ul className="map-places">
    {places.map((place) => (
      <PlaceItem key={place.id} place={place} />
    ))}
  </ul>
);

function PlaceItem({ place: { id, label, facts } }: { readonly place: MapPlace }) {
  const t = useTexts(MAP_TEXTS);
  const { selected } = useExplored().state;
  return (
    <li aria-current={id === selected ? 'true' : undefined} {...createHoverHandlers(id)}>
      <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })}>
        <Mark kind="PLACE" /> {label}
      </button>
      {facts.length > 0 && (
        <details>
          <summary>{t.facts(facts.length)}</summary>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id} {...createHoverHandlers(fact.id)}>
                <button type="button" className="name" onClick={() => go({ selected: fact.id, panel: 'open' })}>
                  {fact.node.kind && <Mark kind={fact.node.kind} />} {fact.node.label}
                </button>{' '}
                <span className="dim">{fact.label}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
