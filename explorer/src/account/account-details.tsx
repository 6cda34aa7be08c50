import { useTexts } from '../message/use-texts.ts';
import { queryClient } from '../query/answer.ts';
import type { ViewerQuery } from '../query/operations.ts';
import { go } from '../state/use-state.ts';
import './account.css';
import { ACCOUNT_TEXTS } from './account.message.ts';
import { useMay } from './viewer.ts';

interface AccountDetailsProps {
  readonly viewer: NonNullable<ViewerQuery['viewer']>;
}

/** Ends the session of the browser, and reads everything anew. */
async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST', headers: { 'x-csrf-protection': '1' } });
  await queryClient.resetQueries();
}

/** Who is signed in, what the role allows, and the way out. */
export function AccountDetails({ viewer: { name, role } }: AccountDetailsProps) {
  const t = useTexts(ACCOUNT_TEXTS);
  const mayRecord = useMay('CONTRIBUTOR');
  return (
    <section className="account">
      <h2>{name}</h2>
      <p className="dim">{t.role[role]}</p>
      <p>{t.may[role]}</p>
      {mayRecord && (
        <button type="button" className="button" popoverTarget="account" onClick={() => go({ write: 'article', selected: null })}>
          {t.addArticle}
        </button>
      )}
      <button
        type="button"
        className="button"
        popoverTarget="account"
        onClick={() => go({ write: 'duplicates', selected: null, common: [] })}
      >
        {t.duplicates}
      </button>
      <button type="button" className="button" onClick={() => void signOut()}>
        {t.signOut}
      </button>
    </section>
  );
}
