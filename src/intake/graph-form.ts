import type { ProposedPiece } from '../../schema/proposed-piece.ts';

type FormPart = Readonly<Record<string, unknown>>;
const PIECE_FIELDS = ['entities', 'sentences', 'quotations'];
const isFormPart = (value: unknown): value is FormPart => typeof value === 'object' && value !== null && !Array.isArray(value);

export const GRAPH_FORM_ALLOWED = 'an object with entities by their slugs, and the lists sentences and quotations';

/** A piece that has the form of graph.yaml, in which entities stand under their slugs; null if it has another form. */
export function readGraphForm(value: unknown): ProposedPiece | null {
  if (!isFormPart(value) || Object.keys(value).some((key) => !PIECE_FIELDS.includes(key))) return null;
  const { entities, sentences, quotations } = value;
  if (entities != null && !isFormPart(entities)) return null;
  const lists = { sentences, quotations };
  if (!Object.values(lists).every((list) => list == null || (Array.isArray(list) && list.every(isFormPart)))) return null;
  const declared = Object.entries(entities ?? {}).map(([slug, entity]) => ({ ...(isFormPart(entity) ? entity : {}), slug }));
  const given = { entities: declared, sentences: sentences ?? [], quotations: quotations ?? [] };
  return Object.fromEntries(Object.entries(given).filter(([, list]) => (list as readonly unknown[]).length > 0));
}
