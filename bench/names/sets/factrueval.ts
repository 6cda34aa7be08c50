import { type DataKind, distinctBy, type NameRow, type NameSet, type Query, type QueryGroup } from '../data-set.ts';
import { type Annotated, type Noted, type Occurrence, readFactRuEval } from './factrueval-files.ts';

/** A name without a capital letter or a digit describes and does not name. */
export const isName = (text: string): boolean => /[\p{Lu}\p{N}]/u.test(text);
const normal = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"„“”]/g, '')
    .trim();

const kindOf = ({ isPerson, type }: Noted): DataKind =>
  isPerson || type === 'Person' ? 'PERSON' : type === 'Org' ? 'ORGANIZATION' : 'PLACE';

export interface Corpus {
  readonly texts: readonly Annotated[];
  readonly names: readonly NameRow[];
  /** The id among the names of each entity of a text, if it has a name. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** Entities of one kind that share a name, directly or through others, have one id. */
function joinEntities(noted: readonly Noted[]): (one: Noted) => string {
  const parents = new Map<string, string>();
  const find = (node: string): string => {
    const parent = parents.get(node) ?? node;
    return parent === node ? node : find(parent);
  };
  for (const one of noted) {
    for (const name of one.names.filter(isName)) parents.set(find(`${kindOf(one)} ${normal(name)}`), find(one.id));
  }
  return ({ id }) => find(id);
}

/** What the texts name. Entities of one kind that share a name are one. */
export function readCorpus(folder: string): Corpus {
  const texts = readFactRuEval(folder);
  const byName = new Map<string, string>();
  const clusterOf = joinEntities(texts.flatMap((text) => text.noted));
  const idOf = new Map<string, string>();
  const names: NameRow[] = [];
  for (const noted of texts.flatMap((text) => text.noted)) {
    const kind = kindOf(noted);
    const own = noted.names.filter(isName);
    const id = clusterOf(noted);
    if (own.length === 0) continue;
    idOf.set(noted.id, id);
    for (const text of own) {
      if (byName.has(`${kind} ${normal(text)}`)) continue;
      byName.set(`${kind} ${normal(text)}`, id);
      names.push({ id, text, kind, lang: 'ru' });
    }
  }
  return { texts, names, idOf };
}

const BEGINNING = 3;
const beginningsOf = (text: string): string[] => (normal(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, BEGINNING));

/** Why nobody can know whom a query means: faults of the data. */
const FAULTS = {
  several: 'several names at once',
  unstored: 'share no word with a stored name, such as translations',
  shared: 'a name of another entity too',
} as const;

/** The names of an entity that share a beginning of a word with what is written. */
const listAlike = (surface: string, names: readonly NameRow[]): NameRow[] => {
  const own = beginningsOf(surface);
  return names.filter(({ text }) => beginningsOf(text).some((beginning) => own.includes(beginning)));
};

function findFault(
  { surface, isSingle }: Occurrence,
  names: readonly NameRow[],
  isShared: (name: NameRow) => boolean,
): keyof typeof FAULTS | null {
  const alike = listAlike(surface, names);
  if (!isSingle) return 'several';
  return alike.length === 0 ? 'unstored' : alike.every(isShared) ? 'shared' : null;
}

/** Titles of the groups, and which occurrences belong to them. */
const GROUPS: readonly (readonly [title: string, holds: (one: Occurrence, names: readonly NameRow[]) => boolean])[] = [
  ['persons', ({ named }, [first]) => first?.kind === 'PERSON' && named.length > 1],
  ['surnames alone', ({ named }, [first]) => first?.kind === 'PERSON' && named.length === 1 && named[0]?.kind === 'surname'],
  ['places', (_, [first]) => first?.kind === 'PLACE'],
  ['organizations', (_, [first]) => first?.kind === 'ORGANIZATION'],
];

/** Forms as printed that are not written as any name is. */
export function factRuEval(folder: string): NameSet {
  const { texts, names, idOf } = readCorpus(folder);
  const namesOf = Map.groupBy(names, ({ id }) => id);
  const written = new Set(names.map(({ text }) => normal(text)));
  const surnames = Map.groupBy(
    names.filter(({ kind }) => kind === 'PERSON'),
    ({ text }) => normal(text).split(' ').at(-1) ?? '',
  );
  const occurrences = texts.flatMap((text) => text.occurrences).filter(({ entity }) => idOf.has(entity));
  const namesOfEntity = ({ entity }: Occurrence): readonly NameRow[] => namesOf.get(idOf.get(entity) ?? '') ?? [];
  const toGroup = (title: string, own: readonly Occurrence[]): QueryGroup => {
    const queries = own.flatMap((one): Query[] => {
      const expected = idOf.get(one.entity) ?? null;
      const surface = one.surface.replace(/\s+/g, ' ');
      const isClear =
        title !== 'surnames alone' ||
        Array.from(surnames, ([, rows]) => rows).every((rows) => rows.length < 2 || rows.every(({ id }) => id !== expected));
      return isName(surface) && isClear && !written.has(normal(surface)) ? [{ text: surface, expected, lang: 'ru' }] : [];
    });
    return { title: `factRuEval: ${title} in other forms`, queries: distinctBy(queries, ({ text, expected }) => `${text}\t${expected}`) };
  };
  const groups = GROUPS.map(([title, holds]) =>
    toGroup(
      title,
      occurrences.filter((one) => holds(one, namesOfEntity(one))),
    ),
  );
  const isShared = ({ id, text }: NameRow): boolean => names.some((other) => other.id !== id && normal(other.text) === normal(text));
  const organizations = occurrences.filter((one) => namesOfEntity(one)[0]?.kind === 'ORGANIZATION');
  const byFault = Map.groupBy(organizations, (one) => findFault(one, namesOfEntity(one), isShared));
  const notes = Object.entries(FAULTS).map(([fault, why]) => {
    const { queries } = toGroup('', byFault.get(fault as keyof typeof FAULTS) ?? []); // a key of it
    return `factRuEval: ${queries.length} queries for organizations are left out of their second row: ${why}`;
  });
  return { names, groups: [...groups, toGroup('organizations by one stored name', byFault.get(null) ?? [])], notes };
}
