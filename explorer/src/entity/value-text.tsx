import { useLang } from '../message/lang.ts';
import type { StatementFieldsFragment } from '../query/operations.ts';
import { formatDate } from './date.ts';
import { NameLink } from './name-link.tsx';
import { formatQuantity } from './quantity.ts';

/** The value of a statement, of any type. */
export function ValueText({ value }: Pick<StatementFieldsFragment, 'value'>) {
  const lang = useLang();
  if ('entity' in value) return <NameLink {...value.entity} />;
  if ('quantity' in value) return <span>{formatQuantity(lang, value.quantity)}</span>;
  if ('text' in value) return <span>{value.text}</span>;
  if ('date' in value) return value.date && <time>{formatDate(lang, value.date.edtf)}</time>;
  return <em className="dim">{value.unknown}</em>;
}
