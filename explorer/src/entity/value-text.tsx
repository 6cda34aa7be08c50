import type { StatementFieldsFragment } from '../query/operations.ts';
import { NameLink } from './name-link.tsx';
import { QuantityText } from './quantity-text.tsx';

/** The value of a statement, of any type. */
export function ValueText({ value }: Pick<StatementFieldsFragment, 'value'>) {
  if ('entity' in value) return <NameLink {...value.entity} />;
  if ('quantity' in value) return <QuantityText {...value.quantity} />;
  if ('text' in value) return <span>{value.text ?? '—'}</span>;
  if ('date' in value) return value.date && <time>{value.date.text}</time>;
  return <em className="dim">{value.unknown}</em>;
}
