import { useState } from 'react';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { EntityPicker } from '../path/entity-picker.tsx';
import { useAnswer } from '../query/answer.ts';
import { LikelyEntities } from '../query/operations.ts';
import { chooseMark, type DraftMark, type LikelyEntity } from './article-draft.ts';
import { NewEntityForm } from './new-entity-form.tsx';
import { RECORDING_TEXTS } from './recording.message.ts';

interface MarkFormProps {
  readonly mark: DraftMark;
  readonly onClose: () => void;
}

/** What a name means: a likely entity first, then any other, a new one, or none. */
export function MarkForm({ mark, onClose }: MarkFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const [isNew, setNew] = useState(false);
  const likely = useLikely(mark);
  const choose = (entity: LikelyEntity | null, isIgnored = false) => {
    chooseMark(mark, entity, isIgnored);
    onClose();
  };
  return (
    <fieldset className="mark-form">
      <legend>
        {t.meaning} «{mark.surface}»
      </legend>
      <div className="mark-choices">
        {likely.map((entity) => (
          <button
            key={entity.id}
            type="button"
            className="button"
            aria-pressed={entity.id === mark.entity?.id}
            onClick={() => choose(entity)}
          >
            <Mark kind={entity.kind} /> {entity.label}
            {entity.description && <span className="dim"> · {entity.description}</span>}
          </button>
        ))}
        <button type="button" className="button" aria-pressed={isNew} onClick={() => setNew(!isNew)}>
          {t.newEntity}
        </button>
        <button type="button" className="button" aria-pressed={mark.isIgnored} onClick={() => choose(null, true)}>
          {t.noName}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
      {isNew ? (
        <NewEntityForm
          name={mark.lemma}
          kind={mark.likelyKind ?? 'PERSON'}
          onCreate={(entity) => choose({ ...entity, description: null })}
        />
      ) : (
        <EntityPicker label={t.other} onPick={(entity) => choose({ ...entity, description: null })} />
      )}
    </fieldset>
  );
}

/** The entities that the words may mean: those of the text's reader, then those with a like name. */
function useLikely({ lemma, candidates }: DraftMark): readonly LikelyEntity[] {
  const { data } = useAnswer(LikelyEntities, { name: lemma.slice(0, 200), lang: useLang() }, { enabled: candidates.length === 0 });
  return candidates.length > 0 ? candidates : (data?.resolve[0]?.candidates.map(({ entity }) => entity) ?? []);
}
