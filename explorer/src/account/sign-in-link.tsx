import { useTexts } from '../message/use-texts.ts';
import { ACCOUNT_TEXTS } from './account.message.ts';

/** The way in: to the provider and back to what is shown now, or to a page that says how. */
export function SignInLink({ isIcon = false }: { readonly isIcon?: boolean }) {
  const t = useTexts(ACCOUNT_TEXTS);
  return (
    <a
      className={isIcon ? 'icon-button' : 'button'}
      href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}
      title={t.signIn}
    >
      <span className={isIcon ? 'unseen' : undefined}>{t.signIn}</span>
      {isIcon && (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M14 4h5v16h-5M4 12h11m-4-4 4 4-4 4" />
        </svg>
      )}
    </a>
  );
}
