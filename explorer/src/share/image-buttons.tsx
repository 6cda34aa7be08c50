import { useState } from 'react';
import { useStory } from '../article/use-story.ts';
import { useDiffLegend } from '../diff/use-diff-legend.ts';
import { getCurrentDrawing } from '../graph/current-drawing.ts';
import type { GraphData } from '../graph/graph-data.ts';
import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import { type LegendLine, renderGraphSvg } from './graph-svg.ts';
import { download, renderPng } from './image-file.ts';
import { SHARE_TEXTS } from './share.message.ts';

interface ImageButtonsProps {
  readonly graph: GraphData;
  /** The caption if the graph is incomplete. */
  readonly incompleteNote: string | null;
}

interface PictureWords {
  /** Its colors are the names of custom properties. */
  readonly legend: readonly LegendLine[];
  readonly captions: readonly string[];
}

const EXTENSIONS = ['svg', 'png'] as const;

/** Buttons that save the graph as an image. The caption has the address, and a note if the graph is incomplete. */
export function ImageButtons({ graph, incompleteNote }: ImageButtonsProps) {
  const t = useTexts(SHARE_TEXTS);
  const { view } = useStory();
  const legend = useDiffLegend(graph);
  const [failed, setFailed] = useState('');
  const save = (extension: (typeof EXTENSIONS)[number]) => {
    setFailed('');
    saveImage(graph, { legend, captions: incompleteNote === null ? [] : [incompleteNote] }, extension).catch((cause: unknown) =>
      setFailed(String(cause)),
    );
  };
  return (
    <section>
      <h2>{t.image}</h2>
      {view === 'graph' ? (
        <div className="share-row">
          {EXTENSIONS.map((extension) => (
            <button key={extension} type="button" className="button" onClick={() => save(extension)}>
              {extension.toUpperCase()}
            </button>
          ))}
        </div>
      ) : (
        <p className="menu-hint">
          {t.noImage}{' '}
          <button type="button" className="name" onClick={() => go({ view: 'graph' })}>
            {t.toGraph}
          </button>
        </p>
      )}
      {failed && <p role="alert">{`${t.imageFailed} ${failed}`}</p>}
    </section>
  );
}

async function saveImage({ of }: GraphData, { legend, captions }: PictureWords, extension: (typeof EXTENSIONS)[number]): Promise<void> {
  const core = getCurrentDrawing();
  if (!core) return;
  const style = getComputedStyle(document.documentElement);
  const pen = { ground: style.getPropertyValue('--ground').trim(), ink: style.getPropertyValue('--ink').trim() };
  const lines = legend.map(({ color, ...line }) => ({ ...line, color: style.getPropertyValue(color).trim() }));
  const svg = renderGraphSvg(core, { legend: lines, captions: [`Shezhire, ${location.href}`, ...captions] }, pen);
  download(
    `shezhire-${of.join('-')}.${extension}`,
    extension === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await renderPng(svg),
  );
}
