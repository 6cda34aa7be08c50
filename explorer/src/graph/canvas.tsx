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
  /** Whether it is drawn for many elements; another drawing is made where that changes. */
  readonly isLarge: boolean;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** Told of the drawing once there is one. */
  readonly onDrawing: (drawing: Drawing | null) => void;
}

/** The graph itself. Everything that is seen and done here is in the table too. */
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

  useEffect(() => drawing?.show(graph, pinned), [drawing, graph, pinned]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is marked anew
  useEffect(() => drawing?.mark('chosen', selected === null ? [] : [selected]), [drawing, selected, graph, pinned]);
  useEffect(() => drawing?.mark('near', hovered), [drawing, hovered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is marked anew
  useEffect(() => void (drawing && markNew(drawing.core, newIds)), [drawing, newIds, graph]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style reads
  useEffect(() => drawing?.restyle(), [drawing, theme]);

  return <div ref={container} className="canvas" role="img" aria-label={label} />;
}
