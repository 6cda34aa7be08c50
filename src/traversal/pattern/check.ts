import { badInput } from '../../base/errors.ts';
import {
  getHopRange,
  MAX_CONDITIONS,
  MAX_EDGES,
  MAX_HOPS,
  MAX_NODE_ENTITIES,
  MAX_PATTERN_NODES,
  type Pattern,
  type PatternCondition,
  type PatternEdge,
} from './pattern.ts';

const ALIAS = /^[A-Za-z][A-Za-z0-9_]{0,29}$/;
const ALIAS_ALLOWED = 'an alias has letters of the Latin alphabet, digits and _, starts with a letter and has at most 30 of them';

/** @throws BAD_INPUT for the first mistake in a pattern */
export function checkPattern({ nodes, edges, where }: Pattern): void {
  checkLength('pattern.nodes', nodes, 1, MAX_PATTERN_NODES);
  checkLength('pattern.edges', edges, 0, MAX_EDGES);
  checkLength('pattern.where', where ?? [], 0, MAX_CONDITIONS);
  const usedAliases = new Set<string>();
  for (const [at, { as, entity }] of nodes.entries()) {
    checkAlias(`pattern.nodes.${at}.as`, as, usedAliases);
    checkLength(`pattern.nodes.${at}.entity`, entity ?? [], 0, MAX_NODE_ENTITIES);
  }
  const aliases = nodes.map(({ as }) => as);
  for (const [at, edge] of edges.entries()) {
    if (edge.as != null) checkAlias(`pattern.edges.${at}.as`, edge.as, usedAliases);
    checkAliasExists(`pattern.edges.${at}.from`, edge.from, aliases);
    checkAliasExists(`pattern.edges.${at}.to`, edge.to, aliases);
    checkHops(`pattern.edges.${at}.hops`, edge);
  }
  for (const [at, condition] of (where ?? []).entries()) checkCondition(`pattern.where.${at}`, condition, aliases);
  checkConnected(aliases, edges);
}

function checkLength(argument: string, list: readonly unknown[], min: number, max: number): void {
  if (list.length < min || list.length > max) throw badInput(argument, `a list of ${list.length}`, `allowed is ${min} to ${max}`);
}

function checkAlias(argument: string, alias: string, usedAliases: Set<string>): void {
  if (!ALIAS.test(alias)) throw badInput(argument, alias, ALIAS_ALLOWED);
  if (usedAliases.has(alias)) throw badInput(argument, alias, 'no two nodes or edges have the same alias');
  usedAliases.add(alias);
}

/** @throws BAD_INPUT if no node (or edge) of the pattern has the alias */
export function checkAliasExists(argument: string, alias: string, aliases: readonly string[], of: 'nodes' | 'edges' = 'nodes'): void {
  if (!aliases.includes(alias))
    throw badInput(argument, alias, `allowed is an alias of the pattern's ${of}: ${aliases.join(', ') || 'none has one'}`);
}

function checkHops(argument: string, edge: PatternEdge): void {
  const { min, max } = getHopRange(edge);
  if (min < 1 || min > MAX_HOPS) throw badInput(`${argument}.min`, min, `allowed is 1 to ${MAX_HOPS}`);
  if (max < min || max > MAX_HOPS) throw badInput(`${argument}.max`, max, `min is ${min}: allowed is ${min} to ${MAX_HOPS}`);
}

function checkCondition(argument: string, { differ, ordered }: PatternCondition, aliases: readonly string[]): void {
  if (!differ && !ordered) throw badInput(argument, {}, 'a condition has differ or ordered');
  for (const [name, list] of Object.entries({ differ: differ ?? null, ordered: ordered ?? null })) {
    if (list === null) continue;
    checkLength(`${argument}.${name}`, list, 2, MAX_PATTERN_NODES);
    for (const [at, alias] of list.entries()) {
      checkAliasExists(`${argument}.${name}.${at}`, alias, aliases);
      if (list.indexOf(alias) < at) throw badInput(`${argument}.${name}.${at}`, alias, 'each alias is there once');
    }
  }
}

/** @throws BAD_INPUT for the first node that is not connected to the first one */
function checkConnected(aliases: readonly string[], edges: readonly PatternEdge[]): void {
  const [first = '', ...others] = aliases;
  const reached = new Set([first]);
  for (const _ of aliases) for (const { from, to } of edges) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
  const apart = others.find((alias) => !reached.has(alias));
  if (apart !== undefined)
    throw badInput(
      `pattern.nodes.${aliases.indexOf(apart)}.as`,
      apart,
      `a pattern hangs together: no edges lead from ${apart} to ${first}`,
    );
}
