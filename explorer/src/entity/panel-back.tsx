import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

/** The way from what was selected to the article. */
export function PanelBack() {
  const t = useTexts(ENTITY_TEXTS);
  return (
    <button type="button" className="panel-back" onClick={() => go({ selected: null })}>
      <span aria-hidden="true">←</span> {t.toArticle}
    </button>
  );
}
