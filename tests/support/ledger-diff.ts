import { expect } from 'vitest';
import type { clientOf } from './client.ts';
import type { Standing } from './ledger-state.ts';

const PART = 'nodes { key change } edges { key change source { id } target { id } }';
const QUERY = `query ($from: Known!, $to: Known!) { diff(from: $from, to: $to, maxNodes: 200) {
  from { id } to { id } truncated added { ${PART} } removed { ${PART} } changed { ${PART} } } }`;

/** A revision, or a moment before all of them. */
const toKnown = ({ revision }: Standing): string => (revision > 0 ? `R${revision}` : '2000-01-01T00:00:00Z');

/** What stands of each entity, or of each statement with its evidence: lines by id. */
function groupLines({ lines }: Standing, kinds: readonly string[]): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [kind, id] = line.split('|') as [string, string]; // every line has both
    if (kinds.includes(kind))
      found.set(id, [...(found.get(id) ?? []), kind === 'NAME' || kind === 'IDENTIFIER' ? line.replace(/\|A\d+/, '') : line]);
  }
  return new Map([...found].map(([id, list]) => [id, [...new Set(list)].sort().join('\n')]));
}

/** Ids with their difference, worked out from two states. */
function compare(from: Standing, to: Standing, kinds: readonly string[]): string[] {
  const [first] = kinds;
  const stands = ({ lines }: Standing, id: string) => lines.some((line) => line.startsWith(`${first}|${id}|`));
  const [before, after] = [groupLines(from, kinds), groupLines(to, kinds)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((id) => {
      const [was, is] = [stands(from, id), stands(to, id)];
      if (was !== is) return [`${id} ${is ? 'ADDED' : 'REMOVED'}`];
      return was && before.get(id) !== after.get(id) ? [`${id} CHANGED`] : [];
    })
    .sort();
}

interface Row {
  readonly key: string;
  readonly change: string;
  readonly source?: { readonly id: string };
  readonly target?: { readonly id: string };
}

/** The diff of two states is what differs between the lines of both; both ends of every edge are among the nodes. */
export async function expectDiff({ ask }: ReturnType<typeof clientOf>, from: Standing, to: Standing): Promise<void> {
  const { data, errors } = await ask(QUERY, { from: toKnown(from), to: toKnown(to) });
  expect(errors).toBeUndefined();
  const { added, removed, changed, truncated } = data.diff;
  expect(truncated).toBe(false);
  for (const { nodes, edges } of [added, removed, changed]) {
    const keys = nodes.map(({ key }: Row) => key);
    for (const { source, target } of edges as Row[]) expect(keys).toEqual(expect.arrayContaining([source?.id, target?.id]));
  }
  const differing = (rows: 'nodes' | 'edges') =>
    [...new Set([added, removed, changed].flatMap((part) => part[rows].map(({ key, change }: Row) => `${key} ${change}`)))]
      .filter((row) => !row.endsWith('UNCHANGED'))
      .sort();
  expect(differing('nodes')).toEqual(compare(from, to, ['ENTITY', 'CLASS', 'NAME', 'IDENTIFIER']));
  expect(differing('edges')).toEqual(compare(from, to, ['STATEMENT', 'EVIDENCE']));
}
