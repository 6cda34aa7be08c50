import { useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Canvas } from './canvas.tsx';
import type { Drawing } from './drawing.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import { Legend } from './legend.tsx';
import type { Picture } from './picture.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** The graph with what explains and moves it. */
export function GraphView({ picture }: { readonly picture: Picture }) {
  const t = useTexts(GRAPH_TEXTS);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const entities = picture.nodes.filter(({ kind }) => kind !== null).length;
  const omitted = picture.omitted.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="graph">
      <Canvas picture={picture} label={`${t.graph}: ${t.size(entities, picture.links.length)}. ${t.describe}`} onDrawing={setDrawing} />
      <div className="graph-foot">
        <Legend picture={picture} />
        {picture.isTruncated && <p className="graph-cut">{t.truncated(omitted)}</p>}
      </div>
      <ZoomButtons drawing={drawing} />
    </div>
  );
}
