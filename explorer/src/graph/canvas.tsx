import { useEffect, useRef, useState } from 'react';
import { markNew } from '../live/mark-new.ts';
import { useNewIds } from '../live/news.ts';
import { useTheme } from '../look/theme.ts';
import { usePointedAll } from '../state/pointed.ts';
import { useExplored } from '../state/use-state.ts';
import { setCurrentDrawing } from './current-drawing.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import { followHand } from './hand.ts';
import type { Picture } from './picture.ts';

interface Props {
  readonly picture: Picture;
  /** Whether it is drawn for many elements; another drawing is made where that changes. */
  readonly isLarge: boolean;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** Told of the drawing once there is one. */
  readonly onDrawing: (drawing: Drawing | null) => void;
}

/** The graph itself. Everything that is seen and done here is in the table too. */
export function Canvas({ picture, isLarge, label, onDrawing }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const { selected, pinned } = useExplored().state;
  const pointed = usePointedAll();
  const news = useNewIds();
  const theme = useTheme();

  useEffect(() => {
    if (!holder.current) return;
    const made = createDrawing(holder.current, isLarge);
    followHand(made);
    setDrawing(made);
    onDrawing(made);
    setCurrentDrawing(made.core);
    return () => {
      onDrawing(null);
      setCurrentDrawing(null);
      made.destroy();
    };
  }, [onDrawing, isLarge]);

  useEffect(() => drawing?.show(picture, pinned), [drawing, picture, pinned]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is marked anew
  useEffect(() => drawing?.mark('chosen', selected === null ? [] : [selected]), [drawing, selected, picture, pinned]);
  useEffect(() => drawing?.mark('near', pointed), [drawing, pointed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is marked anew
  useEffect(() => void (drawing && markNew(drawing.core, news)), [drawing, news, picture]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style reads
  useEffect(() => drawing?.restyle(), [drawing, theme]);

  return <div ref={holder} className="canvas" role="img" aria-label={label} />;
}
