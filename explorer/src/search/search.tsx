import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { go } from '../state/use-state.ts';
import { remember } from './recent.ts';
import './search.css';
import { SEARCH_TEXTS } from './search.message.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSlash } from './use-slash.ts';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';

/** The box that everything begins with: a name in any spelling leads to an entity and what is around it. */
export function Search() {
  const t = useTexts(SEARCH_TEXTS);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  const found = useSuggestions(typed);
  const combobox = useCombobox<Suggestion>({
    items: [...found.suggestions],
    inputValue: typed,
    selectedItem: null,
    itemToString: () => typed,
    itemToKey: (suggestion) => suggestion?.entity.id,
    defaultHighlightedIndex: 0,
    // What is typed is set at once by the field itself: told of it later, React would put back the older text.
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.InputChange && setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      const { entity } = selectedItem;
      remember(entity);
      setTyped('');
      field.current?.blur();
      go({ of: [entity.id], selected: entity.id, expanded: [], collapsed: [], pinned: [], path: null, common: [], panel: 'open' });
    },
  });
  return (
    <search className="search">
      <div className="search-field">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20" />
        </svg>
        <input
          {...combobox.getInputProps({
            ref: field,
            'aria-label': t.label,
            placeholder: t.placeholder,
            maxLength: 200,
            spellCheck: false,
            onFocus: () => combobox.openMenu(),
            onChange: ({ currentTarget }) => setTyped(currentTarget.value),
          })}
          aria-labelledby={undefined}
        />
        {typed === '' ? (
          <kbd title={t.key}>/</kbd>
        ) : (
          <button type="button" className="icon-button" aria-label={t.clear} onClick={() => setTyped('')}>
            ×
          </button>
        )}
      </div>
      <SuggestionList combobox={combobox} found={found} />
    </search>
  );
}
