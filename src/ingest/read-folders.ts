import { listFolders } from './list-folders.ts';
import { MistakesError } from './mistake.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { sortFolders } from './sort-folders.ts';

/**
 * Reads all folders before anything is written, in the order in which they can be ingested.
 * @throws MistakesError or Error that tells what is wrong in all of them
 */
export async function readFolders(named: readonly string[], stop: AbortSignal): Promise<Folder[]> {
  const folders: Folder[] = [];
  const wrong: MistakesError[] = [];
  for (const path of await listFolders(named)) {
    stop.throwIfAborted();
    await readFolder(path).then(
      (folder) => folders.push(folder),
      (error: unknown) => {
        if (!(error instanceof MistakesError)) throw error;
        wrong.push(error);
      },
    );
  }
  const [first] = wrong;
  if (first && wrong.length === 1) throw first;
  const count = wrong.reduce((sum, { mistakes }) => sum + mistakes.length, 0);
  if (first)
    throw new Error(
      `${count} mistakes in ${wrong.length} folders, nothing was written:\n${wrong.flatMap(({ mistakes }) => mistakes).join('\n')}`,
    );
  checkArticles(folders);
  return sortFolders(folders);
}

/** @throws Error if two folders are of one article: the second would replace the first */
function checkArticles(folders: readonly Folder[]): void {
  const seen = new Map<string, string>();
  for (const { file, graph } of folders) {
    const { slug } = graph.article;
    const other = seen.get(slug);
    if (other !== undefined)
      throw new Error(`${other} and ${file} are both of the article ${slug}: give one another slug, nothing was written`);
    seen.set(slug, file);
  }
}
