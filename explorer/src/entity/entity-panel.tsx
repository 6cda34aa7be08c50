import { useAsOf } from '../as-of/use-as-of.ts';
import { EditButton } from '../editing/edit-button.tsx';
import { MenuButton } from '../graph/menu-button.tsx';
import { History } from '../history/history.tsx';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { Quality } from '../quality/quality.tsx';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Entity, type EntityQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { go } from '../state/use-state.ts';
import { BackButton } from './back-button.tsx';
import { ENTITY_TEXTS } from './entity.message.ts';
import { EntityArticles } from './entity-articles.tsx';
import { EVENT_TEXTS } from './event.message.ts';
import { FactGroups } from './fact-groups.tsx';
import { Folded } from './folded.tsx';
import { getInverseLabels, groupStatements } from './group-statements.ts';
import { Identifiers } from './identifiers.tsx';
import { Names } from './names.tsx';
import { Summary } from './summary.tsx';
import { Unasserted } from './unasserted.tsx';

type EntityNode = NonNullable<EntityQuery['entity']>;

/** The panel of an entity: its facts, names and identifiers. */
export function EntityPanel({ id }: { readonly id: string }) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const asOf = useAsOf();
  const { data, error, refetch } = useAnswer(Entity, { ref: id, asOf, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  if (!data.entity) return <p>{t.noEntity}</p>;
  return <EntityContent entity={data.entity} />;
}

function EntityContent({ entity }: { readonly entity: EntityNode }) {
  const t = useTexts(ENTITY_TEXTS);
  const inverseLabels = getInverseLabels(entity);
  const outgoing = groupStatements(entity.out, (_, label) => label);
  const incoming = groupStatements(entity.in, (predicate, label) => inverseLabels.get(predicate) ?? label);
  return (
    <article className="entity">
      <BackButton />
      <EntityHeader entity={entity} />
      {entity.out.totalCount + entity.in.totalCount === 0 && <p className="dim">{t.noFacts}</p>}
      <FactGroups title={t.facts} entity={entity.id} groups={outgoing} total={entity.out.totalCount} direction="OUT" />
      <FactGroups
        title={entity.out.totalCount > 0 ? t.relatedFacts : t.facts}
        entity={entity.id}
        groups={incoming}
        total={entity.in.totalCount}
        direction="IN"
      />
      <EntityArticles entity={entity.id} articles={entity.articles} />
      {entity.kind === 'ORGANIZATION' && <Quality publisher={entity.id} />}
      <Names of={entity.id} names={entity.names} />
      <Identifiers of={entity.id} identifiers={entity.identifiers} />
      <Unasserted of={entity.id} />
      <Folded title={t.deprecated} {...entity.deprecated} />
      <History of={entity.id} around={entity.id} />
    </article>
  );
}

function EntityHeader({ entity }: { readonly entity: EntityNode }) {
  const t = useTexts(ENTITY_TEXTS);
  const { status } = useTexts(EVENT_TEXTS);
  const words = useTexts(KIND_TEXTS);
  return (
    <header className="entity-head">
      <p className="kicker">
        <Mark kind={entity.kind} /> {words.one[entity.kind]}
        {'status' in entity && <span> · {status[entity.status]}</span>}
        {entity.collective && <span> · {t.collective}</span>}
      </p>
      <h2>
        <NameText {...entity} />
      </h2>
      {entity.description && <p className="entity-description">{entity.description}</p>}
      <Summary entity={entity} />
      <div className="entity-actions">
        <button
          type="button"
          className="button"
          onClick={() => go({ of: [entity.id], expanded: [], collapsed: [], path: null, common: [] })}
        >
          {t.neighbors}
        </button>
        <EditButton id={entity.id} />
        <MenuButton id={entity.id} label={entity.label} isWide />
      </div>
    </header>
  );
}
