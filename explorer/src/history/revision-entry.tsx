import { ArticleLink } from '../articles/article-link.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { RevertButton } from '../undoing/revert-button.tsx';
import { CompareButtons } from './compare-buttons.tsx';
import type { Change, RevisionFields } from './group-changes.ts';
import { HISTORY_TEXTS } from './history.message.ts';
import { formatMoment } from './moment.ts';
import { VersionText } from './version-text.tsx';

interface RevisionEntryProps {
  readonly revision: RevisionFields;
  readonly changes: readonly Change[];
  readonly around: string | null;
}

/** A revision: when, who, why, and its changes. */
export function RevisionEntry({ revision, changes, around }: RevisionEntryProps) {
  const t = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  const { at, operation, account, reason, article } = revision;
  const { known } = useExplored().state;
  return (
    <li className="revision">
      <p className="revision-head">
        <time dateTime={at}>{formatMoment(lang, at)}</time> · {t.operation[operation]}
        {article && ': '}
        {article && <ArticleLink article={article} text={article.title ?? article.slug} isForeign={article.title !== null} />}
      </p>
      <p className="dim">
        {t.who} {account}
        {reason !== null && ` · ${t.reason} ${reason}`}
      </p>
      <ul className="revision-changes">
        {changes.map((change) => (
          <ChangeRow key={JSON.stringify([change.kind, change.before, change.after])} change={change} />
        ))}
      </ul>
      {known === at ? (
        <p className="dim">{t.viewing}</p>
      ) : (
        <button type="button" className="more" onClick={() => go({ known: at })}>
          {t.view}
        </button>
      )}
      <RevertButton revision={revision.id} account={account} />
      <CompareButtons revision={revision.id} around={around} />
    </li>
  );
}

function ChangeRow({ change: { kind, action, before, after } }: { readonly change: Change }) {
  const t = useTexts(HISTORY_TEXTS);
  return (
    <li data-action={action}>
      <span className="change-action">
        {t.action[action]}: {t.kind[kind]}
      </span>
      {before && after ? (
        <dl>
          <dt>{t.before}</dt>
          <dd>
            <VersionText version={before} other={after} />
          </dd>
          <dt>{t.after}</dt>
          <dd>
            <VersionText version={after} other={before} />
          </dd>
        </dl>
      ) : (
        <span className="change-text">
          <VersionText version={after ?? before} other={null} />
        </span>
      )}
    </li>
  );
}
