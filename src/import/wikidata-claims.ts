import { PREDICATE_MAPPINGS } from '../../schema/mappings.ts';
import { type Kind, PREDICATE_NAMES, PREDICATES, type Predicate, type PredicateDefinition } from '../../schema/ontology.ts';
import type { Rank } from '../../schema/words.ts';
import { limitWords } from './ftm-entity.ts';
import type { SourceFact, SourceQualifier, SourceRow, Unsaid } from './source-row.ts';
import { findMeaning } from './wikidata-properties.ts';
import { type Claim, listSnaks, type Snak, toMapping, type WikidataItem } from './wikidata-shape.ts';
import { readTime } from './wikidata-time.ts';
import { readItem, readSnak } from './wikidata-values.ts';

const START = 'P580';
const END = 'P582';
const POINT = 'P585';
const STATED_IN = 'P248';
const RANK_OF: Readonly<Record<Claim['rank'], Rank | undefined>> = { preferred: 'PREFERRED', normal: undefined, deprecated: 'DEPRECATED' };

/** Predicates that may qualify a statement, by property. */
const QUALIFIERS: ReadonlyMap<string, Predicate> = new Map(
  PREDICATE_NAMES.flatMap((predicate) => {
    const { qualifier }: PredicateDefinition = PREDICATES[predicate];
    const { wikidata } = PREDICATE_MAPPINGS[predicate];
    return qualifier && wikidata !== undefined ? [[wikidata, predicate] as const] : [];
  }),
);

/** A snak in words: `P580: 2019-03-20`. */
export function writeSnak(snak: Snak): string {
  const { property, snaktype, datavalue } = snak;
  if (snaktype !== 'value') return `${property}: ${snaktype === 'somevalue' ? 'some value' : 'no value'}`;
  const time = datavalue?.type === 'time' ? readTime(datavalue.value) : undefined;
  const written = readItem(snak) ?? (time && 'edtf' in time ? time.edtf : datavalue?.value);
  return `${property}: ${typeof written === 'string' ? written : JSON.stringify(written)}`;
}

function writeClaim(item: WikidataItem, { mainsnak, rank, qualifiers, references = [] }: Claim, predicate: string | undefined): string {
  const labels = toMapping(item.labels);
  const label = (labels['kk'] ?? labels['ru'] ?? labels['en'] ?? labels['mul'])?.value;
  const cited = references.map(({ snaks }) => `reference ${listSnaks(snaks).map(writeSnak).join(', ')}`);
  return limitWords(
    [
      `${label === undefined ? item.id : `${label} (${item.id})`}${predicate === undefined ? '' : ` ${predicate}`} ${writeSnak(mainsnak)}`,
      ...listSnaks(qualifiers).map(writeSnak),
      ...(rank === 'normal' ? [] : [`rank ${rank}`]),
      ...cited,
    ].join('; '),
  );
}

/** What the qualifiers of a claim say: when it holds, and what the graph has a predicate for. */
function readQualifiers(line: number, item: WikidataItem, { qualifiers }: Claim) {
  const times = new Map<string, string>();
  const known: SourceQualifier[] = [];
  const unsaid: Unsaid[] = [];
  const skip = (snak: Snak, reason: string) =>
    unsaid.push({ line, id: item.id, path: `qualifier ${snak.property}`, value: writeSnak(snak), reason });
  for (const snak of listSnaks(qualifiers)) {
    if ([START, END, POINT].includes(snak.property)) {
      if (snak.snaktype !== 'value') continue; // an unknown bound is no bound
      const time = readTime(snak.datavalue?.value);
      if ('reason' in time) skip(snak, time.reason);
      else if (times.has(snak.property)) skip(snak, 'the statement has another one');
      else times.set(snak.property, time.edtf);
      continue;
    }
    const predicate = QUALIFIERS.get(snak.property);
    const read = predicate && readSnak(snak, predicate);
    if (!predicate || !read) skip(snak, `the graph has no qualifier for ${snak.property}`);
    else if ('reason' in read) skip(snak, read.reason);
    else known.push({ predicate, value: read.value });
  }
  const [start, end, point] = [times.get(START), times.get(END), times.get(POINT)];
  return { validFrom: start ?? point, validTo: end ?? (start === undefined ? point : undefined), known, unsaid };
}

/** The item that a claim is cited from, if it names one. */
const findSource = ({ references = [] }: Claim): string | undefined =>
  references.flatMap(({ snaks }) => listSnaks(snaks).filter(({ property }) => property === STATED_IN)).map(readItem)[0];

/** The row of a claim. */
export function toClaimRow(line: number, item: WikidataItem, kind: Kind, claim: Claim): SourceRow {
  const { mainsnak, rank } = claim;
  const meaning = findMeaning(mainsnak.property, kind);
  const row = { line, words: writeClaim(item, claim, meaning?.predicate), entities: [] };
  const refuse = (reason: string): SourceRow => ({
    ...row,
    facts: [],
    unsaid: [{ line, id: item.id, path: mainsnak.property, value: writeSnak(mainsnak), reason }],
  });
  if (!meaning) return refuse(`the graph has no predicate for ${mainsnak.property} of a ${kind}`);
  const read = readSnak(mainsnak, meaning.predicate);
  if ('reason' in read) return refuse(read.reason);
  const { value } = read;
  if (meaning.isBackwards && !('entity' in value)) return refuse(`an unknown subject of ${meaning.predicate} cannot be recorded`);
  const { validFrom, validTo, known, unsaid } = readQualifiers(line, item, claim);
  const [subject, object] = meaning.isBackwards && 'entity' in value ? [value.entity, { entity: item.id }] : [item.id, value];
  const source = findSource(claim);
  const fact: SourceFact = {
    subject,
    predicate: meaning.predicate,
    value: object,
    ...(known.length > 0 && { qualifiers: known }),
    validFrom,
    validTo,
    rank: RANK_OF[rank],
    ...(mainsnak.snaktype === 'novalue' && { stance: 'DENIES' }),
    ...(source !== undefined && { speaker: source }),
  };
  return { ...row, facts: [fact], unsaid };
}
