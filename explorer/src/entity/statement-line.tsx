import type { StatementFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { NameLink } from './name-link.tsx';
import { SourceButton } from './source-button.tsx';
import { StatementBadges } from './statement-badges.tsx';
import { ValueText } from './value-text.tsx';

/** A statement in one line, without its evidence. */
export function StatementLine({ statement }: { readonly statement: StatementFieldsFragment }) {
  const { id, subject, predicateInfo, value } = statement;
  const hovered = useHovered();
  return (
    <li className="statement-line" data-pointed={hovered === id || undefined} {...createHoverHandlers(id)}>
      <NameLink {...subject} /> <span className="dim">· {predicateInfo.label}:</span> <ValueText value={value} />{' '}
      <StatementBadges {...statement} />
      <SourceButton id={id} description={`${subject.label}, ${predicateInfo.label}`} />
    </li>
  );
}
