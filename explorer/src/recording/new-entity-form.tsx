import { type SyntheticEvent, useState } from 'react';
import { TypeField } from '../editing/class-form.tsx';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { type EntityKind, type EntityType, Kinds } from '../query/operations.ts';
import { toError } from '../writing/to-error.ts';
import { WriteError } from '../writing/write-error.tsx';
import { getDraft, type NewEntity, replaceDraft } from './article-draft.ts';
import { RECORDING_TEXTS } from './recording.message.ts';
import { findFreeSlug } from './slug.ts';

interface NewEntityFormProps {
  readonly name: string;
  readonly kind: EntityKind;
  readonly onCreate: (entity: NewEntity) => void;
}

/** A new entity of the draft: its name, its kind, and its type if the kind has types. */
export function NewEntityForm({ name: first, kind: firstKind, onCreate }: NewEntityFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const words = useTexts(KIND_TEXTS).one;
  const [name, setName] = useState(first);
  const [kind, setKind] = useState(firstKind);
  const [type, setType] = useState<EntityType | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const hasTypes = useHasTypes(kind);
  const create = async (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      const id = await findFreeSlug(
        name,
        getDraft().newEntities.map((entity) => entity.id),
      );
      const entity: NewEntity = { id, kind, label: name.trim(), type: hasTypes ? type : null };
      replaceDraft({ newEntities: [...getDraft().newEntities, entity] });
      onCreate(entity);
    } catch (cause) {
      setError(toError(cause));
    }
  };
  return (
    <form className="write-form" onSubmit={(event) => void create(event)}>
      <div className="write-row">
        <Field label={t.name}>
          {(id) => <input id={id} value={name} maxLength={300} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label={t.kind}>
          {(id) => (
            <select
              id={id}
              value={kind}
              onChange={({ target }) => {
                setKind(target.value as EntityKind); // one of the options
                setType(null);
              }}
            >
              {Object.entries(words).map(([option, label]) => (
                <option key={option} value={option}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        {hasTypes && <TypeField kind={kind} type={type} onChange={setType} />}
      </div>
      {error && <WriteError error={error} />}
      <button type="submit" className="button" disabled={name.trim() === '' || (hasTypes && type === null)}>
        {t.create}
      </button>
    </form>
  );
}

/** True until the types are known, if the kind may have some. */
function useHasTypes(kind: EntityKind): boolean {
  const { data } = useAnswer(Kinds, { lang: useLang() });
  return (data?.kinds.find((info) => info.kind === kind)?.types.length ?? 0) > 0;
}
