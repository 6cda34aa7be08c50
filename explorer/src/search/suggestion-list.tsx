import type { UseComboboxReturnValue } from 'downshift';
import { Fragment, lazy, Suspense, type SyntheticEvent } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { SEARCH_TEXTS } from './search.message.ts';
import type { Row, useSuggestions } from './use-suggestions.ts';

interface SuggestionListProps {
  readonly combobox: UseComboboxReturnValue<Row>;
  readonly result: ReturnType<typeof useSuggestions>;
}

/** The rows load with the first suggestions. */
const SuggestionRow = lazy(async () => ({ default: (await import('./suggestion-row.tsx')).SuggestionRow }));
const TextRow = lazy(async () => ({ default: (await import('./text-row.tsx')).TextRow }));

/** The text of a row until its component is there. */
const getRowText = (row: Row): string =>
  row.suggestion ? row.suggestion.entity.label : (row.hit.sentence?.gloss ?? row.hit.article.title ?? row.hit.article.slug);

const getSection = ({ suggestion, hit }: Row) => (suggestion ? 'entities' : hit.sentence ? 'sentences' : 'articles');

const keepFocus = (event: SyntheticEvent): void => event.preventDefault();

/** The list under the search field: suggestions, recent entities or the reason why it is empty. */
export function SuggestionList({ combobox: { isOpen, highlightedIndex, getMenuProps, getItemProps }, result }: SuggestionListProps) {
  const t = useTexts(SEARCH_TEXTS);
  const { rows, isRecent, isSearching, isTruncated, error, retry } = result;
  const isShown = isOpen && !(isRecent && rows.length === 0);
  const status = isRecent || error ? '' : rows.length > 0 ? t.count(rows.length) : isSearching ? t.searching : t.none;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on "Try again" must not close the list by moving the focus
    <div className="search-popup" hidden={!isShown} onPointerDown={keepFocus} onMouseDown={keepFocus}>
      {error && !isRecent && <Failure error={error} onRetry={retry} />}
      {isRecent && rows.length > 0 && <p className="search-note">{t.recent}</p>}
      <p className={rows.length > 0 || status === '' ? 'unseen' : 'search-note'} role="status">
        {isShown ? status : ''}
      </p>
      {status === t.none && <p className="search-hint">{t.noneHint}</p>}
      <ul {...getMenuProps({ 'aria-label': t.label })} className="search-list" aria-labelledby={undefined}>
        {isShown &&
          rows.map((row, index) => (
            <Fragment key={row.key}>
              {getSection(row) !== (rows[index - 1] && getSection(rows[index - 1] ?? row)) && !isRecent && (
                <li className="search-section" role="presentation">
                  {t.section[getSection(row)]}
                </li>
              )}
              <li
                {...getItemProps({ item: row, index })}
                className="search-item"
                data-highlighted={index === highlightedIndex || undefined}
              >
                <Suspense fallback={getRowText(row)}>
                  {row.suggestion ? <SuggestionRow suggestion={row.suggestion} /> : <TextRow hit={row.hit} />}
                </Suspense>
              </li>
            </Fragment>
          ))}
      </ul>
      {isTruncated && !isRecent && <p className="search-hint">{t.truncated}</p>}
    </div>
  );
}
