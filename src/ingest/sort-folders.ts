import { typesOf } from '../../schema/ontology.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Folder } from './read-folder.ts';
import type { EntityShape } from './shape.ts';
import { listSlugs } from './slugs.ts';

/** The entities that a folder declares with all that a new entity needs. */
const listIntroduced = ({ graph }: Folder): string[] =>
  (Object.entries(graph.entities) as [string, EntityShape][]) // the union of all kinds
    .filter(
      ([, { kind, type, names }]) => names.some(({ role }) => role === 'PRIMARY') && (type !== undefined || typesOf(kind).length === 0),
    )
    .map(([slug]) => slug);

/** The first day of publication; undated articles come last. */
const getDay = ({ graph: { article } }: Folder): string => parsePartialDate(article.published ?? '')?.earliest ?? '~';

/** Folders by date of publication, then in the given order, but each after those that introduce what it only refers to. */
export function sortFolders(given: readonly Folder[]): Folder[] {
  const folders = given.toSorted((a, b) => (getDay(a) === getDay(b) ? 0 : getDay(a) < getDay(b) ? -1 : 1));
  const introducers = new Map<string, Folder>();
  const introduced = new Map(folders.map((folder) => [folder, new Set(listIntroduced(folder))]));
  for (const [folder, slugs] of introduced) for (const slug of slugs) if (!introducers.has(slug)) introducers.set(slug, folder);
  const ordered = new Set<Folder>();
  const begun = new Set<Folder>();
  // Own stack: a chain of articles may be long.
  const stack = folders.toReversed().map((folder) => ({ folder, isLast: false }));
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { folder, isLast } = item;
    if (isLast) ordered.add(folder);
    if (isLast || begun.has(folder)) continue;
    begun.add(folder);
    stack.push({ folder, isLast: true });
    const needed = listSlugs(folder.graph).filter((slug) => !introduced.get(folder)?.has(slug));
    const before = new Set(needed.flatMap((slug) => introducers.get(slug) ?? []));
    for (const other of [...before].reverse()) stack.push({ folder: other, isLast: false });
  }
  return [...ordered];
}
