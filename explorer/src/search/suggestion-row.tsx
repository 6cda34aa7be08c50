import { KIND_TEXTS } from '../kind/kind.message.ts';
import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { REASON_TEXTS } from './reason.message.ts';
import type { Suggestion } from './use-suggestions.ts';

/** A suggestion: the entity, the matched name if it differs, and why it matches. */
export function SuggestionRow({ suggestion: { entity, description, matched, why } }: { readonly suggestion: Suggestion }) {
  const t = useTexts(REASON_TEXTS);
  const words = useTexts(KIND_TEXTS);
  const reasons = why.map((reason) => t[reason]).join(', ');
  return (
    <>
      <Mark kind={entity.kind} />
      <span className="search-words">
        <span className="search-label">
          <NameText {...entity} /> <span className="search-kind">{words.one[entity.kind]}</span>
        </span>
        {(matched || description) && (
          <span className="search-why">
            {matched && matched.text !== entity.label && <q lang={matched.lang}>{matched.text}</q>}
            {matched && reasons && <span>{reasons}</span>}
            {description && <span>{description}</span>}
          </span>
        )}
      </span>
    </>
  );
}
