import { CLASS_KEYS, findDecisive } from './declared-class.ts';
import type { StoredEntity } from './entities.store.ts';
import type { EvidenceShape, MentionShape, WrittenGraph } from './shape.ts';
import type { StoredFolder, StoredStatement } from './stored-article.store.ts';
import { writeEvidence, writeReason } from './write-evidence.ts';
import { writeStatus } from './write-status.ts';
import { findSlug, PLAIN, removeEmpty, toNullIf, writeValue } from './write-value.ts';

/** A graph as it is printed: defaults are left out. */
export type PrintedGraph = Pick<Readonly<Record<keyof WrittenGraph, unknown>>, 'article' | 'sentences' | 'entities'> & {
  readonly quotations?: unknown;
};

/** The graph of an article as its graph.yaml would say it. Ingested again, it changes nothing. */
export const writeGraph = (stored: StoredFolder): PrintedGraph => write(stored, makeKeys(stored, true));
/** The same with keys that no call of an account chooses for its own statements. */
export const writeRecordedGraph = (stored: StoredFolder): PrintedGraph => write(stored, makeKeys(stored, false));

type Keys = ReadonlyMap<number, string>;

function write(stored: StoredFolder, keys: Keys): PrintedGraph {
  const { article, publisher } = stored;
  const voices = findVoices(stored);
  return {
    article: removeEmpty({
      slug: article.slug,
      type: toNullIf(article.type, 'NEWS'),
      lang: article.lang,
      sha256: article.sha256,
      length: article.length,
      title: article.title,
      url: article.url,
      publisher,
      published: article.published,
      reprintOf: stored.reprintOf,
    }),
    sentences: stored.sentences.map((sentence) =>
      removeEmpty({
        number: sentence.number,
        span: [sentence.start, sentence.end],
        ...voices.get(sentence.number),
        text: sentence.text,
        gloss: sentence.gloss,
        mentions: orNull(listMentions(stored, sentence.number, keys)),
      }),
    ),
    ...(stored.quotations.length > 0 && { quotations: stored.quotations.map((quotation) => writeQuotation(stored, quotation)) }),
    entities: Object.fromEntries(listDeclared(stored).map((entity) => [entity.slug, writeEntity(stored, entity, voices, keys)])),
  };
}

const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);
/** The key of a statement that mentions or titles refer to: its id, as the API writes it, in lower case. */
const keyOf = (id: number): string => `s${id}`;

/** The keys of statements in the file by their ids: those of the folder, and others if mentions or titles refer to them. */
function makeKeys({ evidence, mentions, names }: StoredFolder, keepsKeys: boolean): ReadonlyMap<number, string> {
  const own = new Map(keepsKeys ? evidence.flatMap(({ statementId, key }) => (key === null ? [] : [[statementId, key] as const])) : []);
  const taken = new Set(own.values());
  const referred = [...mentions, ...names].flatMap(({ statementId }) => statementId ?? []);
  const made = [...new Set(referred)].flatMap((id) => (own.has(id) ? [] : [[id, findFreeKey(keyOf(id), taken)] as const]));
  return new Map([...own, ...made]);
}

const findFreeKey = (key: string, taken: ReadonlySet<string>): string => (taken.has(key) ? findFreeKey(`${key}-1`, taken) : key);

