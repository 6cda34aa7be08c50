import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Role } from '../../../schema/ontology.ts';
import type { AsOf } from '../../graph/filter/filter.ts';

export const TIMELINE_WHATS = ['EVENT', 'STATEMENT'] as const;
/** What stands on a timeline. */
export type TimelineWhat = (typeof TIMELINE_WHATS)[number];

export interface TimelineQuery {
  /** What has no place in time, instead of what has. */
  readonly undated: boolean;
  /** Both, where nothing is said. */
  readonly what?: readonly TimelineWhat[] | null | undefined;
  /** In which of these roles it takes part in an event; in any, where nothing is said. */
  readonly role?: readonly Role[] | null | undefined;
  readonly asOf?: AsOf | null | undefined;
}

/** A date of an event, an event without one, or a statement with the time in which it was true. */
export interface TimelineRow {
  readonly eventId: EntityId | null;
  /** The statement that dates the event, or the statement itself; null for an event without a date. */
  readonly statementId: StatementId | null;
  /** The event's date, EDTF. */
  readonly date: string | null;
  /** The first and the last day; null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isPlanned: boolean;
  readonly known: string | null;
}
