import type { ReactNode } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { Failure } from '../query/failure.tsx';
import { Waiting } from '../query/waiting.tsx';
import { ConflictNote } from '../writing/conflict-note.tsx';
import { WRITING_TEXTS } from '../writing/writing.message.ts';
import { EDITING_TEXTS } from './editing.message.ts';
import { EntityVersion } from './entity-version.tsx';
import type { EntityFormProps } from './form-props.ts';
import { useWrittenEntity } from './written-entity.ts';

interface EntityDialogProps {
  readonly id: string;
  /** What stands between the title and the form. */
  readonly head?: ReactNode;
  readonly children: (props: EntityFormProps) => ReactNode;
}

/** Reads the entity, and shows a form about it. */
export function EntityDialog({ id, head, children }: EntityDialogProps) {
  const t = useTexts(EDITING_TEXTS);
  const { gone } = useTexts(WRITING_TEXTS);
  const { seen, current, isLoaded, error, refetch, proceed } = useWrittenEntity(id);
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!isLoaded) return <Waiting lines={6} />;
  if (!seen) return <p>{t.gone}</p>;
  const conflict = (
    <ConflictNote seen={<EntityVersion entity={seen} />} current={current ? <EntityVersion entity={current} /> : gone} onGoOn={proceed} />
  );
  return (
    <>
      <h2>
        <NameText {...seen} />
      </h2>
      {head}
      {children({ entity: seen, conflict, onConflict: refetch })}
    </>
  );
}
