import { useState } from 'react';
import { DiffLegend } from '../diff/diff-legend.tsx';
import { ZoomButtons } from '../look/zoom-buttons.tsx';
import { useTexts } from '../message/use-texts.ts';
import { Canvas } from './canvas.tsx';
import { type Drawing, isLarge } from './drawing.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData } from './graph-data.ts';
import { Legend } from './legend.tsx';
import { OmittedLinks } from './omitted-links.tsx';

const ZOOM_STEP = 1.35;

interface GraphViewProps {
  readonly graph: GraphData;
  /** The graph including hidden items. */
  readonly whole: GraphData;
}

/** The graph with its legend and controls. */
export function GraphView({ graph, whole }: GraphViewProps) {
  const t = useTexts(GRAPH_TEXTS);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const entities = graph.nodes.filter(({ kind }) => kind !== null).length;
  const label = `${t.graph}: ${t.size(entities, graph.links.length)}. ${t.describe}`;
  return (
    <div className="graph">
      <Canvas graph={graph} isLarge={isLarge(graph)} label={label} onDrawing={setDrawing} />
      <div className="graph-foot">
        {graph.diff && <DiffLegend graph={graph} />}
        <Legend graph={graph} whole={whole} />
        <OmittedLinks graph={graph} />
      </div>
      <ZoomButtons step={ZOOM_STEP} onZoom={(factor) => drawing?.zoomBy(factor)} onFit={() => drawing?.fit()} />
    </div>
  );
}
