import { useTexts } from '../message/use-texts.ts';
import { queryClient, useAnswer } from '../query/answer.ts';
import { Viewer } from '../query/operations.ts';
import { ACCOUNT_TEXTS } from './account.message.ts';

/** Ends the session of the browser, and reads everything anew. */
async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST', headers: { 'x-csrf-protection': '1' } });
  await queryClient.resetQueries();
}

/** The account that is signed in, with the way out; otherwise the way in. */
export function AccountMenu() {
  const t = useTexts(ACCOUNT_TEXTS);
  const viewer = useAnswer(Viewer, {}).data?.viewer;
  if (!viewer)
    return (
      <a className="icon-button" href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} title={t.signIn}>
        <span className="unseen">{t.signIn}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M14 4h5v16h-5M4 12h11m-4-4 4 4-4 4" />
        </svg>
      </a>
    );
  const label = `${t.signOut} (${viewer.name}, ${viewer.role})`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => void signOut()}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M10 4H5v16h5m-1-8h11m-4-4 4 4-4 4" />
      </svg>
    </button>
  );
}
