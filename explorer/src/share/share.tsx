import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Waiting } from '../query/waiting.tsx';
import './share.css';
import { SHARE_BUTTON_TEXTS } from './share-button.message.ts';

/** Loads when it is opened. */
const ShareMenu = lazy(async () => ({ default: (await import('./share-menu.tsx')).ShareMenu }));

/** The share button and its menu. */
export function Share() {
  const t = useTexts(SHARE_BUTTON_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="icon-button" popoverTarget="share" aria-label={t.share} title={t.share}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4m0 0L8 8m4-4 4 4M6 12H5v8h14v-8h-1" />
        </svg>
      </button>
      <div
        id="share"
        className="header-menu"
        popover="auto"
        role="dialog"
        aria-label={t.share}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Suspense fallback={<Waiting lines={6} />}>
            <ShareMenu />
          </Suspense>
        )}
      </div>
    </>
  );
}
