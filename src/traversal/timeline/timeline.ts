import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Role } from '../../../schema/ontology.ts';
import type { AsOf } from '../../graph/filter/filter.ts';

export const TIMELINE_WHATS = ['EVENT', 'STATEMENT'] as const;
/** Type of a timeline item. */
export type TimelineWhat = (typeof TIMELINE_WHATS)[number];

export interface TimelineQuery {
  /** True for the items that cannot be placed in time. */
  readonly undated: boolean;
  /** Default: both. */
  readonly what?: readonly TimelineWhat[] | null | undefined;
  /** Roles in events (default: any). */
  readonly role?: readonly Role[] | null | undefined;
  readonly asOf?: AsOf | null | undefined;
}

/** A date of an event, an event without a date, or a statement with its valid time. */
export interface TimelineRow {
  readonly eventId: EntityId | null;
  /** The statement that dates the event, or the statement itself; null for an event without a date. */
  readonly statementId: StatementId | null;
  /** EDTF date of the event. */
  readonly date: string | null;
  /** First and last possible day; null if open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isPlanned: boolean;
}
