import { formatSource } from '../articles/article-source.ts';
import { ENTITY_TEXTS } from '../entity/entity.message.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { WrittenStatementFragment } from '../query/operations.ts';
import { CORRECTION_TEXTS } from './correction.message.ts';

interface EvidenceChoiceProps extends Pick<WrittenStatementFragment, 'evidence'> {
  /** Ids of evidence. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The sentences of a fact, of which those that say the new value are chosen. */
export function EvidenceChoice({ evidence, chosen, onChange }: EvidenceChoiceProps) {
  const t = useTexts(CORRECTION_TEXTS);
  const { sentence } = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  return (
    <fieldset>
      <legend>{t.evidence}</legend>
      {evidence.map((row) => (
        <label key={row.id} className="write-choice">
          <input
            type="checkbox"
            checked={chosen.includes(row.id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
          />
          <span>
            <span className="dim">
              {formatSource(lang, row.sentence.article)} · {sentence(row.sentence.number)}
            </span>
            <br />
            {row.sentence.gloss}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
