import { endPathAt } from '../graph/actions.ts';
import { MENU_TEXTS } from '../graph/menu.message.ts';
import { setPathStart } from '../graph/menu-state.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { LinksOf } from '../query/operations.ts';
import { EntityPicker } from './entity-picker.tsx';
import './path.css';

/** Asks for the end of a path. A click in the graph chooses it too. */
export function ChooseEnd({ from }: { readonly from: string }) {
  const t = useTexts(MENU_TEXTS);
  const lang = useLang();
  const { data } = useAnswer(LinksOf, { ref: from, lang });
  return (
    <section className="choose-end" aria-label={t.startPath} onKeyDown={({ key }) => key === 'Escape' && setPathStart(null)}>
      <p>
        <strong>{t.pathFrom(data?.entity?.label ?? from)}</strong> <span className="dim">{t.pathHint}</span>
      </p>
      <EntityPicker label={t.pick} isFocused onPick={({ id }) => endPathAt(id)} />
      <button type="button" className="button" onClick={() => setPathStart(null)}>
        {t.cancel}
      </button>
    </section>
  );
}
