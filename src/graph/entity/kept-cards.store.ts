import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { runForNobody } from '../../base/current-request.ts';
import type { Db } from '../../database/connect.ts';
import type { Follower } from '../../database/follower.ts';
import { createSingleFlight } from '../../database/single-flight.ts';
import { type DatedName, loadNames } from '../name/name.store.ts';
import { type Card, loadCards } from './card.store.ts';
import { type CardState, listCardsChangedBetween, listChangedCards, readCardState } from './changed-cards.store.ts';
import { createRecent } from './recent.ts';

/** The cards of one operation. */
export interface Cards {
  /** Settled once the cards in memory can be found, or cannot be. It never fails. */
  readonly ready: Promise<unknown>;
  /** The card of an entity if it is in memory, and known to be as it was when the operation began or later. */
  find(id: EntityId): Card | undefined;
  /** The cards of entities; null if unknown. What is not in memory is read in one SQL statement. */
  load(db: Db, ids: readonly EntityId[]): Promise<(Card | null)[]>;
  /** The names of entities that exist. */
  loadNames(db: Db, ids: readonly EntityId[]): Promise<(readonly DatedName[])[]>;
}

/** The cards that one server keeps in memory. */
export interface KeptCards {
  /** Begins to make sure that what is kept is not older than now. */
  open(): Cards;
  /** The cards as of a revision. Those in memory serve if nothing has changed them since. */
  openAsOf(revision: RevisionId): Cards;
  size(): number;
}

async function loadAll(db: Db, ids: readonly EntityId[], known: (id: EntityId) => Card | undefined): Promise<(Card | null)[]> {
  const found = new Map(ids.flatMap((id) => known(id) ?? []).map((card) => [card.id, card]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) for (const [id, card] of await loadCards(db, missing)) found.set(id, card);
  return ids.map((id) => found.get(id) ?? null);
}

/** The names of entities come with their cards. */
const withNames = (cards: Omit<Cards, 'loadNames'>): Cards => ({
  ...cards,
  loadNames: async (db, ids) => (await cards.load(db, ids)).map((card) => card?.names ?? []),
});

/** Reads each card from the database, such as for an earlier revision. */
export const UNKEPT_CARDS: Cards = {
  ready: Promise.resolve(),
  find: () => undefined,
  load: (db, ids) => loadAll(db, ids, () => undefined),
  loadNames,
};

/** So many revisions are remembered with what was changed since. */
const MAX_REVISIONS = 20;
/** So long an operation waits to know what has changed; then it reads each card. */
const CATCH_UP_TIMEOUT_MS = 250;

/**
 * Keeps the cards of a database in memory. Each operation asks the database for its last revision, together with all that wait for the same, and what
 * later revisions changed is forgotten before any of them finds a card. So an operation never finds a card older than itself.
 */
export function keepCards(follower: Follower, size: number): KeptCards {
  const kept = createRecent<EntityId, Card>(size);
  let state: CardState | undefined;
  /** Raised whenever something is forgotten. A card that was being read meanwhile may be of before: it is not kept. */
  let forgotten = 0;

  const catchUp = createSingleFlight(async () => {
    const now = await readCardState(follower);
    if (state && now.last === state.last && now.folding === state.folding) return;
    const changed = await listChangedCards(follower, state, now);
    forgotten += 1;
    if (changed) for (const id of changed) kept.delete(id);
    else kept.clear();
    state = now;
  });

  const newest = () => Number(state?.last?.split(' ')[0] ?? 0);
  function open(): Cards {
    let isFresh = false;
    const caughtUp = runForNobody(catchUp).then(
      () => {
        isFresh = true;
      },
      () => {}, // then each card is read
    );
    const checked = Promise.race([caughtUp, sleep(CATCH_UP_TIMEOUT_MS, undefined, { ref: false })]);
    const find = (id: EntityId) => (isFresh ? kept.get(id) : undefined);
    const load: Cards['load'] = async (db, ids) => {
      await checked;
      const before = forgotten;
      const cards = await loadAll(db, ids, find);
      const isKept = (card: Card): boolean => card.redirectedFrom === undefined && card.seen >= newest();
      // A standby may not have what was forgotten as it was changed.
      if (isFresh && forgotten === before) for (const card of cards) if (card && isKept(card)) kept.set(card.id, card);
      return cards;
    };
    return withNames({ ready: checked, find, load });
  }
  /** The cards that were changed after a revision, up to the newest one that is known; forgotten when that is another one. */
  const changedAfter = new Map<RevisionId, Promise<ReadonlySet<EntityId> | null>>();
  let changedUntil = 0;
  function findChangedAfter(revision: RevisionId): Promise<ReadonlySet<EntityId> | null> {
    const until = newest();
    if (until !== changedUntil || changedAfter.size >= MAX_REVISIONS) changedAfter.clear();
    changedUntil = until;
    const found =
      changedAfter.get(revision) ??
      runForNobody(() => listCardsChangedBetween(follower, revision, until as RevisionId)).then(
        (ids) => ids && new Set(ids),
        () => null,
      );
    changedAfter.set(revision, found);
    return found;
  }
  function openAsOf(revision: RevisionId): Cards {
    let changed: ReadonlySet<EntityId> | null = null;
    let until = 0;
    const check = async () => {
      if (newest() < revision) await runForNobody(catchUp).catch(() => {});
      until = newest();
      if (until >= revision) changed = until === revision ? new Set() : await findChangedAfter(revision);
    };
    const checked = Promise.race([check(), sleep(CATCH_UP_TIMEOUT_MS, undefined, { ref: false })]);
    // A card that has not changed since is of then. One that has seen a later revision may have changed by that one.
    const find = (id: EntityId) => {
      const card = changed && !changed.has(id) && newest() === until ? kept.get(id) : undefined;
      return card && card.seen <= until ? card : undefined;
    };
    const load: Cards['load'] = async (db, ids) => {
      await checked;
      return loadAll(db, ids, find);
    };
    return withNames({ ready: checked, find, load });
  }
  return size > 0 ? { open, openAsOf, size: kept.size } : { open: () => UNKEPT_CARDS, openAsOf: () => UNKEPT_CARDS, size: () => 0 };
}
