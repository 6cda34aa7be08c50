import { lazy, Suspense } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import './live.css';
import { LIVE_TEXTS } from './live.message.ts';
import { clearNews, useNews } from './news.ts';
import { useLive } from './use-live.ts';

/** Loads with the first new entry. */
const NewsList = lazy(async () => ({ default: (await import('./news-list.tsx')).NewsList }));

/** The switch for live updates, the connection status and the number of new entries. */
export function Live() {
  const t = useTexts(LIVE_TEXTS);
  const status = useLive();
  const news = useNews();
  const isOn = status !== null;
  const toggleLive = () => {
    if (isOn) clearNews();
    go({ live: !isOn });
  };
  return (
    <>
      <button
        type="button"
        className="live-switch"
        aria-pressed={isOn}
        data-standing={status ?? undefined}
        title={status ? `${t.status[status]} ${t.turnOff}` : t.turnOn}
        onClick={toggleLive}
      >
        <span className="live-dot" aria-hidden="true" />
        <span className="live-word">{t.live}</span>
      </button>
      {news.length > 0 && (
        <button type="button" className="live-count" popoverTarget="news">
          {t.count(news.length)}
        </button>
      )}
      <div id="news" className="header-menu" popover="auto" role="dialog" aria-label={t.news}>
        {news.length > 0 && (
          <Suspense>
            <NewsList news={news} />
          </Suspense>
        )}
      </div>
      <p className="unseen" role="status" aria-live="polite">
        {status && t.status[status]} {news.length > 0 && t.announce(news.length)}
      </p>
    </>
  );
}
