import { useState } from 'react';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { ClassifyEntity, type EditedEntityFragment, type EntityType, Kinds } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import type { EntityFormProps } from './form-props.ts';

/** The type of an entity. Each kind has a field of its own for it. */
function getType(entity: EditedEntityFragment): EntityType | null {
  if ('organizationType' in entity) return entity.organizationType;
  if ('placeType' in entity) return entity.placeType;
  if ('eventType' in entity) return entity.eventType;
  if ('officeType' in entity) return entity.officeType;
  if ('groupType' in entity) return entity.groupType;
  if ('documentType' in entity) return entity.documentType;
  return 'thingType' in entity ? entity.thingType : null;
}

const toNumber = (typed: string): number => Number(typed.replace(',', '.'));

/** Changes the type of an entity, if it stands for several things, and the coordinates of a place. */
export function ClassForm({ entity, conflict, onConflict }: EntityFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const [type, setType] = useState(getType(entity));
  const [isCollective, setCollective] = useState(entity.collective);
  const isPlace = 'placeType' in entity;
  const [latitude, setLatitude] = useState(isPlace ? String(entity.latitude ?? '') : '');
  const [longitude, setLongitude] = useState(isPlace ? String(entity.longitude ?? '') : '');
  const write = useWrite(ClassifyEntity, ({ classifyEntity }) => classifyEntity, closeTask, onConflict);
  const hasPlace = latitude.trim() !== '' && longitude.trim() !== '';
  const variables = {
    entity: entity.id,
    collective: isCollective,
    expectedRevision: entity.revision,
    ...(type && { type }),
    ...(hasPlace && { latitude: toNumber(latitude), longitude: toNumber(longitude) }),
  };
  return (
    <WriteForm
      write={write}
      variables={hasPlace && Number.isNaN(toNumber(latitude) + toNumber(longitude)) ? null : variables}
      conflict={conflict}
    >
      <TypeField kind={entity.kind} type={type} onChange={setType} />
      <label className="write-choice">
        <input type="checkbox" checked={isCollective} onChange={({ target }) => setCollective(target.checked)} />
        <span>{t.collective}</span>
      </label>
      {isPlace && (
        <div className="write-row">
          <Field label={t.latitude}>
            {(id) => <input id={id} inputMode="decimal" value={latitude} onChange={({ target }) => setLatitude(target.value)} />}
          </Field>
          <Field label={t.longitude}>
            {(id) => <input id={id} inputMode="decimal" value={longitude} onChange={({ target }) => setLongitude(target.value)} />}
          </Field>
        </div>
      )}
    </WriteForm>
  );
}

interface TypeFieldProps extends Pick<EditedEntityFragment, 'kind'> {
  readonly type: EntityType | null;
  readonly onChange: (type: EntityType) => void;
}

/** The types of a kind. */
export function TypeField({ kind, type, onChange }: TypeFieldProps) {
  const t = useTexts(EDITING_TEXTS);
  const { data } = useAnswer(Kinds, { lang: useLang() });
  const types = data?.kinds.find((info) => info.kind === kind)?.types;
  if (types?.length === 0) return <p className="dim write-hint">{t.noTypes}</p>;
  return (
    <Field label={t.type}>
      {(id) => (
        // The value is one of the options.
        <select id={id} value={type ?? ''} onChange={({ target }) => onChange(target.value as EntityType)}>
          {type === null && <option value="">—</option>}
          {types?.map((info) => (
            <option key={info.type} value={info.type} title={info.use ?? undefined}>
              {info.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
