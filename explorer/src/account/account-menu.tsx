import { lazy, Suspense } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { ACCOUNT_TEXTS } from './account.message.ts';
import { SignInLink } from './sign-in-link.tsx';
import { useViewer } from './viewer.ts';

/** Loads for those who are signed in. */
const AccountDetails = lazy(async () => ({ default: (await import('./account-details.tsx')).AccountDetails }));

/** The account that is signed in, with the way out; otherwise the way in. */
export function AccountMenu() {
  const t = useTexts(ACCOUNT_TEXTS);
  const viewer = useViewer();
  if (!viewer) return <SignInLink isIcon />;
  const label = `${t.account}: ${viewer.name}`;
  return (
    <>
      <button type="button" className="icon-button" popoverTarget="account" aria-label={label} title={label}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c0-4 3-6 7-6s7 2 7 6" />
        </svg>
      </button>
      <div id="account" className="header-menu" popover="auto" role="dialog" aria-label={t.account}>
        <Suspense>
          <AccountDetails viewer={viewer} />
        </Suspense>
      </div>
    </>
  );
}
