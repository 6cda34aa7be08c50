import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

/** The way from what was selected to what the panel has otherwise. */
export function BackButton() {
  const t = useTexts(ENTITY_TEXTS);
  const { path, common } = useExplored().state;
  return (
    <button type="button" className="panel-back" onClick={() => go({ selected: null })}>
      <span aria-hidden="true">←</span> {path ? t.toPath : common.length > 0 ? t.toCommon : t.toArticle}
    </button>
  );
}
