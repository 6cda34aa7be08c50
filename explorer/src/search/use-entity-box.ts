import { useCombobox } from 'downshift';
import { useState } from 'react';
import { MAX_QUERY_LENGTH, type Row, type Suggestion, useSuggestions } from './use-suggestions.ts';
import type { TextHit } from './use-text-hits.ts';

interface EntityBoxOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (entity: Suggestion['entity']) => void;
  /** Called with an article or sentence. Without it, only entities are suggested. */
  readonly onPickText?: (hit: TextHit) => void;
}

/** A field with suggestions that finds an entity by any spelling of a name. */
export function useEntityBox({ label, placeholder, onPick, onPickText }: EntityBoxOptions) {
  const [typed, setTyped] = useState('');
  const result = useSuggestions(typed, onPickText !== undefined);
  const combobox = useCombobox<Row>({
    items: [...result.rows],
    inputValue: typed,
    selectedItem: null,
    itemToString: () => typed,
    itemToKey: (row) => row?.key,
    defaultHighlightedIndex: 0,
    // The field sets the typed text itself. Set later, React would restore older text.
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.InputChange && setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setTyped('');
      if (selectedItem.suggestion) onPick(selectedItem.suggestion.entity);
      else onPickText?.(selectedItem.hit);
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
