import { SPEAKER_KINDS } from '../../schema/words.ts';
import type { CheckContext, KnownEntity } from '../ingest/check-context.ts';
import { checkStatement } from '../ingest/check-statement.ts';
import { formatPath } from '../ingest/mistake.ts';
import { type EntityShape, type GraphFile, type StatementShape, statementShape } from '../ingest/shape.ts';
import type { Registered, Registry } from './registry.ts';
import type { SourceFact, SourceRow, SourceValue, Unsaid } from './source-row.ts';

/** The statements of a part by the slugs of their subjects. */
export interface DraftedStatements {
  readonly statements: ReadonlyMap<string, readonly StatementShape[]>;
  readonly unsaid: readonly Unsaid[];
}

/** A reference to an entity that the file does not have. */
class MissingEntity {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

/** The value with slugs in the place of the ids of the source. @throws MissingEntity */
function resolveValue(value: SourceValue, refer: (id: string) => string): object {
  if ('entity' in value) return { entity: refer(value.entity) };
  if ('unknown' in value) return { unknown: true };
  if (!('quantity' in value) || typeof value.quantity.of !== 'string') return value;
  return { quantity: { ...value.quantity, of: refer(value.quantity.of) } };
}

/** A fact as graph.yaml would write it. @throws MissingEntity */
function toStatement(fact: SourceFact, sentence: number, refer: (id: string) => string): unknown {
  const { predicate, value, qualifiers = [], validFrom, validTo, rank, stance, speaker, inferred } = fact;
  const isPlain = stance === undefined && speaker === undefined;
  return {
    predicate,
    ...resolveValue(value, refer),
    qualifiers: qualifiers.map((qualifier) => ({ predicate: qualifier.predicate, ...resolveValue(qualifier.value, refer) })),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(rank !== undefined && { rank }),
    ...(inferred && { inferred }),
    evidence: [
      isPlain
        ? sentence
        : { sentence, ...(stance && { stance }), ...(speaker !== undefined && { voice: 'REPORTED', speaker: refer(speaker) }) },
    ],
  };
}

const describeFact = ({ predicate, value }: SourceFact): string =>
  `${predicate} ${'entity' in value ? value.entity : 'date' in value ? value.date : JSON.stringify(value)}`;

/** Drafts the statements of rows, each checked as those of a graph.yaml are. Entities that they name and no row has declared yet are added to the graph. */
export function draftStatements(registry: Registry, rows: readonly SourceRow[], graph: GraphFile): DraftedStatements {
  const known = new Map<string, KnownEntity>();
  const context: CheckContext = { graph, text: undefined, hasText: false, known, identified: new Map(), keyed: new Map() };
  const drafted = new Map<string, Map<string, StatementShape>>();
  const unsaid: Unsaid[] = [];
  const look = (id: string): Registered => {
    const found = registry.find(id);
    if (!found) throw new MissingEntity(id);
    known.set(found.slug, { kind: found.kind, type: found.type ?? null, foreign: true });
    return found;
  };
  const draft = (fact: SourceFact, sentence: number): { readonly subject: Registered; readonly statement: StatementShape } | string => {
    try {
      const subject = look(fact.subject);
      const { data, error } = statementShape.safeParse(toStatement(fact, sentence, (id) => look(id).slug));
      if (error) return error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
      const mistakes = checkStatement(context, [], { slug: subject.slug, kind: subject.kind }, data);
      return mistakes.length > 0
        ? mistakes.map(({ path, message }) => `${formatPath(path)} ${message}`).join('; ')
        : { subject, statement: data };
    } catch (error) {
      if (error instanceof MissingEntity) return `${error.id} is no entity of the file that the graph has a kind for`;
      throw error;
    }
  };
  for (const [index, row] of rows.entries())
    for (const given of row.facts) {
      const fact = checkSpeaker(registry, row, given, unsaid);
      const found = draft(fact, index + 1);
      if (typeof found === 'string') {
        unsaid.push({ line: row.line, id: fact.subject, path: fact.predicate, value: describeFact(fact), reason: found });
        continue;
      }
      const own = drafted.get(found.subject.slug) ?? new Map<string, StatementShape>();
      drafted.set(found.subject.slug, own);
      addStatement(own, found.statement);
    }
  for (const slug of drafted.keys()) declareBare(graph, registry, slug, known);
  for (const slug of listObjects(drafted)) if (!registry.isDeclared(slug)) declareBare(graph, registry, slug, known);
  return { statements: new Map([...drafted].map(([slug, own]) => [slug, [...own.values()]])), unsaid };
}

/** A fact without a speaker whom the file has not, or who cannot speak. The row names the source in any case. */
function checkSpeaker(registry: Registry, { line }: SourceRow, { speaker, ...fact }: SourceFact, unsaid: Unsaid[]): SourceFact {
  const kind = speaker === undefined ? undefined : registry.find(speaker)?.kind;
  if (speaker === undefined || SPEAKER_KINDS.some((one) => one === kind)) return { ...fact, ...(speaker !== undefined && { speaker }) };
  unsaid.push({
    line,
    id: fact.subject,
    path: 'source',
    value: speaker,
    reason: 'the source is no entity of the file that may speak: the row names it',
  });
  return fact;
}

/** The same fact in several rows is one statement with several pieces of evidence. */
function addStatement(own: Map<string, StatementShape>, statement: StatementShape): void {
  const { evidence, rank: _, inferred: __, ...fact } = statement;
  const key = JSON.stringify(fact);
  const before = own.get(key);
  if (!before) own.set(key, statement);
  else {
    const there = new Set(before.evidence.map((item) => JSON.stringify(item)));
    before.evidence.push(...evidence.filter((item) => !there.has(JSON.stringify(item))));
  }
}

function* listObjects(drafted: ReadonlyMap<string, ReadonlyMap<string, StatementShape>>): Generator<string> {
  for (const own of drafted.values())
    for (const { entity, quantity, qualifiers, evidence } of own.values()) {
      const counted = typeof quantity?.of === 'string' ? [quantity.of] : [];
      const speakers = evidence.flatMap((item) => (typeof item === 'number' ? [] : [item.speaker]));
      for (const slug of [entity, ...counted, ...qualifiers.map((item) => item.entity), ...speakers]) if (slug !== undefined) yield slug;
    }
}

/** Declares the kind of a subject of an earlier part, or of an entity that a later part gives its names. */
function declareBare({ entities }: GraphFile, registry: Registry, slug: string, known: ReadonlyMap<string, KnownEntity>): void {
  const entity = known.get(slug);
  if (entities[slug] || !entity) return;
  const isNew = !registry.isDeclared(slug);
  const shape = {
    kind: entity.kind,
    ...(isNew && entity.type !== null && { type: entity.type }),
    ...(isNew && entity.kind === 'EVENT' && { status: 'OCCURRED' }),
    ...{ names: [], identifiers: [], statements: [] },
  };
  (entities as Record<string, EntityShape>)[slug] = shape as unknown as EntityShape; // the union of all kinds
}
