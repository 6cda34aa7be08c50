import type { Picture, PictureLink } from './picture.ts';

/** An event of more than so many stays a node: as links between all of them it would be a knot. */
const MOST_PARTICIPANTS = 6;

/**
 * Events as links between those that take part in them. An event stays a node where a link could not say the same: where it is
 * tied to another event, to fewer than two or to too many, where the picture starts at it, or where it is lit.
 */
export function eventsAsLinks(picture: Picture): Picture {
  const kinds = new Map(picture.nodes.map(({ id, kind }) => [id, kind]));
  const ties = Map.groupBy(
    picture.links.flatMap((link) => [
      { event: link.source, other: link.target, link },
      { event: link.target, other: link.source, link },
    ]),
    ({ event }) => event,
  );
  const stays = new Set([...picture.of, ...picture.lit]);
  const gone = new Set<string>();
  const made: PictureLink[] = [];
  for (const { id, kind, label } of picture.nodes) {
    if (kind !== 'EVENT' || stays.has(id)) continue;
    const tied = Map.groupBy(ties.get(id) ?? [], ({ other }) => other);
    const ends = [...tied.keys()];
    if (ends.length < 2 || ends.length > MOST_PARTICIPANTS || ends.some((end) => kinds.get(end) === 'EVENT')) continue;
    gone.add(id);
    const isInferred = (end: string) => tied.get(end)?.every(({ link }) => link.certainty === 'INFERRED') ?? false;
    for (const [at, source] of ends.entries()) {
      for (const target of ends.slice(at + 1)) {
        const certainty = isInferred(source) || isInferred(target) ? 'INFERRED' : 'STATED';
        made.push({ id: `${id}:${source}:${target}`, source, target, predicate: null, label, certainty, event: id });
      }
    }
  }
  return {
    ...picture,
    nodes: picture.nodes.filter(({ id }) => !gone.has(id)),
    links: [...picture.links.filter(({ source, target }) => !gone.has(source) && !gone.has(target)), ...made],
  };
}
