import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KIND_NAMES, PREDICATE_NAMES } from '../../schema/ontology.ts';
import type { Graph } from '../graph/graph.ts';
import { ROOT } from './servers.ts';

/** An earlier build in a folder of its own. */
export interface EarlierBuild {
  readonly folder: string;
  /** Whether it has the same tables, so that it can use the same database. */
  readonly sharesTables: boolean;
  /** Makes up a graph with the words that this build knows too: both have the same one. */
  generate(entities: number): Promise<Graph>;
  /** Fills an empty database with that graph, as the earlier build's own bench does. */
  fill(url: string, entities: number): Promise<void>;
  remove(): void;
}

const git = (...args: readonly string[]): string => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' });
const MIGRATIONS = 'schema/migrations';

/** The numbers of kinds and predicates in this build for those in another one. @throws Error if one is unknown now */
function translate(graph: Graph, { KIND_NAMES: kinds, PREDICATE_NAMES: predicates }: typeof import('../../schema/ontology.ts')): Graph {
  const numbers = (now: readonly string[], then: readonly string[]): number[] => then.map((name) => now.indexOf(name));
  const change = (column: Uint8Array, table: readonly number[]): Uint8Array => {
    const changed = column.map((value) => table[value] ?? -1);
    if (changed.includes(255)) throw new Error('the earlier build has kinds or predicates that this one does not know');
    return changed;
  };
  return {
    ...graph,
    kinds: change(graph.kinds, numbers(KIND_NAMES, kinds)),
    predicates: change(graph.predicates, numbers(PREDICATE_NAMES, predicates)),
  };
}

/** Checks out a tag or commit beside the current build. It uses the same installed packages. */
export function checkOut(reference: string): EarlierBuild {
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-before-'));
  git('worktree', 'add', '--quiet', '--detach', folder, reference);
  for (const part of ['', 'explorer', 'bench']) {
    const installed = join(ROOT, part, 'node_modules');
    if (existsSync(installed)) symlinkSync(installed, join(folder, part, 'node_modules'));
  }
  const make = async (entities: number): Promise<Graph> =>
    (await import(join(folder, 'bench/graph/generate.ts'))).generate(entities) as Graph; // what it returns
  const list = (root: string): string => readdirSync(join(root, MIGRATIONS)).toSorted().join();
  return {
    folder,
    sharesTables: list(folder) === list(ROOT),
    generate: async (entities) => translate(await make(entities), await import(join(folder, 'schema/ontology.ts'))),
    async fill(url, entities) {
      const { migrateDatabase } = await import(join(folder, 'src/database/migrate.ts'));
      const { connect } = await import(join(folder, 'src/database/connect.ts'));
      const { upsertOntology } = await import(join(folder, 'src/graph/ontology/ontology.store.ts'));
      const { load } = await import(join(folder, 'bench/graph/load.ts'));
      await migrateDatabase(url);
      const database = connect(url);
      await database.transaction(upsertOntology);
      await database.close();
      await load(url, await make(entities));
    },
    remove() {
      git('worktree', 'remove', '--force', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
