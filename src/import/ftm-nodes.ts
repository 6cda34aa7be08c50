import type { Kind } from '../../schema/ontology.ts';
import { makeCountry } from './country-entity.ts';
import { findFtmClass, readOwnClass, type SourceClass } from './ftm-classes.ts';
import { type FtmSource, writeFtmWords } from './ftm-entity.ts';
import { readWrittenQuantity, splitPredicate } from './ftm-notation.ts';
import { findFtmProperty, IDENTIFIER_PROPERTIES, NAME_PROPERTIES, READ_ELSEWHERE } from './ftm-properties.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import { pickRoles } from './names.ts';
import type { SourceEntity, SourceFact, SourceIdentifier, SourceName, SourceRow, Unsaid } from './source-row.ts';

const ID_PROPERTY = /(?:Number|Code|Id|Hash)$/;
const toScheme = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A fact, or what cannot be one. */
type ReadProperty = { readonly fact: SourceFact; readonly entity?: SourceEntity } | { readonly unsaid: Omit<Unsaid, 'line' | 'id'> };

const skip = (path: string, value: string, reason: string): ReadProperty => ({ unsaid: { path, value, reason } });

function readValue(source: FtmSource, kind: Kind, name: string, value: string): ReadProperty {
  const property = findFtmProperty(kind, name);
  if (!property) return skip(name, value, `the graph has no predicate for ${name} of a ${kind}`);
  const fact = { subject: source.id, predicate: property.predicate };
  if (property.as === 'date') return { fact: { ...fact, value: { date: value } } };
  if (property.as === 'entity') return { fact: { ...fact, value: { entity: value } } };
  if (property.as === 'text') {
    const text = toLocalText(value, pickLang(value));
    return text ? { fact: { ...fact, value: { text } } } : skip(name, value, 'a text is in Kazakh, Russian or English');
  }
  const country = makeCountry(value);
  return country
    ? { fact: { ...fact, value: { entity: country.id } }, entity: country }
    : skip(name, value, 'no country of ISO 3166-1 has this code');
}

/** A line of a description that an export of ours wrote. */
function readOwnLine(source: FtmSource, line: string, isEntity: (id: string) => boolean): ReadProperty {
  const { predicate, rest } = splitPredicate(line.replace(/ \[[A-Z]+\]$/, '')) ?? {};
  if (predicate === undefined || rest === undefined) return skip('description', line, 'it is not written as exports write quantities');
  if (rest === 'UNKNOWN') return { fact: { subject: source.id, predicate, value: { unknown: true } } };
  const quantity = readWrittenQuantity(rest, isEntity);
  return quantity
    ? { fact: { subject: source.id, predicate, value: { quantity } } }
    : skip('description', line, 'no quantity of a known unit');
}

function readFtmNames({ id, properties }: FtmSource, isOwn: boolean): readonly SourceName[] {
  const given = Object.entries(NAME_PROPERTIES).flatMap(([name, role]) =>
    (properties[name] ?? []).filter((text) => text !== '').map((text) => ({ text, role })),
  );
  const [first] = given;
  return pickRoles(
    first ? given.map((name) => ({ ...name, role: name.text === first.text ? 'PRIMARY' : name.role })) : [{ text: id, role: 'PRIMARY' }],
    isOwn,
  );
}

function readIdentifiers({ properties }: FtmSource): { readonly known: SourceIdentifier[]; readonly names: ReadonlySet<string> } {
  const found = Object.keys(properties).filter((name) => name in IDENTIFIER_PROPERTIES || ID_PROPERTY.test(name));
  return {
    known: found.flatMap((name) =>
      (properties[name] ?? []).map((value) => ({ scheme: IDENTIFIER_PROPERTIES[name] ?? toScheme(name), value })),
    ),
    names: new Set(found),
  };
}

/** When an event is, from its date or its start and end. */
function readTime({ id, properties }: FtmSource, { kind }: SourceClass, isPlanned: boolean): SourceFact[] {
  if (kind !== 'EVENT') return [];
  const [start = properties['date']?.[0]] = properties['startDate'] ?? [];
  const [end] = properties['endDate'] ?? [];
  if (start === undefined) return [];
  const date = end === undefined || end === start ? start : `${start}/${end}`;
  return [{ subject: id, predicate: isPlanned ? 'PLANNED_TIME' : 'TIME', value: { date } }];
}

const readNumber = (values: readonly string[] | undefined): number | undefined =>
  values?.[0] === undefined || !Number.isFinite(Number(values[0])) ? undefined : Number(values[0]);

/** The row of an entity that is no link. */
export function toNodeRow(line: number, source: FtmSource, isEntity: (id: string) => boolean): SourceRow {
  const { id, schema, properties } = source;
  const words = writeFtmWords(source);
  const own = readOwnClass(properties['keywords'] ?? []);
  const found = own ?? findFtmClass(schema);
  if (!found) {
    const reason = `the graph has no kind for ${schema}${schema === 'Event' ? ' of an unknown type' : ''}: neither it nor its links are recorded`;
    return { line, words, entities: [], facts: [], unsaid: [{ line, id, path: 'schema', value: schema, reason }] };
  }
  const identifiers = readIdentifiers(source);
  const isRead = (name: string) => name in NAME_PROPERTIES || READ_ELSEWHERE.has(name) || identifiers.names.has(name);
  const read = Object.entries(properties)
    .filter(([name]) => !isRead(name))
    .flatMap(([name, values]) =>
      values.map((value) =>
        own && name === 'description' ? readOwnLine(source, value, isEntity) : readValue(source, found.kind, name, value),
      ),
    );
  const [latitude, longitude] = [readNumber(properties['latitude']), readNumber(properties['longitude'])];
  const entity: SourceEntity = {
    id,
    kind: found.kind,
    type: found.type,
    names: readFtmNames(source, own !== undefined),
    identifiers: identifiers.known,
    ...(own?.status && { status: own.status }),
    ...(found.kind === 'PLACE' && latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
  return {
    line,
    words,
    entities: [entity, ...read.flatMap((item) => ('entity' in item && item.entity ? [item.entity] : []))],
    facts: [...readTime(source, found, own?.status === 'PLANNED'), ...read.flatMap((item) => ('fact' in item ? [item.fact] : []))],
    unsaid: [
      ...read.flatMap((item) => ('unsaid' in item ? [{ line, id, ...item.unsaid }] : [])),
      ...listUnreadKeywords(line, source, own !== undefined),
    ],
  };
}

const listUnreadKeywords = (line: number, { id, properties }: FtmSource, isOwn: boolean): Unsaid[] =>
  isOwn
    ? []
    : (properties['keywords'] ?? []).map((value) => ({ line, id, path: 'keywords', value, reason: 'keywords are not of the ontology' }));
