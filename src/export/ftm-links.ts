import { FTM_LINKS, type FtmLink } from '../../schema/ftm-links.ts';
import { PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../schema/mappings.ts';
import type { ExportEdge } from './graph.ts';

interface LinkEnds {
  readonly schema: string;
  readonly ends: Readonly<Record<string, readonly string[]>>;
  readonly name: FtmLink['name'];
}
type FindSchema = (id: string) => string;

/** The link from one entity to another, or undefined if the schema does not take them. */
function fitLink(schema: string, source: string, target: string, findSchema: FindSchema): LinkEnds | undefined {
  const link = FTM_LINKS[schema];
  if (!link?.source[1].includes(findSchema(source)) || !link.target[1].includes(findSchema(target))) return undefined;
  return { schema, ends: { [link.source[0]]: [source], [link.target[0]]: [target] }, name: link.name };
}

/** The link that the type of an event makes of two of its roles. */
function fitEvent({ source, target, event }: ExportEdge, findSchema: FindSchema): LinkEnds | undefined {
  const edge = event?.type ? TYPE_MAPPINGS.EVENT[event.type]?.edge : undefined;
  if (!event || !edge) return undefined;
  if (event.sourceRoles.includes(edge.from) && event.targetRoles.includes(edge.to)) return fitLink(edge.ftm, source, target, findSchema);
  const isBackwards = event.targetRoles.includes(edge.from) && event.sourceRoles.includes(edge.to);
  return isBackwards ? fitLink(edge.ftm, target, source, findSchema) : undefined;
}

/** The schema and ends of an edge by the ontology's mappings; UnknownLink if none takes its entities. */
export function toFtmLink(edge: ExportEdge, findSchema: FindSchema): LinkEnds {
  const { source, target, predicate } = edge;
  const written = predicate ? PREDICATE_MAPPINGS[predicate].ftm : undefined;
  const schema = written?.replace('^', '');
  const [from, to] = written?.startsWith('^') ? [target, source] : [source, target];
  const found = schema ? fitLink(schema, from, to, findSchema) : fitEvent(edge, findSchema);
  return found ?? { schema: 'UnknownLink', ends: { subject: [source], object: [target] }, name: 'role' };
}
