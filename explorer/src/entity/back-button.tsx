import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

/** Closes the selected item and returns to the path, the comparison or the article. */
export function BackButton() {
  const t = useTexts(ENTITY_TEXTS);
  const { path, common } = useExplored().state;
  return (
    <button type="button" className="panel-back" onClick={() => go({ selected: null })}>
      <span aria-hidden="true">←</span> {path ? t.toPath : common.length > 0 ? t.toCommon : t.toArticle}
    </button>
  );
}
