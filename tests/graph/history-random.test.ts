import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { expectDiff } from '../support/ledger-diff.ts';
import { CHANGE_FIELDS, FORM, readStanding, type Standing, toLine } from '../support/ledger-state.ts';
import { ACTS, type Act, perform } from '../support/ledger-world.ts';
import { countRounds } from '../support/rounds.ts';

const QUERY = `query ($of: [ID!]!, $after: String) { history(of: $of, first: 7, after: $after) {
  totalCount nodes { ${CHANGE_FIELDS} } pageInfo { hasNextPage endCursor } } } ${FORM}`;

/** A round takes seconds on a busy machine: the database, its revisions and the pages of their history are all made anew. */
const MAX_MS = 180_000;

type Client = ReturnType<typeof clientOf>;

/** All changes of these things, newest first, page by page. */
async function readHistory({ ask }: Client, of: readonly string[]) {
  const changes = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(QUERY, { of, after });
    expect(errors).toBeUndefined();
    changes.push(...data.history.nodes);
    if (!data.history.pageInfo.hasNextPage) {
      expect(data.history.totalCount).toBe(changes.length);
      return changes;
    }
    after = data.history.pageInfo.endCursor;
  }
}

/** Undoes changes from now on, and compares what stood after each revision that was kept. */
function expectEarlierStates(changes: readonly Record<string, never>[], states: readonly Standing[]): void {
  const lines = [...(states.at(-1)?.lines ?? [])];
  let next = 0;
  for (const { revision, lines: kept } of states.toReversed()) {
    for (let change = changes[next]; change && Number(String(change['revision']?.['id']).slice(1)) > revision; change = changes[++next]) {
      const [before, after] = [toLine(change, 'before'), toLine(change, 'after')];
      if (after !== null) {
        expect(lines).toContain(after);
        lines.splice(lines.indexOf(after), 1);
      }
      if (before !== null) lines.push(before);
    }
    expect(lines.toSorted()).toEqual(kept);
  }
}

test('undone one after the other, the changes give every earlier state; diffs say how states differ', { timeout: 300_000 }, async () => {
  const done = new Set<string>();
  const tell = async (acts: readonly Act[]) => {
    const url = await freshUrl('empty');
    const database = connect(url, { pool: 2 });
    try {
      const states = [await readStanding(url)];
      for (const act of acts) {
        await perform({ ...database, url }, act);
        states.push(await readStanding(url));
        if ((states.at(-1)?.revision ?? 0) > (states.at(-2)?.revision ?? 0)) done.add(act.act);
      }
      const client = clientOf({ database });
      const of = states.at(-1)?.ids ?? [];
      if (of.length > 0) expectEarlierStates(await readHistory(client, of), states);
      const [first, middle, last] = [states[0], states[states.length >> 1], states.at(-1)];
      if (first && middle && last)
        await Promise.all([expectDiff(client, middle, last), expectDiff(client, last, middle), expectDiff(client, first, last)]);
    } finally {
      await database.close();
    }
  };
  await fc.assert(fc.asyncProperty(ACTS, tell), { numRuns: countRounds(32), interruptAfterTimeLimit: MAX_MS });
  expect(done.size).toBeGreaterThan(1);
});
