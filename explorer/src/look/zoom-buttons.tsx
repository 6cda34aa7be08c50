import { useTexts } from '../message/use-texts.ts';
import { LOOK_TEXTS } from './look.message.ts';
import './zoom.css';

interface ZoomButtonsProps {
  /** The zoom factor of one press. */
  readonly step: number;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

/** Buttons that zoom in, zoom out and show everything. */
export function ZoomButtons({ step, onZoom, onFit }: ZoomButtonsProps) {
  const t = useTexts(LOOK_TEXTS);
  const buttons = [
    [t.zoomIn, 'M12 5v14M5 12h14', () => onZoom(step)],
    [t.zoomOut, 'M5 12h14', () => onZoom(1 / step)],
    [t.fit, 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', onFit],
  ] as const;
  return (
    <div className="zoom">
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
