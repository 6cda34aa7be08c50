import { useEffect, useRef, useState } from 'react';
import { markNew } from '../live/mark-new.ts';
import { useNewIds } from '../live/news.ts';
import { useTheme } from '../look/theme.ts';
import { useAllHovered } from '../state/hovered.ts';
import { useExplored } from '../state/use-state.ts';
import { setCurrentDrawing } from './current-drawing.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import type { GraphData } from './graph-data.ts';
import { handlePointerEvents } from './pointer-events.ts';

interface CanvasProps {
  readonly graph: GraphData;
  /** True if the graph is large. A change creates a new drawing. */
  readonly isLarge: boolean;
  /** The description for screen readers. */
  readonly label: string;
  /** Called with the drawing, and with null when it is destroyed. */
  readonly onDrawing: (drawing: Drawing | null) => void;
}

/** The canvas of the graph. The table view has the same data and actions. */
export function Canvas({ graph, isLarge, label, onDrawing }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const { selected, pinned } = useExplored().state;
  const hovered = useAllHovered();
  const newIds = useNewIds();
  const theme = useTheme();

  useEffect(() => {
    if (!container.current) return;
    const newDrawing = createDrawing(container.current, isLarge);
    handlePointerEvents(newDrawing);
    setDrawing(newDrawing);
    onDrawing(newDrawing);
    setCurrentDrawing(newDrawing.core);
    return () => {
      onDrawing(null);
      setCurrentDrawing(null);
      newDrawing.destroy();
    };
  }, [onDrawing, isLarge]);

  // Before the first elements come, which would be styled twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the style reads colors that the theme changes
  useEffect(() => drawing?.restyle(), [drawing, theme]);
  useEffect(() => drawing?.show(graph, pinned), [drawing, graph, pinned]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new graph must be marked again
  useEffect(() => drawing?.mark('chosen', selected === null ? [] : [selected]), [drawing, selected, graph, pinned]);
  useEffect(() => drawing?.mark('near', hovered), [drawing, hovered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new graph must be marked again
  useEffect(() => void (drawing && markNew(drawing.core, newIds)), [drawing, newIds, graph]);

  return <div ref={container} className="canvas" role="img" aria-label={label} />;
}
