import { useTexts } from '../message/use-texts.ts';
import { MAP_TEXTS } from './map.message.ts';
import { type Shift, UNMOVED } from './projection.ts';

const STEP = 1.6;
const [FURTHEST, CLOSEST] = [0.1, 40];

interface Props {
  readonly shift: Shift;
  readonly onShift: (shift: Shift) => void;
}

export function MapButtons({ shift, onShift }: Props) {
  const t = useTexts(MAP_TEXTS);
  const zoomBy = (factor: number) => {
    const zoom = Math.min(Math.max(shift.zoom * factor, FURTHEST), CLOSEST);
    const by = zoom / shift.zoom;
    onShift({ zoom, x: shift.x * by, y: shift.y * by });
  };
  const buttons = [
    [t.zoomIn, 'M12 5v14M5 12h14', () => zoomBy(STEP)],
    [t.zoomOut, 'M5 12h14', () => zoomBy(1 / STEP)],
    [t.fit, 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => onShift(UNMOVED)],
  ] as const;
  return (
    <div className="map-zoom">
      {buttons.map(([label, path, act]) => (
        <button key={label} type="button" className="icon-button" aria-label={label} title={label} onClick={act}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
