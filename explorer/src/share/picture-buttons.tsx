import { useState } from 'react';
import { currentDrawing } from '../graph/current-drawing.ts';
import type { Picture } from '../graph/picture.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { graphSvg } from './graph-svg.ts';
import { download, pngOf } from './picture-file.ts';
import { SHARE_TEXTS } from './share.message.ts';

interface Props {
  readonly picture: Picture;
  /** What is to be said in the picture where it is cut. */
  readonly cut: string | null;
}

const ENDINGS = ['svg', 'png'] as const;

/** The graph as it is drawn, as a file. Where it comes from and that it is cut stands below it. */
export function PictureButtons({ picture, cut }: Props) {
  const t = useTexts(SHARE_TEXTS);
  const { view } = useExplored().state;
  const [failed, setFailed] = useState('');
  const save = (ending: (typeof ENDINGS)[number]) => {
    setFailed('');
    savePicture(picture, cut, ending).catch((cause: unknown) => setFailed(String(cause)));
  };
  return (
    <section>
      <h2>{t.image}</h2>
      {view === 'graph' ? (
        <div className="share-row">
          {ENDINGS.map((ending) => (
            <button key={ending} type="button" className="button" onClick={() => save(ending)}>
              {ending.toUpperCase()}
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

async function savePicture({ of }: Picture, cut: string | null, ending: (typeof ENDINGS)[number]): Promise<void> {
  const core = currentDrawing();
  if (!core) return;
  const style = getComputedStyle(document.documentElement);
  const pen = { ground: style.getPropertyValue('--ground').trim(), ink: style.getPropertyValue('--ink').trim() };
  const svg = graphSvg(core, [`Shezhire, ${location.href}`, ...(cut === null ? [] : [cut])], pen);
  download(`shezhire-${of.join('-')}.${ending}`, ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg));
}
