import type { SaidFragment } from '../query/operations.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { NameLink } from './name-link.tsx';
import { SaidMarks } from './said-marks.tsx';
import { SourceButton } from './source-button.tsx';
import { ValueText } from './value-text.tsx';

/** A statement in one line, for where its sentence is already seen. */
export function StatementLine({ statement }: { readonly statement: SaidFragment }) {
  const { id, subject, predicateInfo, value } = statement;
  const pointed = usePointed();
  return (
    <li className="statement-line" data-pointed={pointed === id || undefined} {...pointing(id)}>
      <NameLink {...subject} /> <span className="dim">· {predicateInfo.label}:</span> <ValueText value={value} />{' '}
      <SaidMarks {...statement} />
      <SourceButton id={id} about={`${subject.label}, ${predicateInfo.label}`} />
    </li>
  );
}
