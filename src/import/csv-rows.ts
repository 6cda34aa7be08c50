import { type Info, parse } from 'csv-parse';
import type { Cell, MappedEntity, MappedFact, MappedValue, Mapping, When } from './csv-mapping.ts';
import { limitWords } from './ftm-entity.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import { pickRoles } from './names.ts';
import { openFile } from './read-lines.ts';
import type { SourceEntity, SourceFact, SourceQualifier, SourceRow, SourceValue, Unsaid } from './source-row.ts';

export type Record = Readonly<{ [column: string]: string }>;

const KEY_SEPARATOR = '|';
const DELIMITERS = [',', ';', '\t'];

/** The parser of a table: its heading names the columns. */
export function openTable(file: string, { delimiter }: Pick<Mapping, 'delimiter'>) {
  return openFile(file).pipe(
    parse({
      columns: (header: string[]) => header.map((name, index) => name.trim() || `column ${index + 1}`),
      delimiter: delimiter ?? DELIMITERS,
      bom: true,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
    }),
  );
}

/** What a row of a table says by a mapping. */
export function createRowReader(mapping: Mapping) {
  const empty = new Set(['', ...mapping.empty]);
  const read = (record: Record, cell: Cell | undefined): string | undefined => {
    const text = typeof cell === 'string' ? record[cell]?.trim() : cell?.value;
    return text === undefined || empty.has(text) ? undefined : text;
  };
  const isMeant = (record: Record, when: When): boolean =>
    Object.entries(when ?? {}).every(([column, values]) => [values].flat().includes(record[column]?.trim() ?? ''));

  const readKey = (record: Record, alias: string, { key }: MappedEntity): string | undefined => {
    const cells = [key].flat();
    const parts = cells.map((cell) => read(record, cell));
    if (parts.some((part) => part === undefined)) return undefined;
    const isItem = parts.length === 1 && /^Q[1-9]\d*$/.test(parts[0] ?? '');
    return isItem ? parts[0] : [alias, ...parts].join(KEY_SEPARATOR);
  };

  function readEntity(record: Record, alias: string, mapped: MappedEntity): SourceEntity | undefined {
    const isOther = mapped.unless !== undefined && isMeant(record, mapped.unless);
    const id = isMeant(record, mapped.when) && !isOther ? readKey(record, alias, mapped) : undefined;
    if (id === undefined) return undefined;
    const names = mapped.names.flatMap((name) => {
      const { column, value, lang, role } =
        typeof name === 'string' ? { column: name, value: undefined, lang: undefined, role: 'PRIMARY' as const } : name;
      const text = value ?? read(record, column);
      return text === undefined ? [] : [{ text, lang, role }];
    });
    const [latitude, longitude] = [mapped.latitude, mapped.longitude].map((column) => Number(read(record, column) ?? Number.NaN));
    return {
      id,
      kind: mapped.kind,
      type: mapped.type,
      names: pickRoles(names.length > 0 ? names : [{ text: id, role: 'PRIMARY' }]),
      identifiers: Object.entries(mapped.identifiers).flatMap(([scheme, column]) => {
        const value = read(record, column);
        return value === undefined ? [] : [{ scheme, value }];
      }),
      description: mapped.description as SourceEntity['description'], // optional keys of zod
      status: mapped.status,
      ...(Number.isFinite(latitude) && Number.isFinite(longitude) && { latitude, longitude }),
    };
  }

  /** The value of a fact; undefined if the row has none, or a reason why it cannot be one. */
  function readValue(record: Record, ids: ReadonlyMap<string, string>, mapped: MappedValue): SourceValue | string | undefined {
    if (mapped.entity !== undefined) {
      const entity = ids.get(mapped.entity);
      return entity === undefined ? undefined : { entity };
    }
    if (mapped.unknown) return { unknown: true };
    const date = read(record, mapped.date);
    if (date !== undefined) return { date };
    const amount = mapped.quantity && read(record, mapped.quantity.amount);
    if (mapped.quantity && amount !== undefined)
      return {
        quantity: {
          amount: amount.replaceAll(/[\s,](?=\d{3}\b)/g, ''),
          comparator: mapped.quantity.comparator,
          unit: mapped.quantity.unit,
        },
      };
    const words = read(record, mapped.text);
    const text = words === undefined ? undefined : toLocalText(words, mapped.lang ?? pickLang(words));
    return words === undefined ? undefined : text ? { text } : `${words}: a text is in Kazakh, Russian or English`;
  }

  function readFact(record: Record, ids: ReadonlyMap<string, string>, mapped: MappedFact): SourceFact | string | undefined {
    const subject = ids.get(mapped.subject);
    const value = subject !== undefined && isMeant(record, mapped.when) ? readValue(record, ids, mapped) : undefined;
    if (subject === undefined || value === undefined || typeof value === 'string') return typeof value === 'string' ? value : undefined;
    const qualifiers = mapped.qualifiers.flatMap((qualifier): SourceQualifier[] => {
      const own = readValue(record, ids, qualifier);
      return own === undefined || typeof own === 'string' ? [] : [{ predicate: qualifier.predicate, value: own }];
    });
    const [validFrom, validTo] = [read(record, mapped.validFrom), read(record, mapped.validTo)];
    return { subject, predicate: mapped.predicate, value, ...(qualifiers.length > 0 && { qualifiers }), validFrom, validTo };
  }

  return (line: number, record: Record): SourceRow => {
    const entities = Object.entries(mapping.entities).flatMap(([alias, mapped]) => {
      const entity = readEntity(record, alias, mapped);
      return entity ? [[alias, entity] as const] : [];
    });
    const ids = new Map(entities.map(([alias, { id }]) => [alias, id]));
    const found = mapping.facts.map((mapped) => ({ mapped, fact: readFact(record, ids, mapped) }));
    const words = Object.entries(record).flatMap(([column, value]) => (empty.has(value.trim()) ? [] : [`${column}: ${value.trim()}`]));
    return {
      line,
      words: limitWords(words.join('; ') || `row ${line}`),
      entities: entities.map(([, entity]) => entity),
      facts: found.flatMap(({ fact }) => (fact === undefined || typeof fact === 'string' ? [] : [fact])),
      unsaid: found.flatMap(({ mapped, fact }): Unsaid[] =>
        typeof fact === 'string' ? [{ line, path: mapped.predicate, value: fact, reason: 'no value of the predicate' }] : [],
      ),
    };
  };
}

