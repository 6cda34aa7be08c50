import type { State } from '../state/state.ts';
import type { Picture } from './picture.ts';

type Hiding = Pick<State, 'hiddenKinds' | 'hiddenPredicates' | 'hiddenCertainty' | 'hidesUnknown'>;

/** The picture without what is hidden, and without what hung on that alone. Where it starts and what is lit stay, whatever is hidden. */
export function shown(picture: Picture, { hiddenKinds, hiddenPredicates, hiddenCertainty, hidesUnknown }: Hiding): Picture {
  const stays = new Set([...picture.of, ...picture.lit]);
  const isShown = (kind: Picture['nodes'][number]['kind']) => (kind === null ? !hidesUnknown : !hiddenKinds.includes(kind));
  const kept = new Set(picture.nodes.filter(({ id, kind }) => stays.has(id) || isShown(kind)).map(({ id }) => id));
  const isLinkShown = ({ id, predicate, certainty }: Picture['links'][number]) =>
    stays.has(id) || !((predicate !== null && hiddenPredicates.includes(predicate)) || hiddenCertainty.includes(certainty));
  const links = picture.links.filter((link) => kept.has(link.source) && kept.has(link.target) && isLinkShown(link));
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]));
  return { ...picture, links, nodes: picture.nodes.filter(({ id }) => stays.has(id) || (kept.has(id) && tied.has(id))) };
}
