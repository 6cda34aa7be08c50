import { KIND_TEXTS } from '../kind/kind.message.ts';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { Entity, type EntityQuery } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { go } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { FactGroups } from './fact-groups.tsx';
import { Names } from './names.tsx';
import { PanelBack } from './panel-back.tsx';

/** What is known of an entity: what it is called, what is said of it and with it. */
export function EntityPanel({ id }: { readonly id: string }) {
  const lang = useLang();
  const { data, error, refetch } = useAnswer(Entity, { ref: id, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data?.entity) return <Waiting lines={8} />;
  return <Known entity={data.entity} />;
}

function Known({ entity }: { readonly entity: NonNullable<EntityQuery['entity']> }) {
  const t = useTexts(ENTITY_TEXTS);
  const words = useTexts(KIND_TEXTS);
  return (
    <article className="entity">
      <PanelBack />
      <header className="entity-head">
        <p className="kicker">
          <Mark kind={entity.kind} /> {words.one[entity.kind]}
          {entity.collective && <span> · {t.collective}</span>}
        </p>
        <h2>{entity.label}</h2>
        {entity.description && <p className="entity-description">{entity.description}</p>}
        <button
          type="button"
          className="button"
          onClick={() => go({ of: [entity.id], expanded: [], collapsed: [], path: null, common: [] })}
        >
          {t.around}
        </button>
      </header>
      <FactGroups title={t.facts} statements={entity.out.nodes} total={entity.out.totalCount} direction="OUT" />
      <FactGroups title={t.saidWith} statements={entity.in.nodes} total={entity.in.totalCount} direction="IN" />
      <Names names={entity.names} identifiers={entity.identifiers} />
    </article>
  );
}
