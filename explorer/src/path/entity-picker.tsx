import { useCombobox } from 'downshift';
import { useState } from 'react';
import { SuggestionList } from '../search/suggestion-list.tsx';
import { type Suggestion, useSuggestions } from '../search/use-suggestions.ts';

interface Props {
  readonly label: string;
  readonly isFocused?: boolean;
  readonly onPick: (entity: Suggestion['entity']) => void;
}

/** A field that finds one more entity, as the search box does. */
export function EntityPicker({ label, isFocused = false, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const found = useSuggestions(typed);
  const combobox = useCombobox<Suggestion>({
    items: [...found.suggestions],
    inputValue: typed,
    selectedItem: null,
    itemToString: () => typed,
    itemToKey: (suggestion) => suggestion?.entity.id,
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.InputChange && setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setTyped('');
      onPick(selectedItem.entity);
    },
  });
  return (
    <div className="search picker">
      <div className="search-field">
        <input
          {...combobox.getInputProps({
            'aria-label': label,
            placeholder: label,
            maxLength: 200,
            spellCheck: false,
            // It is there because it was asked for: what comes next is to type.
            autoFocus: isFocused,
            onFocus: () => combobox.openMenu(),
            onChange: ({ currentTarget }) => setTyped(currentTarget.value),
          })}
          aria-labelledby={undefined}
        />
      </div>
      <SuggestionList combobox={combobox} found={found} />
    </div>
  );
}
