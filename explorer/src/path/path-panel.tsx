import { useAsOf } from '../as-of/use-as-of.ts';
import { NameLink } from '../entity/name-link.tsx';
import { setPathStart } from '../graph/menu-state.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { NamesOf, PathsBetween, type PathsBetweenQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import type { State } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { HopRow } from './hop-row.tsx';
import './path.css';
import { PATH_TEXTS } from './path.message.ts';

/** The paths between two entities, or the reason why there is none. */
export function PathPanel({ path }: { readonly path: NonNullable<State['path']> }) {
  const t = useTexts(PATH_TEXTS);
  const lang = useLang();
  const asOf = useAsOf();
  const filter = asOf && { asOf };
  const { data: names } = useAnswer(NamesOf, { ...path, lang });
  const { data, error, refetch } = useAnswer(PathsBetween, { ...path, filter, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <article className="entity path">
      <header className="entity-head">
        <p className="kicker">{t.path}</p>
        <h2>{names?.from && names.to ? t.title(names.from.label, names.to.label) : '…'}</h2>
        <div className="path-actions">
          <button type="button" className="button" onClick={() => go({ path: null })}>
            {t.close}
          </button>
          <button type="button" className="button" onClick={() => go({ path: { from: path.to, to: path.from } })}>
            {t.swap}
          </button>
          <button type="button" className="button" onClick={() => setPathStart(path.from)}>
            {t.chooseEnd}
          </button>
        </div>
      </header>
      {data ? <PathResult paths={data.paths} /> : <Waiting lines={6} />}
    </article>
  );
}

function PathResult({ paths: { paths, reason, shortest, truncated } }: PathsBetweenQuery) {
  const t = useTexts(PATH_TEXTS);
  const reasons = { DIFFERENT_COMPONENTS: t.notConnected, DEPTH: t.tooFar(shortest ?? 0), FILTERS: t.notAtTime, BUDGET: t.stopped };
  if (reason !== null) return <p role="status">{reasons[reason]}</p>;
  return (
    <>
      {paths.length > 1 && <p className="dim path-several">{truncated ? t.truncated : t.several}</p>}
      {paths.map(({ hops, length, entities }, index) => (
        <section key={hops.map(({ statement }) => statement.id).join(' ')} className="path-result">
          <h3>
            {paths.length > 1 && `${t.position(index + 1, paths.length)} · `}
            {t.steps(length)}
          </h3>
          {length === 0 && <p>{t.sameEntity}</p>}
          <ol className="hops">
            {entities[0] && (
              <li className="hop-entity">
                <NameLink {...entities[0]} />
              </li>
            )}
            {hops.map((hop) => (
              <HopRow key={hop.statement.id} hop={hop} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
