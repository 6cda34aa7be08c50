import { geoPath } from 'd3-geo';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { ZoomButtons } from '../look/zoom-buttons.tsx';
import { useTexts } from '../message/use-texts.ts';
import { MAP_TEXTS } from './map.message.ts';
import type { Outlines } from './outlines.ts';
import { Pins } from './pins.tsx';
import type { MapPlace } from './place.ts';
import { createProjection, INITIAL_SHIFT, type Shift, zoomShift } from './projection.ts';
import { useSize } from './use-size.ts';

const ZOOM_STEP = 1.6;

interface ChartProps {
  readonly places: readonly MapPlace[];
  readonly outlines: Outlines;
}

/** The map. The list next to it has the same places. */
export function Chart({ places, outlines }: ChartProps) {
  const t = useTexts(MAP_TEXTS);
  const [ref, size] = useSize();
  const [shift, setShift] = useState<Shift>(INITIAL_SHIFT);
  const drag = useDrag(shift, setShift);
  const projection = useMemo(
    () =>
      size &&
      createProjection(
        outlines.home,
        places.flatMap(({ coordinates }) => (coordinates ? [coordinates] : [])),
        size,
        shift,
      ),
    [outlines, places, size, shift],
  );
  const draw = geoPath(projection);
  return (
    <div ref={ref} className="map-chart">
      {size && projection && (
        <svg
          width={size[0]}
          height={size[1]}
          {...drag}
          role="img"
          aria-label={`${t.map}: ${places
            .filter(({ coordinates }) => coordinates)
            .map(({ label }) => label)
            .join(', ')}. ${t.describe}`}
        >
          <path className="map-land" d={draw(outlines.land) ?? ''} />
          <path className="map-home" d={draw(outlines.home) ?? ''} />
          <path className="map-borders" d={draw(outlines.borders) ?? ''} />
          <Pins places={places} projection={projection} size={size} />
        </svg>
      )}
      <ZoomButtons step={ZOOM_STEP} onZoom={(factor) => setShift(zoomShift(shift, factor))} onFit={() => setShift(INITIAL_SHIFT)} />
      <p className="map-source">{t.outlines}</p>
    </div>
  );
}

/** Drags the map with the pointer. */
function useDrag(shift: Shift, setShift: (shift: Shift) => void) {
  const dragStart = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      dragStart.current = { x: event.clientX - shift.x, y: event.clientY - shift.y };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (dragStart.current) setShift({ ...shift, x: clientX - dragStart.current.x, y: clientY - dragStart.current.y });
    },
    onPointerUp: () => {
      dragStart.current = null;
    },
  };
}
