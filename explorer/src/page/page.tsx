import { lazy, Suspense, useEffect } from 'react';
import { useViewer } from '../account/viewer.ts';
import { useStory } from '../article/use-story.ts';
import { Panel } from '../entity/panel.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { getSubjectKey } from '../state/history.ts';
import { useExplored } from '../state/use-state.ts';
import { Header } from './header.tsx';
import { Notes } from './notes.tsx';
import './page.css';
import { PAGE_TEXTS } from './page.message.ts';
import { Stage } from './stage.tsx';

/** Loads for those who are signed in. */
const Writing = lazy(async () => ({ default: (await import('../writing/writing.tsx')).Writing }));

/** The whole page. */
export function Page() {
  const { state } = useExplored();
  const { view } = useStory();
  // The list of articles has the whole page, unless something is selected in it; so has what is written.
  const hasPanel = state.write === null ? view !== 'articles' || getSubjectKey(state) !== '' : state.selected !== null;
  const lang = useLang();
  const viewer = useViewer();
  const t = useTexts(PAGE_TEXTS);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = t.title;
  }, [lang, t]);
  return (
    <div className="page" data-panel={hasPanel ? state.panel : 'none'}>
      <a className="skip" href="#stage">
        {t.toResults}
      </a>
      <Header />
      <Notes />
      <Stage />
      {hasPanel && <Panel />}
      {viewer && (
        <Suspense>
          <Writing />
        </Suspense>
      )}
    </div>
  );
}
