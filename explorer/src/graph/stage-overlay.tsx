import { lazy, Suspense } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData } from './graph-data.ts';
import { useMenuState } from './menu-state.ts';

const EntityMenu = lazy(async () => ({ default: (await import('./entity-menu.tsx')).EntityMenu }));
const ChooseEnd = lazy(async () => ({ default: (await import('../path/choose-end.tsx')).ChooseEnd }));

interface StageOverlayProps {
  readonly whole: GraphData | undefined;
  readonly isAdding: boolean;
}

/** Overlays of every view: the entity menu, the choice of a path's end and the loading note. */
export function StageOverlay({ whole, isAdding }: StageOverlayProps) {
  const t = useTexts(GRAPH_TEXTS);
  const { menu, pathStart } = useMenuState();
  return (
    <>
      <p className={isAdding ? 'graph-adding' : 'unseen'} role="status">
        {isAdding ? t.adding : ''}
      </p>
      <Suspense>
        {pathStart !== null && <ChooseEnd from={pathStart} />}
        {menu && <EntityMenu key={menu.id} menu={menu} whole={whole} />}
      </Suspense>
    </>
  );
}
