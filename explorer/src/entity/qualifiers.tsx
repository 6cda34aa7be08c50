import type { StatementFieldsFragment } from '../query/operations.ts';
import { ValueText } from './value-text.tsx';

/** What a statement says more exactly: a share, a role, a reason. */
export function Qualifiers({ qualifiers }: Pick<StatementFieldsFragment, 'qualifiers'>) {
  if (qualifiers.length === 0) return null;
  return (
    <ul className="qualifiers dim">
      {qualifiers.map(({ predicateInfo, ...qualifier }) => (
        <li key={`${qualifier.predicate} ${JSON.stringify(qualifier.value)}`}>
          {predicateInfo.label}: <ValueText {...qualifier} />
        </li>
      ))}
    </ul>
  );
}
