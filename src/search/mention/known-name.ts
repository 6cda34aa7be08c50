import type { Kind } from '../../../schema/ontology.ts';
import type { FoundName } from '../../text/name/name.ts';

/** A stored name with its keys. */
export interface KnownName extends FoundName {
  readonly key: string;
  readonly initials: string | null;
  readonly stem: string;
  readonly kind: Kind;
}
