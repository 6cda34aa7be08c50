import { createRequire } from 'node:module';
import type { AbstractGraph, GraphOptions } from 'graphology-types';

export type Graph = AbstractGraph;
type Values = Readonly<Record<string, number>>;

// Their types say `export default` where their code says `module.exports`, so that what they are is said here.
const require = createRequire(import.meta.url);
const Made: new (options: GraphOptions) => Graph = require('graphology');
export const graphOf = (options: GraphOptions): Graph => new Made(options);
export const pagerank: (graph: Graph, options: object) => Values = require('graphology-metrics/centrality/pagerank.js');
export const betweennessCentrality: (graph: Graph, options: object) => Values = require('graphology-metrics/centrality/betweenness.js');
export const connectedComponents: (graph: Graph) => string[][] = require('graphology-components').connectedComponents;
export const modularity: (graph: Graph, options: object) => number = require('graphology-metrics/graph/modularity.js');
export const louvain: (graph: Graph, options: object) => Values = require('graphology-communities-louvain');
