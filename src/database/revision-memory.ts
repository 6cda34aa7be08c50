import type { RevisionId } from '../../schema/ids.ts';
import { toMicroseconds } from '../base/known.ts';
import type { Db } from './connect.ts';
import { findNewestRevision, findRevisionAt } from './revision.ts';

/**
 * What a process remembers of the revisions, so that it need not ask for each request. A revision never goes away, and a moment that has
 * passed keeps its revision. Which one is the newest may have changed meanwhile: statements check it where they read (`read-revision.ts`).
 */
export interface RevisionMemory {
  /** The newest revision that this process has seen. The database is asked if the one given is later. */
  findNewest(db: Db, revision: RevisionId): Promise<RevisionId>;
  /** The last revision that was committed by a moment; 0 if there is none. */
  findAt(db: Db, moment: string): Promise<RevisionId>;
  /** Whether a revision is the newest that this process has seen. */
  isNewest(revision: RevisionId): boolean;
  /** Forgets everything: a later revision was committed, or the connection was lost, and the database may be another one. */
  forget(): void;
}

/** The newest revision, and the moments whose revision it is for sure, in microseconds since 1970. */
interface Newest {
  readonly revision: RevisionId;
  readonly from: number;
  readonly until: number;
}

const MAX_MOMENTS = 1_000;

export function createRevisionMemory(): RevisionMemory {
  let newest: Newest | null = null;
  const moments = new Map<number, RevisionId>();
  return {
    async findNewest(db, revision) {
      if (newest && revision <= newest.revision) return newest.revision;
      const found = await findNewestRevision(db);
      newest = { revision: found, from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
      return found;
    },
    async findAt(db, moment) {
      const at = toMicroseconds(moment);
      if (newest && at >= newest.from && at <= newest.until) return newest.revision;
      const remembered = moments.get(at);
      if (remembered !== undefined) return remembered;
      const found = await findRevisionAt(db, moment);
      newest = { revision: found.newest, from: found.newestFrom, until: found.settledUntil };
      if (moments.size >= MAX_MOMENTS) moments.clear();
      if (at <= found.settledUntil) moments.set(at, found.revision);
      return found.revision;
    },
    isNewest: (revision) => newest?.revision === revision,
    forget() {
      newest = null;
      moments.clear();
    },
  };
}
