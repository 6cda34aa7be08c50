import type { ProposalId } from '../../../schema/ids.ts';
import { entities } from '../../../schema/tables/index.ts';
import { formatEntityId, formatProposalId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { ProposalRow } from '../../graph/proposal/proposal.store.ts';
import { loadIdsOfSlugs } from '../../graph/proposal/slug.store.ts';
import type { AcceptMistake } from './accept-mistakes.ts';
import { loadCandidates } from './candidates.store.ts';
import type { Edit } from './edit.ts';

/** The slugs of proposed entities as they are accepted. */
export interface AcceptedSlugs {
  /** By the slug of the proposal, if it is another one. */
  readonly renames: ReadonlyMap<string, string>;
  /** Of each accepted proposal of an entity. */
  readonly slugs: ReadonlyMap<ProposalId, string>;
  /** Proposals of what turned out to be an entity of the graph. */
  readonly known: ReadonlySet<ProposalId>;
  readonly mistakes: readonly AcceptMistake[];
}

const MAX_NUMBERED = 50;
const listNumbered = (slug: string): string[] => [slug, ...Array.from({ length: MAX_NUMBERED }, (_, index) => `${slug}-${index + 2}`)];

export const isDeclaration = ({ kind }: ProposalRow): boolean => kind === 'ENTITY' || kind === 'EVENT';
const slugOf = ({ piece }: Pick<ProposalRow, 'piece'>): string => piece.entities?.[0]?.slug ?? '';

/** Says of new entities that the graph has the name of one of them by now: an edit must choose. */
async function findKnownByNow(db: Db, rows: readonly ProposalRow[], edits: ReadonlyMap<ProposalId, Edit>): Promise<AcceptMistake[]> {
  const open = rows.filter(({ id }) => {
    const edit = edits.get(id);
    return edit?.entity === undefined && edit?.isNew !== true;
  });
  const found = await loadCandidates(
    db,
    open.map(({ id, ...row }) => {
      const entities_ = row.piece.entities?.map((entity) => renameFirst(entity, edits.get(id)?.name));
      return { ...row, piece: { ...row.piece, ...(entities_ && { entities: entities_ }) } };
    }),
  );
  return found.flatMap(({ verdict, candidates: [best] }, index) => {
    const id = open[index]?.id;
    if (verdict !== 'MATCH' || !best || id === undefined) return [];
    const entity = formatEntityId(best.entityId);
    const message = `names "${best.name.text}", which ${entity} is called: edit it with entity: "${entity}", or with isNew: true if it is another one`;
    return [{ path: `${formatProposalId(id)}.entities`, message }];
  });
}

type ProposedEntity = NonNullable<ProposalRow['piece']['entities']>[number];
function renameFirst(entity: ProposedEntity, name: string | undefined): ProposedEntity {
  const [first, ...others] = (entity['names'] ?? []) as readonly object[];
  return name === undefined || !first ? entity : { ...entity, names: [{ ...first, text: name }, ...others] };
}

/** Decides which slugs the accepted entities have. @param rows proposals of entities and events */
export async function decideSlugs(db: Db, rows: readonly ProposalRow[], edits: ReadonlyMap<ProposalId, Edit>): Promise<AcceptedSlugs> {
  const tried = rows.flatMap((row) => listNumbered(slugOf(row)));
  const chosen = rows.flatMap(({ id }) => edits.get(id)?.entity ?? []);
  const all = [...new Set([...tried, ...chosen])];
  const ids = all.length > 0 ? await loadIdsOfSlugs(db, all) : [];
  const taken = new Set(all.filter((_, index) => ids[index] !== null));
  const used = new Set<string>();
  const slugs = new Map<ProposalId, string>();
  const mistakes: AcceptMistake[] = await findKnownByNow(db, rows, edits);
  for (const row of rows) {
    const entity = edits.get(row.id)?.entity;
    if (entity !== undefined && !taken.has(entity))
      mistakes.push({ path: `${formatProposalId(row.id)}.entity`, message: `is "${entity}", which no entity of the graph has` });
    const given = edits.get(row.id)?.piece?.entities?.[0]?.slug;
    const slug = entity ?? given ?? listNumbered(slugOf(row)).find((one) => !taken.has(one) && !used.has(one)) ?? slugOf(row);
    used.add(slug);
    slugs.set(row.id, slug);
  }
  const pairs = rows.map((row) => [slugOf(row), slugs.get(row.id) ?? slugOf(row)] as const);
  return {
    slugs,
    mistakes,
    renames: new Map(pairs.filter(([before, after]) => before !== after)),
    known: new Set(rows.flatMap(({ id }) => (edits.get(id)?.entity === undefined ? [] : [id]))),
  };
}

/** New slugs of what earlier acceptances recorded under another one. */
export async function loadRecordedSlugs(db: Db, rows: readonly ProposalRow[]): Promise<Map<string, string>> {
  const recorded = rows.filter(({ entityId }) => entityId !== null);
  if (recorded.length === 0) return new Map();
  const stored = await db
    .select({ id: entities.id, slug: entities.slug })
    .from(entities)
    .where(
      isAny(
        entities.id,
        recorded.flatMap(({ entityId }) => entityId ?? []),
      ),
    );
  const slugs = new Map(stored.map(({ id, slug }) => [id, slug]));
  const pairs = recorded.map((row) => [slugOf(row), (row.entityId && slugs.get(row.entityId)) ?? slugOf(row)] as const);
  return new Map(pairs.filter(([before, after]) => before !== after));
}
