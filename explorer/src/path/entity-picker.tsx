import { SuggestionList } from '../search/suggestion-list.tsx';
import { useEntityBox } from '../search/use-entity-box.ts';
import type { Suggestion } from '../search/use-suggestions.ts';

interface EntityPickerProps {
  readonly label: string;
  readonly isFocused?: boolean;
  readonly onPick: (entity: Suggestion['entity']) => void;
}

/** A field that finds one more entity, as the search box does. */
export function EntityPicker({ label, isFocused = false, onPick }: EntityPickerProps) {
  const { field, list } = useEntityBox({ label, placeholder: label, onPick });
  return (
    <div className="search picker">
      <div className="search-field">
        {/* It is there because it was asked for: what comes next is to type. */}
        <input {...list.combobox.getInputProps({ ...field, autoFocus: isFocused })} aria-labelledby={undefined} />
      </div>
      <SuggestionList {...list} />
    </div>
  );
}
