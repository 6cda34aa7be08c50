import { useRef } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { START } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { addRecent } from './recent.ts';
import './search.css';
import { SEARCH_TEXTS } from './search.message.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useEntityBox } from './use-entity-box.ts';
import { useSlash } from './use-slash.ts';

/** The search field. It finds an entity by name and shows its neighborhood. */
export function Search() {
  const t = useTexts(SEARCH_TEXTS);
  const { state } = useExplored();
  const box = useRef<HTMLInputElement>(null);
  useSlash(box);
  const { typed, clear, field, list } = useEntityBox({
    label: t.label,
    placeholder: t.placeholder,
    onPick: (entity) => {
      addRecent(entity);
      box.current?.blur();
      go({
        of: [entity.id],
        selected: entity.id,
        expanded: [],
        collapsed: [],
        pinned: [],
        path: null,
        common: [],
        timeline: null,
        panel: 'open',
      });
    },
    onPickText: ({ article, sentence }) => {
      box.current?.blur();
      go({ ...START, lang: state.lang, view: state.view, live: state.live, article: article.id, sentence: sentence?.number ?? null });
    },
  });
  return (
    <search className="search">
      <div className="search-field">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20" />
        </svg>
        <input {...list.combobox.getInputProps({ ...field, ref: box })} aria-labelledby={undefined} />
        {typed === '' ? (
          <kbd title={t.key}>/</kbd>
        ) : (
          <button type="button" className="icon-button" aria-label={t.clear} onClick={clear}>
            ×
          </button>
        )}
      </div>
      <SuggestionList {...list} />
    </search>
  );
}
