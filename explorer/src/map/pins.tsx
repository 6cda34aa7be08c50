import type { GeoProjection } from 'd3-geo';
import { setHovered, useHovered } from '../state/hovered.ts';
import { go, useExplored } from '../state/use-state.ts';
import type { MapPlace } from './place.ts';
import type { Size } from './projection.ts';

interface PinsProps {
  readonly places: readonly MapPlace[];
  readonly projection: GeoProjection;
  readonly size: Size;
}

/** Beyond this share of the width, a name stands to the left of its place. */
const MAX_RIGHT_LABEL = 0.7;
const getRadius = (count: number): number => 7 + Math.min(count, 12);

/** A disc for each place; more facts make it larger. */
export function Pins({ places, projection, size: [width, height] }: PinsProps) {
  const hovered = useHovered();
  const { selected } = useExplored().state;
  return places.map(({ id, label, coordinates, facts }) => {
    const [x, y] = (coordinates && projection([...coordinates])) ?? [-1, -1];
    if (x < 0 || y < 0 || x > width || y > height) return null;
    const isHighlighted = [id, ...facts.flatMap((fact) => [fact.id, fact.node.id])].includes(hovered ?? '');
    const radius = getRadius(facts.length);
    const isLeft = x > width * MAX_RIGHT_LABEL;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list has the same button
      <g
        key={id}
        className="map-pin"
        data-lit={isHighlighted || id === selected || undefined}
        transform={`translate(${x} ${y})`}
        onClick={() => go({ selected: id, panel: 'open' })}
        onPointerDown={(event) => event.stopPropagation()}
        onPointerEnter={() => setHovered(id)}
        onPointerLeave={() => setHovered(null)}
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
