import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { ROOT } from './servers.ts';

/** An earlier build in a folder of its own. */
export interface EarlierBuild {
  readonly folder: string;
  /** Whether it has the same tables, so that it can use the same database. */
  readonly sharesTables: boolean;
  /** Fills an empty database as that build's own bench does. */
  fill(url: string, graph: Graph): Promise<void>;
  remove(): void;
}

const git = (...args: readonly string[]): string => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' });
const MIGRATIONS = 'schema/migrations';

/** Checks out a tag or commit beside the current build. It uses the same installed packages. */
export function checkOut(reference: string): EarlierBuild {
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-before-'));
  git('worktree', 'add', '--quiet', '--detach', folder, reference);
  for (const part of ['', 'explorer', 'bench']) {
    const installed = join(ROOT, part, 'node_modules');
    if (existsSync(installed)) symlinkSync(installed, join(folder, part, 'node_modules'));
  }
  const list = (root: string): string => readdirSync(join(root, MIGRATIONS)).toSorted().join();
  return {
    folder,
    sharesTables: list(folder) === list(ROOT),
    async fill(url, graph) {
      const { migrateDatabase } = await import(join(folder, 'src/database/migrate.ts'));
      const { connect } = await import(join(folder, 'src/database/connect.ts'));
      const { upsertOntology } = await import(join(folder, 'src/graph/ontology/ontology.store.ts'));
      const { load } = await import(join(folder, 'bench/graph/load.ts'));
      await migrateDatabase(url);
      const database = connect(url);
      await database.transaction(upsertOntology);
      await database.close();
      await load(url, graph);
    },
    remove() {
      git('worktree', 'remove', '--force', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
