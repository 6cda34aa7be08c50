import type { EntityId } from '../../schema/ids.ts';
import { KINDS, type LocalText, PREDICATES } from '../../schema/ontology.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { parseId } from '../base/id.ts';
import { addFallbackLanguages, pickText } from '../base/lang.ts';
import { loadEvidence } from '../graph/evidence/evidence.store.ts';
import { loadNames } from '../graph/name/name.store.ts';
import type { StatementRow } from '../graph/statement/statement.store.ts';
import { readOnce } from '../http/parameters.ts';
import { respondHtml } from '../http/response.ts';
import { sortNames } from '../text/name/name.ts';
import { toPlainCell } from './cell.ts';
import { type DescribedEntity, describeEntities } from './described-entity.ts';
import { PREVIEW_POLICY, renderPreview } from './preview-page.ts';
import type { ReconcileRequest } from './request.ts';
import { listFirstStatements } from './values.store.ts';
import { getViewPath } from './view.ts';

const MAX_STATEMENTS = 6;
const MAX_NAMES = 8;

const EVIDENCE: LocalText = { en: 'evidence', ru: 'свидетельств', kk: 'дәлел' };
const STATEMENTS: LocalText = { en: 'statements', ru: 'утверждений', kk: 'тұжырым' };
const NOT_NAMED: LocalText = { en: 'not named', ru: 'не названо', kk: 'аталмаған' };

/** The entity of the parameter `id`. @throws BAD_INPUT */
export function readId(params: URLSearchParams): EntityId {
  const id = readOnce(params, 'id');
  const key = parseId(id ?? '');
  if (key?.type !== 'entity') throw badInput('id', id, 'the id of an entity is E and a number, such as E12');
  return key.id;
}

/** A statement as a line, as seen from the entity. */
function toLine(
  row: StatementRow,
  pieces: number,
  self: EntityId,
  described: ReadonlyMap<EntityId, DescribedEntity>,
  lang: readonly string[],
) {
  const isSubject = row.subjectId === self;
  const { label, inverse } = PREDICATES[row.predicate];
  const other = isSubject ? row.objectId : row.subjectId;
  const cell = other === null ? toPlainCell(row, 'text', lang) : { str: described.get(other)?.name ?? '' };
  const value = 'str' in cell ? cell.str : row.date;
  return {
    predicate: pickText(isSubject ? label : inverse, lang),
    value: value ?? pickText(NOT_NAMED, lang),
    evidence: `${pickText(EVIDENCE, lang)}: ${pieces}`,
  };
}

/** Responds with the preview page of an entity. @throws NOT_FOUND */
export async function answerPreview({ db, params, lang }: ReconcileRequest): Promise<Response> {
  const id = readId(params);
  const [[names = []], { rows, total }] = await Promise.all([loadNames(db, [id]), listFirstStatements(db, id, MAX_STATEMENTS)]);
  const [described, evidence] = await Promise.all([
    describeEntities(db, [id, ...rows.flatMap(({ subjectId, objectId }) => [subjectId, objectId ?? subjectId])], lang),
    loadEvidence(
      db,
      rows.map((row) => row.id),
    ),
  ]);
  const self = described.get(id);
  if (!self) throw new GraphError('NOT_FOUND', `id is "E${id}"; no entity has it`, { argument: 'id', value: `E${id}` });
  const others = sortNames(names, undefined).filter(({ text }) => text !== self.name);
  const page = renderPreview({
    ...self,
    kind: pickText(KINDS[self.kind], lang),
    lang: addFallbackLanguages(lang)[0] ?? 'kk',
    names: [...new Map(others.map((name) => [`${name.lang} ${name.text}`, name])).values()].slice(0, MAX_NAMES),
    statements: rows.map((row, index) => toLine(row, evidence[index]?.length ?? 0, id, described, lang)),
    more: total > rows.length ? `${rows.length} / ${total} ${pickText(STATEMENTS, lang)}` : undefined,
    link: getViewPath(self.id),
  });
  return respondHtml(page, { 'content-security-policy': PREVIEW_POLICY });
}
