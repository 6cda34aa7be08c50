import { NameLink } from '../entity/name-link.tsx';
import { ValueText } from '../entity/value-text.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { GroundFragment } from '../query/operations.ts';
import { pointing } from '../state/pointed.ts';
import { go } from '../state/use-state.ts';
import { BETWEEN_TEXTS } from './between.message.ts';

/** One statement in a line; its predicate leads to the sentences it rests on. */
export function GroundRow({ statement: { id, subject, predicateInfo, value, certainty } }: { readonly statement: GroundFragment }) {
  const t = useTexts(BETWEEN_TEXTS);
  return (
    <li {...pointing(id)}>
      <NameLink {...subject} />{' '}
      <button type="button" className="name ground-link" onClick={() => go({ selected: id, panel: 'open' })}>
        {predicateInfo.label}
      </button>{' '}
      <ValueText value={value} /> {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
    </li>
  );
}
