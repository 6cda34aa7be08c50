import type { UseComboboxReturnValue } from 'downshift';
import type { SyntheticEvent } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { SEARCH_TEXTS } from './search.message.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import type { Suggestion, useSuggestions } from './use-suggestions.ts';

interface SuggestionListProps {
  readonly combobox: UseComboboxReturnValue<Suggestion>;
  readonly result: ReturnType<typeof useSuggestions>;
}

const keepFocus = (event: SyntheticEvent): void => event.preventDefault();

/** The list under the search field: suggestions, recent entities or the reason why it is empty. */
export function SuggestionList({ combobox: { isOpen, highlightedIndex, getMenuProps, getItemProps }, result }: SuggestionListProps) {
  const t = useTexts(SEARCH_TEXTS);
  const { suggestions, isRecent, isSearching, isTruncated, error, retry } = result;
  const isShown = isOpen && !(isRecent && suggestions.length === 0);
  const status = isRecent || error ? '' : suggestions.length > 0 ? t.count(suggestions.length) : isSearching ? t.searching : t.none;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on "Try again" must not close the list by moving the focus
    <div className="search-popup" hidden={!isShown} onPointerDown={keepFocus} onMouseDown={keepFocus}>
      {error && !isRecent && <Failure error={error} onRetry={retry} />}
      {isRecent && suggestions.length > 0 && <p className="search-note">{t.recent}</p>}
      <p className={suggestions.length > 0 || status === '' ? 'unseen' : 'search-note'} role="status">
        {isShown ? status : ''}
      </p>
      {status === t.none && <p className="search-hint">{t.noneHint}</p>}
      <ul {...getMenuProps({ 'aria-label': t.label })} className="search-list" aria-labelledby={undefined}>
        {isShown &&
          suggestions.map((suggestion, index) => (
            <li
              key={suggestion.entity.id}
              {...getItemProps({ item: suggestion, index })}
              className="search-item"
              data-highlighted={index === highlightedIndex || undefined}
            >
              <SuggestionRow suggestion={suggestion} />
            </li>
          ))}
      </ul>
      {isTruncated && !isRecent && <p className="search-hint">{t.truncated}</p>}
    </div>
  );
}
