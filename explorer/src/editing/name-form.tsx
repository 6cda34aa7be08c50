import { useState } from 'react';
import { ENTITY_TEXTS } from '../entity/entity.message.ts';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { NameEntity, type NameRole } from '../query/operations.ts';
import { LANGS } from '../state/state.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { ArticleField } from './article-field.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import type { EntityFormProps } from './form-props.ts';

const NAME_LANGS = [...LANGS, 'kk-Latn'];
/** A title rests on a fact, so it comes with the fact. */
const ROLES: readonly NameRole[] = ['ALIAS', 'PRIMARY', 'SHORT', 'INITIALS'];

/** Gives an entity a name. */
export function NameForm({ entity, conflict, onConflict }: EntityFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const words = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const [text, setText] = useState('');
  const [tag, setTag] = useState<string>(lang);
  const [role, setRole] = useState<NameRole>('ALIAS');
  const [article, setArticle] = useState(entity.articles.nodes[0]?.id);
  const write = useWrite(NameEntity, ({ nameEntity }) => nameEntity, closeTask, onConflict);
  const name = { text: text.trim(), lang: tag, role };
  return (
    <WriteForm
      write={write}
      variables={article && name.text !== '' ? { entity: entity.id, article, name, expectedRevision: entity.revision } : null}
      conflict={conflict}
    >
      <Field label={t.name}>
        {(id) => <input id={id} lang={tag} value={text} maxLength={300} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <div className="write-row">
        <Field label={t.lang}>
          {(id) => (
            <select id={id} value={tag} onChange={({ target }) => setTag(target.value)}>
              {NAME_LANGS.map((option) => (
                <option key={option} value={option}>
                  {getLanguageName(lang, option)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.role}>
          {(id) => (
            // The value is one of the options.
            <select id={id} value={role} onChange={({ target }) => setRole(target.value as NameRole)}>
              {ROLES.map((option) => (
                <option key={option} value={option}>
                  {words.role[option]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ArticleField articles={entity.articles.nodes} value={article} onChange={setArticle} />
    </WriteForm>
  );
}
