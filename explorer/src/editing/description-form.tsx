import { useState } from 'react';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { DescribeEntity, type EditedEntityFragment } from '../query/operations.ts';
import { LANGS, type Lang } from '../state/state.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import type { EntityFormProps } from './form-props.ts';

/** The description in each language. A language that has none answers another one's, which is left out. */
function readDescriptions({
  descriptionKk: kk,
  descriptionRu: ru,
  descriptionEn: en,
}: EditedEntityFragment): Readonly<Record<Lang, string>> {
  return { kk: kk ?? '', ru: ru === kk ? '' : (ru ?? ''), en: en === kk || en === ru ? '' : (en ?? '') };
}

/** Describes an entity in one line. */
export function DescriptionForm({ entity, conflict, onConflict }: EntityFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const lang = useLang();
  const [texts, setTexts] = useState(() => readDescriptions(entity));
  const write = useWrite(DescribeEntity, ({ describeEntity }) => describeEntity, closeTask, onConflict);
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const description = written.length > 0 ? Object.fromEntries(written) : null;
  return (
    <WriteForm write={write} variables={{ entity: entity.id, description, expectedRevision: entity.revision }} conflict={conflict}>
      <p className="dim write-hint">{t.description}</p>
      {LANGS.map((tag) => (
        <Field key={tag} label={getLanguageName(lang, tag)}>
          {(id) => <input id={id} lang={tag} value={texts[tag]} onChange={({ target }) => setTexts({ ...texts, [tag]: target.value })} />}
        </Field>
      ))}
    </WriteForm>
  );
}
