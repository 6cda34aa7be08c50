import { useState } from 'react';
import { Field } from '../look/field.tsx';
import { useTexts } from '../message/use-texts.ts';
import { IdentifyEntity } from '../query/operations.ts';
import { closeTask } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { ArticleField } from './article-field.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import type { EntityFormProps } from './form-props.ts';

const PARTS = ['scheme', 'value', 'source'] as const;

/** Gives an entity an identifier in another system. */
export function IdentifierForm({ entity, conflict, onConflict }: EntityFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const [identifier, setIdentifier] = useState({ scheme: '', value: '', source: '' });
  const [article, setArticle] = useState(entity.articles.nodes[0]?.id);
  const write = useWrite(IdentifyEntity, ({ identifyEntity }) => identifyEntity, closeTask, onConflict);
  const isWhole = PARTS.every((part) => identifier[part].trim() !== '');
  return (
    <WriteForm
      write={write}
      variables={article && isWhole ? { entity: entity.id, article, identifier, expectedRevision: entity.revision } : null}
      conflict={conflict}
    >
      {PARTS.map((part) => (
        <Field key={part} label={t[part]}>
          {(id) => (
            <input
              id={id}
              value={identifier[part]}
              onChange={({ target }) => setIdentifier({ ...identifier, [part]: target.value.trim() })}
            />
          )}
        </Field>
      ))}
      <ArticleField articles={entity.articles.nodes} value={article} onChange={setArticle} />
    </WriteForm>
  );
}
