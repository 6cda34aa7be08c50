import { useCombobox } from 'downshift';
import { useState } from 'react';
import { MAX_QUERY_LENGTH, type Suggestion, useSuggestions } from './use-suggestions.ts';

interface EntityBoxOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (entity: Suggestion['entity']) => void;
}

/** A field with suggestions that finds an entity by any spelling of a name. */
export function useEntityBox({ label, placeholder, onPick }: EntityBoxOptions) {
  const [typed, setTyped] = useState('');
  const result = useSuggestions(typed);
  const combobox = useCombobox<Suggestion>({
    items: [...result.suggestions],
    inputValue: typed,
    selectedItem: null,
    itemToString: () => typed,
    itemToKey: (suggestion) => suggestion?.entity.id,
    defaultHighlightedIndex: 0,
    // The field sets the typed text itself. Set later, React would restore older text.
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.InputChange && setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setTyped('');
      onPick(selectedItem.entity);
    },
  });
  const field = {
    'aria-label': label,
    placeholder,
    maxLength: MAX_QUERY_LENGTH,
    spellCheck: false,
    onFocus: () => combobox.openMenu(),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => setTyped(currentTarget.value),
  };
  return { typed, clear: () => setTyped(''), field, list: { combobox, result } };
}
