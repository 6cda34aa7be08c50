import { useStory } from '../article/use-story.ts';
import { useTexts } from '../message/use-texts.ts';
import { getEntry, goToOrigin, type Subject } from '../state/history.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

/** Goes back to where the visitor came from. After a visit that began here, it closes the selected item. */
export function BackButton() {
  const t = useTexts(ENTITY_TEXTS);
  const { path, common, diff, article } = useExplored().state;
  const { total } = useStory();
  const { origin } = getEntry();
  const subject: Subject =
    origin?.subject ?? (diff ? 'diff' : path ? 'path' : common.length > 0 ? 'comparison' : article !== null ? 'article' : 'articles');
  return (
    <button type="button" className="panel-back" onClick={() => (origin ? goToOrigin() : go({ selected: null }))}>
      <span aria-hidden="true">←</span> {t.back[subject === 'articles' && total === 1 ? 'article' : subject]}
    </button>
  );
}
