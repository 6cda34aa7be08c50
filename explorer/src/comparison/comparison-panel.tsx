import { useMay } from '../account/viewer.ts';
import { getAsOf } from '../as-of/get-as-of.ts';
import { NameLink } from '../entity/name-link.tsx';
import { toggleCompared } from '../graph/actions.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { EntityPicker } from '../path/entity-picker.tsx';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Between, type BetweenQuery, type EntityNameFragment, Neighborhood } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { MAX_COMPARED } from '../state/limits.ts';
import { go, useExplored } from '../state/use-state.ts';
import './comparison.css';
import { COMPARISON_TEXTS } from './comparison.message.ts';
import { DerivedLink } from './derived-link.tsx';
import { SharedEvent } from './shared-event.tsx';
import { StatementRow } from './statement-row.tsx';

/** Compares entities: their direct connections, and separately the derived ones. */
export function ComparisonPanel({ of }: { readonly of: readonly string[] }) {
  const t = useTexts(COMPARISON_TEXTS);
  const lang = useLang();
  const { state } = useExplored();
  const asOf = getAsOf(state);
  const filter = asOf && { asOf };
  const limits = { depth: 0, maxNodes: of.length, maxPerNode: 25 };
  const names = useAnswer(Neighborhood, { of, ...limits, lang, filter }, { keep: true });
  const { data, error, refetch } = useAnswer(Between, { of, filter, lang }, { enabled: of.length > 1 });
  const entities = names.data?.neighborhood.nodes ?? [];
  const mayJudge = useMay('CURATOR');
  const failure = error ?? names.error;
  return (
    <article className="entity between">
      <header className="entity-head">
        <p className="kicker">{t.kicker}</p>
        <h2>{t.title}</h2>
      </header>
      <ComparedEntities entities={entities} onRemove={(id) => toggleCompared(state, of.find((existing) => existing === id) ?? id)} />
      {of.length < MAX_COMPARED && <EntityPicker label={t.add} onPick={({ id }) => !of.includes(id) && toggleCompared(state, id)} />}
      {of.length === 2 && mayJudge && (
        <button type="button" className="button" onClick={() => go({ write: 'duplicates' })}>
          {t.judge}
        </button>
      )}
      {of.length < 2 ? (
        <p role="status">{t.needsTwo}</p>
      ) : failure ? (
        <Failure error={failure} onRetry={() => void (error ? refetch() : names.refetch())} />
      ) : data ? (
        <Connections between={data.between} />
      ) : (
        <Waiting lines={6} />
      )}
    </article>
  );
}

function ComparedEntities({
  entities,
  onRemove,
}: {
  readonly entities: readonly EntityNameFragment[];
  readonly onRemove: (id: string) => void;
}) {
  const t = useTexts(COMPARISON_TEXTS);
  return (
    <section className="between-chosen" aria-label={t.compared}>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <NameLink {...entity} />
            <button type="button" className="icon-button" aria-label={t.remove(entity.label)} onClick={() => onRemove(entity.id)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => go({ common: [] })}>
        {t.close}
      </button>
    </section>
  );
}

function Connections({ between: { stated, statedCount, derived, totalCount } }: BetweenQuery) {
  const t = useTexts(COMPARISON_TEXTS);
  // The index is that of the whole list, which the graph uses too.
  const all = derived.map((link, index) => ({ link, index }));
  const events = all.filter(({ link }) => link.rule === 'SAME_EVENT');
  const others = all.filter(({ link }) => link.rule !== 'SAME_EVENT');
  return (
    <>
      <section className="facts">
        <h3>{t.direct}</h3>
        {stated.length + events.length === 0 && <p className="dim">{t.noDirect}</p>}
        <ul className="grounds">
          {stated.map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </ul>
        {statedCount > stated.length && <p className="dim">{t.notShown(statedCount - stated.length)}</p>}
        {events.map(({ link }) => (
          <SharedEvent key={link.via.id} link={link} />
        ))}
      </section>
      <section className="facts">
        <h3>{t.derived}</h3>
        <p className="dim">{others.length > 0 ? t.derivedHint : t.noDerived}</p>
        {others.map(({ link, index }) => (
          <DerivedLink key={`${link.rule} ${link.via.id}`} link={link} index={index} />
        ))}
        {totalCount > derived.length && <p className="dim">{t.notShown(totalCount - derived.length)}</p>}
      </section>
    </>
  );
}
