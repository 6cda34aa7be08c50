import { ArticleLink } from '../articles/article-link.tsx';
import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { go } from '../state/use-state.ts';
import { LIVE_TEXTS } from './live.message.ts';
import { type Change, clearNews, getChangeId } from './news.ts';

const MAX_CHANGES = 40;

/** The new entries, the latest first. Each opens its statement, entity or article. */
export function NewsList({ news }: { readonly news: readonly Change[] }) {
  const t = useTexts(LIVE_TEXTS);
  const shownChanges = news.toReversed().slice(0, MAX_CHANGES);
  return (
    <section>
      <h2>{t.news}</h2>
      <ol className="news">
        {shownChanges.map((change) => (
          <li key={getChangeId(change)}>
            {change.article ? (
              <ArticleLink
                article={change.article}
                text={change.article.title ?? change.article.slug}
                isForeign={change.article.title !== null}
              />
            ) : (
              <button type="button" className="name" onClick={() => go({ selected: getChangeId(change), panel: 'open' })}>
                <ChangeText {...change} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {news.length > shownChanges.length && <p className="menu-hint">{t.more(news.length - shownChanges.length)}</p>}
      <button type="button" className="button" onClick={clearNews}>
        {t.markSeen}
      </button>
    </section>
  );
}

function ChangeText({ entity, statement }: Change) {
  const entityNode = entity ?? statement?.subject;
  const value = statement?.value;
  return (
    <>
      {entityNode && <Mark kind={entityNode.kind} />} {entityNode && <NameText {...entityNode} />}{' '}
      {statement && <span className="dim">· {statement.predicateInfo.label}</span>}
      {value && 'entity' in value && (
        <>
          : <NameText {...value.entity} />
        </>
      )}
    </>
  );
}
