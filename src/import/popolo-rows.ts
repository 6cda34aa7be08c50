import { makeCountry } from './country-entity.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import { pickRoles } from './names.ts';
import { toMembershipRow } from './popolo-memberships.ts';
import { COLLECTIONS, COMMON, type Collection, FACTS, listUnreadFields, toRecordId, writeRecord } from './popolo-record.ts';
import { type PopoloRecord, popoloShape } from './popolo-shape.ts';
import { readJsonFile } from './read-lines.ts';
import type { SourceEntity, SourceFact, SourceIdentifier, SourceRow } from './source-row.ts';

/** Popolo's classifications of organizations, as far as they have a type of ours. */
const ORGANIZATION_TYPES: Readonly<Record<string, string>> = {
  party: 'PARTY',
  legislature: 'PARLIAMENT',
  chamber: 'PARLIAMENT',
  committee: 'COMMISSION',
  commission: 'COMMISSION',
  government: 'GOVERNMENT',
  cabinet: 'GOVERNMENT',
  executive: 'GOVERNMENT',
  ministry: 'MINISTRY',
  department: 'AGENCY',
  council: 'COUNCIL',
  court: 'COURT',
  company: 'COMPANY',
  ngo: 'NGO',
};
const AREA_TYPES: Readonly<Record<string, string>> = {
  country: 'COUNTRY',
  region: 'REGION',
  province: 'REGION',
  district: 'DISTRICT',
  city: 'CITY',
};

const TARGETS: Readonly<Record<string, Collection>> = {
  organization_id: 'organizations',
  parent_id: 'organizations',
  area_id: 'areas',
  post_id: 'posts',
  person_id: 'persons',
};
const targetOf = (collection: Collection, field: string): Collection => (collection === 'areas' ? 'areas' : (TARGETS[field] ?? collection));

function readIdentifiers({ identifiers, links: all }: PopoloRecord): SourceIdentifier[] {
  const links = all ?? [];
  const given = (identifiers ?? []).map(({ scheme, identifier }) => ({
    scheme: (scheme ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    value: identifier,
  }));
  const wikipedia = links.filter(({ url }) => url.includes('.wikipedia.org/wiki/')).map(({ url }) => ({ scheme: 'wikipedia', value: url }));
  const others = links.filter(({ url }) => !url.includes('.wikipedia.org/wiki/')).map(({ url }) => ({ scheme: 'url', value: url }));
  return [...given.filter(({ scheme }) => /^[a-z]/.test(scheme)), ...wikipedia, ...others];
}

function toEntity(collection: Collection, record: PopoloRecord): SourceEntity | undefined {
  const classification = (record.classification ?? record.type ?? '').toLowerCase();
  const label = record.name ?? record.label ?? record.role ?? record.id;
  const names = pickRoles([
    ...(label === undefined ? [] : [{ text: label, role: 'PRIMARY' as const }]),
    ...(record.other_names ?? []).map(({ name, lang }) => ({ text: name, role: 'ALIAS' as const, lang: lang ?? undefined })),
  ]);
  const common = { id: toRecordId(collection, record.id ?? ''), names, identifiers: readIdentifiers(record) };
  if (collection === 'persons') return { ...common, kind: 'PERSON' };
  if (collection === 'organizations') return { ...common, kind: 'ORGANIZATION', type: ORGANIZATION_TYPES[classification] ?? 'UNSPECIFIED' };
  if (collection === 'posts') return { ...common, kind: 'OFFICE', type: 'POSITION' };
  if (collection === 'areas') return { ...common, kind: 'PLACE', type: AREA_TYPES[classification] ?? 'REGION' };
  return classification.includes('election') ? { ...common, kind: 'EVENT', type: 'ELECTION', status: 'OCCURRED' } : undefined;
}

function toFacts(collection: Collection, record: PopoloRecord, subject: string): SourceFact[] {
  return Object.entries(FACTS[collection]).flatMap(([field, { predicate, as }]): SourceFact[] => {
    const value = record[field];
    if (typeof value !== 'string' || value === '') return [];
    if (as === 'date') return [{ subject, predicate, value: { date: value } }];
    if (as === 'entity') return [{ subject, predicate, value: { entity: toRecordId(targetOf(collection, field), value) } }];
    const text = toLocalText(value, pickLang(value));
    return text ? [{ subject, predicate, value: { text } }] : [];
  });
}

function toRecordRow(line: number, collection: Collection, record: PopoloRecord): SourceRow {
  const entity = toEntity(collection, record);
  const words = writeRecord(collection, record);
  if (!entity) {
    const reason = 'the graph has events of known types only: it reads elections';
    return {
      line,
      words,
      entities: [],
      facts: [],
      unsaid: [{ line, id: record.id, path: 'classification', value: record.classification ?? '', reason }],
    };
  }
  const country = collection === 'persons' && record.national_identity ? makeCountry(record.national_identity) : undefined;
  const time = collection === 'events' && record.start_date ? [record.start_date, record.end_date].filter(Boolean).join('/') : undefined;
  return {
    line,
    words,
    entities: [entity, ...(country ? [country] : [])],
    facts: [
      ...toFacts(collection, record, entity.id),
      ...(country ? [{ subject: entity.id, predicate: 'CITIZEN_OF' as const, value: { entity: country.id } }] : []),
      ...(time === undefined ? [] : [{ subject: entity.id, predicate: 'TIME' as const, value: { date: time } }]),
    ],
    unsaid: listUnreadFields(line, collection, record, [
      ...COMMON,
      ...(country ? ['national_identity'] : []),
      ...(time === undefined ? [] : ['start_date', 'end_date']),
      ...(collection === 'posts' ? ['role'] : []),
    ]),
  };
}

/** Reads a file of Popolo: its persons, organizations, posts, areas, elections, and who was a member of what. @throws an Error that says what is wrong */
export async function* readPopoloRows(file: string): AsyncGenerator<SourceRow> {
  const { data, error } = popoloShape.safeParse(await readJsonFile(file));
  if (error) throw new Error(`${file}: no Popolo: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`);
  let line = 0;
  for (const collection of COLLECTIONS)
    for (const record of data[collection] ?? []) {
      line += 1;
      yield collection === 'memberships' ? toMembershipRow(line, record) : toRecordRow(line, collection, record);
    }
}
