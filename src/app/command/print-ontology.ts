import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENCIES } from '../../../schema/currencies.ts';
import { PROJECT_ROOT } from '../../base/config.ts';
import { KIND_SETS } from '../../base/ontology-check.ts';
import type { KindEntry, OntologyFile, PredicateEntry, TypeEntry } from '../../base/ontology-shape.ts';
import { checkOntologyFiles, type ReadFile, readOntologyFile } from '../../base/read-ontology.ts';
import { printLiteral } from './print-literal.ts';

const FOLDER = join(PROJECT_ROOT, 'schema/ontology');
/** The fields in the order of the printed files. */
const FIELDS = [
  ...['kinds', 'units', 'things', 'meetings', 'money', 'events', 'people', 'organizations', 'offices', 'courts', 'conflict'],
  ...['disasters', 'health', 'education', 'work', 'places', 'documents'],
];

/** Every file of `schema/ontology`, in order. @throws an Error that lists all mistakes of a file */
function readBuiltIn(): readonly ReadFile[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  const rank = (file: string) => FIELDS.indexOf(file.replace('.yaml', ''));
  const stray = files.find((file) => rank(file) < 0);
  if (stray) throw new Error(`schema/ontology/${stray} is no field: ${FIELDS.join(', ')}`);
  const read = files.sort((a, b) => rank(a) - rank(b)).map((file) => readOntologyFile(join(FOLDER, file)));
  checkOntologyFiles(read);
  return read;
}

type Named<T> = readonly [name: string, entry: T];

/** The entries of one part of all files. */
const listEntries = <T>(files: readonly ReadFile[], pick: (content: OntologyFile) => Readonly<Record<string, T>>): Named<T>[] =>
  files.flatMap(({ content }) => Object.entries(pick(content)));

const listPredicates = (files: readonly ReadFile[]): Named<PredicateEntry>[] => listEntries(files, ({ predicates }) => predicates);
const listKinds = (files: readonly ReadFile[]): Named<KindEntry>[] => listEntries(files, ({ kinds }) => kinds);

/** The types of each kind that has any. */
const listTypes = (files: readonly ReadFile[]): Named<readonly Named<TypeEntry>[]>[] =>
  listKinds(files)
    .map(([kind]) => [kind, listEntries(files, ({ types }) => types[kind] ?? {})] as const)
    .filter(([, types]) => types.length > 0);

/** Fills the places of a template. */
const fillTemplate = (name: string, parts: Readonly<Record<string, string>>): string =>
  readFileSync(join(FOLDER, `${name}.template`), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part] ?? '');

const isPresent = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

function printRows<T>(entries: readonly Named<T>[], describe: (entry: T, name: string) => object, indent = '  '): string {
  const rows = entries.map(([name, entry]) => {
    const present = Object.entries(describe(entry, name)).filter(([, value]) => isPresent(value));
    return `${indent}${name}: ${printLiteral(Object.fromEntries(present))},`;
  });
  return rows.join('\n');
}

const printTypes = (files: readonly ReadFile[], describe: (entry: TypeEntry) => object): string =>
  listTypes(files)
    .map(([kind, types]) => `  ${kind}: {\n${printRows(types, describe, '    ')}\n  },`)
    .join('\n');

type Labeled = Pick<KindEntry, 'label'>;
const pickLabel = ({ label: { en, ru, kk } }: Labeled) => ({ en, ru, kk });

/** A set by its name; other kinds one by one. */
function printKinds(words: readonly string[]): string {
  const [first = ''] = words;
  if (words.length === 1 && first in KIND_SETS) return first;
  return printLiteral([...new Set(words.flatMap((word) => KIND_SETS[word] ?? [word]))]);
}

function printPredicate([name, { from, to, label, inverse, flags, sub }]: Named<PredicateEntry>): string {
  const words = (of: PredicateEntry['label']) => printLiteral([of.en, of.ru, of.kk]);
  const more = { ...Object.fromEntries(flags.map((flag) => [flag, true])), ...(sub && { sub }) };
  const rest = Object.keys(more).length > 0 ? [printLiteral(more)] : [];
  return `  ${name}: define(${[printKinds(from), printKinds(to), words(label), words(inverse), ...rest].join(', ')}),`;
}

function printDefinitions(files: readonly ReadFile[]): string {
  const own = listEntries<Labeled>(files, ({ units }) => units);
  const currencies = Object.entries(CURRENCIES).map(([code, label]): Named<Labeled> => [code, { label }]);
  const units = [...own, ...currencies.filter(([code]) => !own.some(([unit]) => unit === code))];
  const single = listTypes(files).flatMap(([, types]) => types.filter(([, entry]) => entry.single).map(([type]) => type));
  const [roles, others] = [true, false].map((isRole) =>
    listPredicates(files)
      .filter(([, { flags }]) => flags.includes('role') === isRole)
      .map(printPredicate)
      .join('\n'),
  );
  return fillTemplate('ontology.ts', {
    kinds: printRows(listKinds(files), pickLabel),
    types: printTypes(files, pickLabel),
    single: printLiteral(single),
    units: printRows(units, pickLabel),
    roles: roles ?? '',
    predicates: others ?? '',
  });
}

function printUsage(files: readonly ReadFile[]): string {
  const predicates = files.map(({ content: { title: field, predicates: own } }) =>
    printRows(Object.entries(own), ({ use, avoid, example }) => ({ field, use, avoid, example })),
  );
  return fillTemplate('usage.ts', {
    predicates: predicates.filter(Boolean).join('\n'),
    types: printTypes(files, ({ use, avoid, example, roles }) => ({ use, avoid, example, roles })),
  });
}

const printMappings = (files: readonly ReadFile[]): string =>
  fillTemplate('mappings.ts', {
    kinds: printRows(listKinds(files), ({ maps }) => maps),
    types: printTypes(files, ({ maps, edge }) => ({ ...maps, edge })),
    predicates: printRows(listPredicates(files), ({ maps }) => maps),
  });

/** The modules that are made of `schema/ontology`, by their file names. */
export function printOntology(): Readonly<Record<string, string>> {
  const files = readBuiltIn();
  return {
    'schema/ontology.ts': printDefinitions(files),
    'schema/usage.ts': printUsage(files),
    'schema/mappings.ts': printMappings(files),
  };
}
