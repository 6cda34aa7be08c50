import { useCombobox } from 'downshift';
import { useId, useState } from 'react';
import { useLang } from '../message/lang.ts';
import { compareTexts } from '../message/order.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { type EntityNameFragment, Predicates, type PredicatesQuery } from '../query/operations.ts';
import { RECORDING_TEXTS } from './recording.message.ts';

export type PredicateInfo = PredicatesQuery['predicates'][number];

interface PredicateFieldProps {
  /** Its kind decides which predicates are offered. */
  readonly subject: EntityNameFragment | null;
  readonly info: PredicateInfo | null;
  readonly onChange: (info: PredicateInfo | null) => void;
}

/** The predicates that a subject may have, by label. Those whose label begins with the typed words come first. */
function findPredicates(all: readonly PredicateInfo[], typed: string, lang: Parameters<typeof compareTexts>[0]): PredicateInfo[] {
  const words = typed.trim().toLowerCase();
  const rank = ({ label }: PredicateInfo) => Number(!label.toLowerCase().startsWith(words));
  const has = ({ label, use }: PredicateInfo) => label.toLowerCase().includes(words) || (use?.toLowerCase().includes(words) ?? false);
  return all.filter(has).toSorted((a, b) => rank(a) - rank(b) || compareTexts(lang, a.label, b.label));
}

/** A searchable list of predicates that says when to use each. */
export function PredicateField({ subject, info, onChange }: PredicateFieldProps) {
  const t = useTexts(RECORDING_TEXTS);
  const lang = useLang();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { data } = useAnswer(Predicates, { lang });
  const allowed = data?.predicates.filter(({ subjectKinds }) => subject && subjectKinds.includes(subject.kind)) ?? [];
  const items = findPredicates(allowed, info?.label === typed ? '' : typed, lang);
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, openMenu } = useCombobox({
    inputId: id,
    items,
    inputValue: typed,
    selectedItem: info,
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item?.predicate,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      setTyped(selectedItem?.label ?? '');
      onChange(selectedItem);
    },
  });
  return (
    <div className="write-field predicate-field">
      <label htmlFor={id}>{t.predicate}</label>
      <input
        {...getInputProps({
          'aria-labelledby': undefined,
          disabled: subject === null,
          placeholder: subject === null ? t.subjectFirst : '',
          onFocus: () => openMenu(),
          onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => setTyped(currentTarget.value),
        })}
      />
      <ul
        {...getMenuProps({ 'aria-label': t.predicate })}
        aria-labelledby={undefined}
        className="predicate-list"
        hidden={!isOpen || items.length === 0}
      >
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item.predicate}
              {...getItemProps({ item, index })}
              className="search-item predicate-item"
              data-highlighted={index === highlightedIndex || undefined}
            >
              <span>{item.label}</span>
              {item.use && (
                <span className="dim write-hint" lang="en">
                  {item.use}
                </span>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