/** The voice of a sentence, if most of its evidence that no quotation covers is reported by one speaker. */
function findVoices({ evidence, quotations, entities }: StoredFolder): Map<number, Pick<EvidenceShape, 'voice' | 'speaker'>> {
  const isQuoted = (sentence: number) => quotations.some(({ first, last }) => first <= sentence && sentence <= last);
  const bySentence = Map.groupBy(
    evidence.filter(({ sentence }) => !isQuoted(sentence)),
    ({ sentence }) => sentence,
  );
  return new Map(
    [...bySentence].flatMap(([sentence, rows]) => {
      const [speaker, said] = [...Map.groupBy(rows, ({ speakerId }) => speakerId)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
      const slug = speaker == null ? undefined : entities.get(speaker)?.slug;
      return slug !== undefined && said?.every(({ voice }) => voice === 'REPORTED')
        ? [[sentence, { voice: 'REPORTED', speaker: slug }] as const]
        : [];
    }),
  );
}

const listMentions = (stored: StoredFolder, number: number, keys: Keys): unknown[] =>
  stored.mentions
    .filter(({ sentence }) => sentence === number)
    .map(({ start, end, surface, sha256, kind, entityId, statementId, reason }) =>
      removeEmpty({
        span: [start, end] satisfies MentionShape['span'],
        surface,
        sha256,
        kind,
        entity: findSlug(stored, entityId),
        statement: statementId === null ? null : keys.get(statementId),
        inferred: writeReason(reason),
      }),
    );

const writeQuotation = (stored: StoredFolder, quotation: StoredFolder['quotations'][number]): unknown => {
  const { first, last, speakerId, sentence, start, end, asWritten, sha256, reason } = quotation;
  return removeEmpty({
    sentences: [first, last],
    speaker: findSlug(stored, speakerId),
    asWritten: removeEmpty({ sentence, span: [start, end], surface: asWritten, sha256 }),
    inferred: writeReason(reason),
  });
};

/** The entities that stand in the file: those it declares, those it names, and the subjects of its statements. */
function listDeclared(stored: StoredFolder): StoredEntity[] {
  const { article, entities, names, identifiers, statements, statuses } = stored;
  const told = new Set([
    ...[...names, ...identifiers].map(({ entityId }) => entityId),
    ...statements.map(({ subjectId }) => subjectId),
    ...statuses.map(({ eventId }) => eventId),
  ]);
  return [...entities.values()].filter((entity) => entity.homeId === article.id || told.has(entity.id) || findOwn(stored, entity));
}

const findOwn = ({ article, declarations }: StoredFolder, { id }: StoredEntity) =>
  declarations.get(id)?.find(({ articleId }) => articleId === article.id);

/** What the file says of the class of an entity. What was corrected since stands in the file that decides it, or else in that of its home. */
function writeClass(stored: StoredFolder, entity: StoredEntity): Record<string, unknown> {
  const own = findOwn(stored, entity);
  const all = stored.declarations.get(entity.id) ?? [];
  return Object.fromEntries(
    CLASS_KEYS.map((key) => {
      const decisive = findDecisive(all, key);
      const isDecided = decisive ? decisive === own : entity.homeId === stored.article.id;
      return [key, isDecided ? entity[key] : (own?.[key] ?? null)];
    }),
  );
}

/** The status of an event and the collective mark have defaults. */
function writeEntity(stored: StoredFolder, entity: StoredEntity, voices: ReturnType<typeof findVoices>, keys: Keys): unknown {
  const { collective, type, ...rest } = writeClass(stored, entity);
  const isCollectiveElsewhere = stored.declarations
    .get(entity.id)
    ?.some((item) => item.collective !== null && item !== findOwn(stored, entity));
  return removeEmpty({
    kind: entity.kind,
    type,
    ...rest,
    collective: isCollectiveElsewhere ? collective : toNullIf(collective, false),
    status: writeStatus(stored, entity, voices),
    names: orNull(
      stored.names
        .filter(({ entityId }) => entityId === entity.id)
        .map(({ text, lang, role, statementId, validFrom, validTo, sentence, corrects }) =>
          removeEmpty({
            ...{ text, lang, role: toNullIf(role, 'PRIMARY'), statement: statementId === null ? null : keys.get(statementId) },
            ...{ validFrom, validTo, sentence, corrects },
          }),
        ),
    ),
    identifiers: orNull(
      stored.identifiers.filter(({ entityId }) => entityId === entity.id).map(({ scheme, value, source }) => ({ scheme, value, source })),
    ),
    statements: orNull(
      stored.statements
        .filter(({ subjectId }) => subjectId === entity.id)
        .map((statement) => writeStatement(stored, statement, voices, keys)),
    ),
  });
}

function writeStatement(stored: StoredFolder, statement: StoredStatement, voices: ReturnType<typeof findVoices>, keys: Keys): unknown {
  return removeEmpty({
    key: keys.get(statement.id),
    predicate: statement.predicate,
    ...writeValue(stored, statement),
    qualifiers: orNull(
      stored.qualifiers
        .filter(({ statementId }) => statementId === statement.id)
        .map((qualifier) => ({ predicate: qualifier.predicate, ...writeValue(stored, { ...PLAIN, ...qualifier }) })),
    ),
    rank: stored.rankings.find(({ statementId }) => statementId === statement.id)?.rank,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    ...writeEvidence(stored, statement.id, voices),
  });
}
