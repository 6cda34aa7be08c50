import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { pointing } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import { MAP_TEXTS } from './map.message.ts';
import type { KnownPlace } from './place.ts';

/** The places by name with what happened there: those on the map, and apart those that are not. */
export function PlaceList({ places }: { readonly places: readonly KnownPlace[] }) {
  const t = useTexts(MAP_TEXTS);
  const placed = places.filter(({ at }) => at !== null);
  const unplaced = places.filter(({ at }) => at === null);
  if (places.length === 0) return <p className="map-none">{t.noPlaces}</p>;
  return (
    <>
      {placed.length > 0 && (
        <>
          <h2>{t.placed}</h2>
          <Items places={placed} />
        </>
      )}
      {unplaced.length > 0 && (
        <>
          <h2>{placed.length > 0 ? t.unplaced : t.nonePlaced}</h2>
          <p className="map-hint">{placed.length > 0 ? t.unplacedHint : t.nonePlacedHint}</p>
          <Items places={unplaced} />
        </>
      )}
    </>
  );
}

const Items = ({ places }: { readonly places: readonly KnownPlace[] }) => (
  <ul className="map-places">
    {places.map((place) => (
      <Item key={place.id} place={place} />
    ))}
  </ul>
);

function Item({ place: { id, label, happenings } }: { readonly place: KnownPlace }) {
  const t = useTexts(MAP_TEXTS);
  const { selected } = useExplored().state;
  return (
    <li aria-current={id === selected ? 'true' : undefined} {...pointing(id)}>
      <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })}>
        <Mark kind="PLACE" /> {label}
      </button>
      {happenings.length > 0 && (
        <details>
          <summary>{t.facts(happenings.length)}</summary>
          <ul>
            {happenings.map((one) => (
              <li key={one.id} {...pointing(one.id)}>
                <button type="button" className="name" onClick={() => go({ selected: one.id, panel: 'open' })}>
                  {one.other.kind && <Mark kind={one.other.kind} />} {one.other.label}
                </button>{' '}
                <span className="dim">{one.label}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
