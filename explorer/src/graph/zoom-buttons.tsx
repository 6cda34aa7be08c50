import { useTexts } from '../message/use-texts.ts';
import type { Drawing } from './drawing.ts';
import { GRAPH_TEXTS } from './graph.message.ts';

const STEP = 1.35;

export function ZoomButtons({ drawing }: { readonly drawing: Drawing | null }) {
  const t = useTexts(GRAPH_TEXTS);
  const buttons = [
    [t.zoomIn, 'M12 5v14M5 12h14', () => drawing?.zoomBy(STEP)],
    [t.zoomOut, 'M5 12h14', () => drawing?.zoomBy(1 / STEP)],
    [t.fit, 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => drawing?.fit()],
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
