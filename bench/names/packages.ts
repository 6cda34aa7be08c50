import type { Answer, Contender, Found, Gazetteer } from './contender.ts';
import type { Query } from './data-set.ts';

/*
 * Packages that search names in memory. They are loaded here alone, so that all else runs where they are not installed. Each gets
 * the names in lower case and as any-ascii writes them, with the settings of its own documentation for names.
 */

const MAX_CANDIDATES = 5;
type Write = (text: string) => string;

export interface Row {
  readonly at: number;
  readonly id: string;
  readonly kind: string | null;
  readonly text: string;
}

/** Finds the best rows for a text, best first, with scores from 0 to 1. */
type Look = (text: string) => readonly { readonly row: Row; readonly score: number }[];

const rowsOf = ({ names }: Gazetteer, write: Write): Row[] =>
  names.map(({ id, kind, text }, at) => ({ at, id, kind: kind ?? null, text: write(text) }));

/** Each entity once, by its best name. */
function toAnswer(found: ReturnType<Look>, { kind }: Query): Answer {
  const best = new Map<string, Found>();
  for (const { row, score } of found) {
    if (kind !== undefined && row.kind !== kind) continue;
    if (score > (best.get(row.id)?.score ?? 0)) best.set(row.id, { id: row.id, score });
  }
  const all = [...best.values()].sort((a, b) => b.score - a.score);
  return { found: all.slice(0, MAX_CANDIDATES), candidates: all.length };
}

export function toContender(title: string, write: Write, build: (rows: readonly Row[]) => Look): Contender {
  const looks = new WeakMap<Gazetteer, Look>();
  return {
    title,
    prepare: async (gazetteer) => {
      looks.set(gazetteer, build(rowsOf(gazetteer, write)));
    },
    find: async (gazetteer, queries) => {
      const look = looks.get(gazetteer) as Look; // made by prepare
      return queries.map((query) => toAnswer(look(write(query.text)), query));
    },
  };
}

/** Contenders for sets of up to this many names: string-similarity compares each query with every name. */
export const MAX_COMPARED_NAMES = 2_500;

/** fuse.js, minisearch and string-similarity. */
export async function packageContenders(): Promise<Contender[]> {
  const [{ default: anyAscii }, { default: Fuse }, { default: MiniSearch }, { default: similarity }] = await Promise.all([
    import('any-ascii'),
    import('fuse.js'),
    import('minisearch'),
    import('string-similarity'),
  ]);
  const write: Write = (text) => anyAscii(text.normalize('NFC').toLowerCase()).toLowerCase();
  return [
    toContender('any-ascii + fuse.js', write, (rows) => {
      const fuse = new Fuse([...rows], { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.6 });
      return (text) => fuse.search(text, { limit: 50 }).map(({ item, score = 1 }) => ({ row: item, score: 1 - score }));
    }),
    toContender('any-ascii + minisearch', write, (rows) => {
      const index = new MiniSearch<Row>({ idField: 'at', fields: ['text'] });
      index.addAll([...rows]);
      return (text) => {
        const found = index.search(text, { prefix: true, fuzzy: 0.3 }).slice(0, 50);
        const most = found[0]?.score ?? 1;
        return found.map(({ id, score }) => ({ row: rows[Number(id)] as Row, score: score / most })); // ids are places in the list
      };
    }),
    toContender('any-ascii + string-similarity', write, (rows) => {
      const pairs = rows.map((row) => ({ row, text: row.text }));
      return (text) =>
        pairs
          .map(({ row, text: name }) => ({ row, score: similarity.compareTwoStrings(text, name) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, 50);
    }),
  ];
}
