import { useLang } from '../message/lang.ts';
import type { SaidFragment } from '../query/operations.ts';
import { dateIn } from './date.ts';
import { NameLink } from './name-link.tsx';
import { quantityIn } from './quantity.ts';

/** What is said, whatever kind of value it is. */
export function ValueText({ value }: Pick<SaidFragment, 'value'>) {
  const lang = useLang();
  if ('entity' in value) return <NameLink {...value.entity} />;
  if ('quantity' in value) return <span>{quantityIn(lang, value.quantity)}</span>;
  if ('text' in value) return <span>{value.text}</span>;
  if ('date' in value) return value.date && <time>{dateIn(lang, value.date.edtf)}</time>;
  return <em className="dim">{value.unknown}</em>;
}
