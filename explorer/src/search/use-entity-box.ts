import { useCombobox } from 'downshift';
import { type KeyboardEvent, useEffect, useState } from 'react';
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
  const [isConfirmed, setConfirmed] = useState(false);
  const result = useSuggestions(typed, onPickText !== undefined);
  const pick = (row: Row): void => {
    setTyped('');
    if (row.suggestion) onPick(row.suggestion.entity);
    else onPickText?.(row.hit);
  };
  const combobox = useCombobox<Row>({
    items: [...result.rows],
    inputValue: typed,
    selectedItem: null,
    itemToString: () => typed,
    itemToKey: (row) => row?.key,
    defaultHighlightedIndex: 0,
    // The field sets the typed text itself. Set later, React would restore older text.
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.InputChange && setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && pick(selectedItem),
  });
  // The rows are still those of an older text if Enter is pressed at once: the first row of this text is picked when it is there.
  useEffect(() => {
    if (!isConfirmed || result.isSearching) return;
    setConfirmed(false);
    const [first] = result.rows;
    if (!first) return;
    combobox.closeMenu();
    pick(first);
  });
  const field = {
    'aria-label': label,
    placeholder,
    maxLength: MAX_QUERY_LENGTH,
    spellCheck: false,
    onFocus: () => combobox.openMenu(),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      setConfirmed(false);
      setTyped(currentTarget.value);
    },
    onKeyDown: ({ key, nativeEvent }: KeyboardEvent) => {
      if (key !== 'Enter' || !result.isSearching || result.isRecent) return;
      Object.assign(nativeEvent, { preventDownshiftDefault: true });
      setConfirmed(true);
    },
  };
  return { typed, clear: () => setTyped(''), field, list: { combobox, result } };
}