/** Columns of a table that a mapping does not read, and those that it reads and the table does not have. */
export function compareColumns(
  mapping: Mapping,
  header: readonly string[],
): { readonly unread: readonly string[]; readonly missing: readonly string[] } {
  const isCell = (item: unknown): item is string => typeof item === 'string';
  const ofValue = ({ date, text, quantity }: MappedValue): unknown[] => [date, text, quantity?.amount];
  const read = new Set(
    [
      ...Object.values(mapping.entities).flatMap(({ key, names, identifiers, latitude, longitude, when, unless }) => [
        ...[key].flat(),
        ...names.map((name) => (typeof name === 'string' ? name : name.column)),
        ...Object.values(identifiers),
        ...[latitude, longitude, ...Object.keys(when ?? {}), ...Object.keys(unless ?? {})],
      ]),
      ...mapping.facts.flatMap((fact) => [
        ...ofValue(fact),
        ...[fact.validFrom, fact.validTo, ...Object.keys(fact.when ?? {})],
        ...fact.qualifiers.flatMap(ofValue),
      ]),
    ].filter(isCell),
  );
  return {
    unread: header.filter((column) => !read.has(column) && !mapping.ignore.includes(column)),
    missing: [...read].filter((column) => !header.includes(column)),
  };
}

/** Reads the rows of a table. @throws an Error that says where, and which columns are missing */
export async function* readCsvRows(file: string, mapping: Mapping): AsyncGenerator<SourceRow> {
  const toRow = createRowReader(mapping);
  let isFirst = true;
  const table = openTable(file, mapping);
  for await (const { record, info } of table as AsyncIterable<{ record: Record; info: Info }>) {
    const row = toRow(info.lines, record);
    if (!isFirst) yield row;
    else {
      const { unread, missing } = compareColumns(mapping, Object.keys(record));
      if (missing.length > 0)
        throw new Error(
          `${file}: has no column ${missing.map((name) => `"${name}"`).join(', ')}; it has ${Object.keys(record)
            .map((name) => `"${name}"`)
            .join(', ')}`,
        );
      const reason = 'the mapping does not read this column: name it there, or under ignore';
      yield { ...row, unsaid: [...unread.map((path) => ({ line: 1, path, value: record[path] ?? '', reason })), ...row.unsaid] };
      isFirst = false;
    }
  }
}
