import { useState } from 'react';
import { ZoomButtons } from '../look/zoom-buttons.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Canvas } from './canvas.tsx';
import { type Drawing, isLarge } from './drawing.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import { LeftOut } from './left-out.tsx';
import { Legend } from './legend.tsx';
import type { Picture } from './picture.ts';

const ZOOM_STEP = 1.35;

interface Props {
  readonly picture: Picture;
  /** With what is hidden. */
  readonly whole: Picture;
}

/** The graph with what explains and moves it. */
export function GraphView({ picture, whole }: Props) {
  const t = useTexts(GRAPH_TEXTS);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const entities = picture.nodes.filter(({ kind }) => kind !== null).length;
  const label = `${t.graph}: ${t.size(entities, picture.links.length)}. ${t.describe}`;
  return (
    <div className="graph">
      <Canvas picture={picture} isLarge={isLarge(picture)} label={label} onDrawing={setDrawing} />
      <div className="graph-foot">
        <Legend picture={picture} whole={whole} />
        <LeftOut picture={picture} />
      </div>
      <ZoomButtons step={ZOOM_STEP} onZoom={(factor) => drawing?.zoomBy(factor)} onFit={() => drawing?.fit()} />
    </div>
  );
}
