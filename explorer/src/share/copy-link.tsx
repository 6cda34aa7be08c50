import { useRef, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { SHARE_TEXTS } from './share.message.ts';

/** The address, which holds the whole state, with a button to copy it. */
export function CopyLink() {
  const t = useTexts(SHARE_TEXTS);
  useExplored(); // renders again when the address changes
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setStatus(t.copied);
    } catch {
      // Only secure pages have a clipboard, and the browser may refuse access.
      field.current?.select();
      setStatus(t.notCopied);
    }
  };
  return (
    <section className="share-link">
      <label htmlFor="share-address">{t.link}</label>
      <div className="share-row">
        <input id="share-address" ref={field} readOnly value={location.href} onFocus={({ target }) => target.select()} />
        <button type="button" className="button" onClick={() => void copy()}>
          {t.copy}
        </button>
      </div>
      <p role="status" className="share-status">
        {status}
      </p>
    </section>
  );
}
