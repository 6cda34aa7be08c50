import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestContext } from 'vitest';
import type { Topology } from '../../src/traversal/topology/topology.ts';
import { topologyOf } from './made-graph.ts';

/** LDBC Graphalytics' validation graphs with their answers stand beside the repository, where they are there. */
const BESIDE = '../shared/data/ldbc-graphalytics-validation';
const FOLDER = resolve(import.meta.dirname, '../..', BESIDE);

export const needsGraphalytics = ({ skip }: TestContext): void => skip(!existsSync(FOLDER), `${BESIDE} is not here`);

const rows = (file: string): number[][] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));

export interface ValidationGraph {
  readonly topology: Topology;
  /** The vertices in the order of their nodes. */
  readonly vertices: readonly number[];
  nodeOf(vertex: number): number;
}

/** Reads an adjacency list: a vertex and those it leads to. Of an undirected graph each edge stands at both of its ends, and is one link. */
export async function readAdjacency(file: string, isDirected: boolean): Promise<ValidationGraph> {
  const lists = rows(file);
  const vertices = [...new Set(lists.flat())].sort((a, b) => a - b);
  const nodeOf = (vertex: number): number => vertices.indexOf(vertex);
  const links = lists.flatMap(([from = 0, ...others]) =>
    others.filter((to) => isDirected || from <= to).map((to) => [nodeOf(from), nodeOf(to)] as const),
  );
  return { topology: await topologyOf(vertices.length, links), vertices, nodeOf };
}

/** The expected value of each vertex. */
export const readAnswers = (file: string): ReadonlyMap<number, number> =>
  new Map(rows(file).map(([vertex = 0, value = Number.NaN]) => [vertex, value]));
