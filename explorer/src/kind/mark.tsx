import type { EntityKind } from '../query/operations.ts';
import './kind.css';
import { KIND_STYLES } from './kind.ts';

/** The mark of a kind, as in the graph. It is decorative: the word is next to it. */
export function Mark({ kind }: { readonly kind: EntityKind }) {
  const { shape } = KIND_STYLES[kind];
  return (
    <svg className="mark" data-kind={kind} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      {shape === 'circle' ? (
        <circle r="1" />
      ) : shape === 'plate' ? (
        <rect x="-1" y="-0.75" width="2" height="1.5" rx="0.35" />
      ) : (
        <polygon points={shape.map((corner) => corner.join()).join(' ')} />
      )}
    </svg>
  );
}
