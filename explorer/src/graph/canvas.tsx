import type { EventObject } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import { useTheme } from '../look/theme.ts';
import { point, usePointed } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import { setCurrentDrawing } from './current-drawing.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import { type Picture, unknownId } from './picture.ts';

interface Props {
  readonly picture: Picture;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** Told of the drawing once there is one. */
  readonly onDrawing: (drawing: Drawing | null) => void;
}

/** The id that the address and the panel know it by: an UNKNOWN value is its statement. */
const known = (id: string): string => (id.startsWith(unknownId('')) ? id.slice(unknownId('').length) : id);

/** The graph itself. Everything that is seen here is in the table too. */
export function Canvas({ picture, label, onDrawing }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const { selected } = useExplored().state;
  const pointed = usePointed();
  const theme = useTheme();

  useEffect(() => {
    if (!holder.current) return;
    const made = createDrawing(holder.current);
    listen(made);
    setDrawing(made);
    onDrawing(made);
    setCurrentDrawing(made.core);
    return () => {
      onDrawing(null);
      setCurrentDrawing(null);
      made.destroy();
    };
  }, [onDrawing]);

  useEffect(() => drawing?.show(picture), [drawing, picture]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is marked anew
  useEffect(() => drawing?.mark('chosen', selected), [drawing, selected, picture]);
  useEffect(() => drawing?.mark('near', pointed), [drawing, pointed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style reads
  useEffect(() => drawing?.restyle(), [drawing, theme]);

  return <div ref={holder} className="canvas" role="img" aria-label={label} />;
}

function listen({ core }: Drawing): void {
  const idOf = ({ target }: EventObject): string => known(target.id());
  core.on('tap', 'node, edge', (event) => go({ selected: idOf(event), panel: 'open' }));
  core.on('mouseover', 'node, edge', (event) => {
    point(idOf(event));
    core.container()?.setAttribute('data-over', 'true');
  });
  core.on('mouseout', 'node, edge', () => {
    point(null);
    core.container()?.removeAttribute('data-over');
  });
}
