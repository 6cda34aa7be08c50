import type { QuantityFieldsFragment } from '../query/operations.ts';
import { NameLink } from './name-link.tsx';

/** A quantity in words, with the entity that it counts or is a share of. */
export function QuantityText({ text, of, className }: QuantityFieldsFragment & { readonly className?: string }) {
  return (
    <span className={className}>
      {text}
      {of && (
        <>
          {' · '}
          <NameLink {...of} />
        </>
      )}
    </span>
  );
}
