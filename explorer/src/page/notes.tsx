import { useState, useSyncExternalStore } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { PAGE_TEXTS } from './page.message.ts';

function subscribeToNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Notes for the visitor: no network, or an address that was not recognized. */
export function Notes() {
  const t = useTexts(PAGE_TEXTS);
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const { unread } = useExplored();
  const [dismissed, setDismissed] = useState('');
  const unreadText = unread.map(({ name, value }) => `${name}=${value}`).join(' ');
  return (
    <div className="notes" role="status">
      {!isOnline && <p className="note">{t.offline}</p>}
      {unreadText !== '' && unreadText !== dismissed && (
        <p className="note">
          <span>
            {t.unread} <code>{unreadText}</code>
          </span>
          <button type="button" className="icon-button" aria-label={t.dismiss} onClick={() => setDismissed(unreadText)}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
