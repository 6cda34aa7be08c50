import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import { LIVE_TEXTS } from './live.message.ts';
import { type Change, forgetNews, idOf } from './news.ts';

const MOST_LISTED = 40;

/** What has come, the newest first; each leads to its fact. */
export function NewsList({ news }: { readonly news: readonly Change[] }) {
  const t = useTexts(LIVE_TEXTS);
  const listed = news.toReversed().slice(0, MOST_LISTED);
  return (
    <section>
      <h2>{t.news}</h2>
      <ol className="news">
        {listed.map((change) => (
          <li key={idOf(change)}>
            <button type="button" className="name" onClick={() => go({ selected: idOf(change), panel: 'open' })}>
              <Line {...change} />
            </button>
          </li>
        ))}
      </ol>
      {news.length > listed.length && <p className="menu-hint">{t.more(news.length - listed.length)}</p>}
      <button type="button" className="button" onClick={forgetNews}>
        {t.markSeen}
      </button>
    </section>
  );
}

function Line({ entity, statement }: Change) {
  const named = entity ?? statement?.subject;
  const value = statement?.value;
  return (
    <>
      {named && <Mark kind={named.kind} />} {named?.label} {statement && <span className="dim">{statement.predicateInfo.label}</span>}{' '}
      {value && 'entity' in value && value.entity.label}
    </>
  );
}
