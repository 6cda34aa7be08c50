import { SuggestionList } from '../search/suggestion-list.tsx';
import { useEntityBox } from '../search/use-entity-box.ts';
import type { Suggestion } from '../search/use-suggestions.ts';

interface EntityPickerProps {
  readonly label: string;
  readonly isFocused?: boolean;
  readonly onPick: (entity: Suggestion['entity']) => void;
}

/** A search field that picks an entity. */
export function EntityPicker({ label, isFocused = false, onPick }: EntityPickerProps) {
  const { field, list } = useEntityBox({ label, placeholder: label, onPick });
  return (
    <div className="search picker">
      <div className="search-field">
        {/* The visitor opened it in order to type. */}
        <input {...list.combobox.getInputProps({ ...field, autoFocus: isFocused })} aria-labelledby={undefined} />
      </div>
      <SuggestionList {...list} />
    </div>
  );
}
