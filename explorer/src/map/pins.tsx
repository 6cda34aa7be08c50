import type { GeoProjection } from 'd3-geo';
import { point, usePointed } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import type { KnownPlace } from './place.ts';
import type { Size } from './projection.ts';

interface Props {
  readonly places: readonly KnownPlace[];
  readonly projection: GeoProjection;
  readonly size: Size;
}

/** Beyond this share of the width a name stands on the left of its place. */
const RIGHTMOST = 0.7;
const radiusOf = (count: number): number => 7 + Math.min(count, 12);

/** A disc for each place, the larger the more facts there are; the pointer is one way to it, the list the other. */
export function Pins({ places, projection, size: [width, height] }: Props) {
  const pointed = usePointed();
  const { selected } = useExplored().state;
  return places.map(({ id, label, at, happenings }) => {
    const [x, y] = (at && projection([...at])) ?? [-1, -1];
    if (x < 0 || y < 0 || x > width || y > height) return null;
    const isLit = [id, ...happenings.flatMap((one) => [one.id, one.other.id])].includes(pointed ?? '');
    const radius = radiusOf(happenings.length);
    const isLeft = x > width * RIGHTMOST;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list has the same as a button
      <g
        key={id}
        className="map-pin"
        data-lit={isLit || id === selected || undefined}
        transform={`translate(${x} ${y})`}
        onClick={() => go({ selected: id, panel: 'open' })}
        onPointerDown={(event) => event.stopPropagation()}
        onPointerEnter={() => point(id)}
        onPointerLeave={() => point(null)}
      >
        <circle r={radius} />
        <circle r={3} className="map-pin-middle" />
        <text x={isLeft ? -radius - 5 : radius + 5} y={5} textAnchor={isLeft ? 'end' : 'start'}>
          {label}
        </text>
      </g>
    );
  });
}
