import type { State } from '../state/state.ts';
import type { Picture } from './picture.ts';

type Hiding = Pick<State, 'hiddenKinds' | 'hiddenPredicates' | 'hiddenCertainty' | 'hidesUnknown'>;

/** The picture without what is hidden, and without what hung on that alone. Where it starts stays, whatever is hidden. */
export function shown(picture: Picture, { hiddenKinds, hiddenPredicates, hiddenCertainty, hidesUnknown }: Hiding): Picture {
  const starts = new Set(picture.of);
  const isShown = (kind: Picture['nodes'][number]['kind']) => (kind === null ? !hidesUnknown : !hiddenKinds.includes(kind));
  const kept = new Set(picture.nodes.filter(({ id, kind }) => starts.has(id) || isShown(kind)).map(({ id }) => id));
  const links = picture.links.filter(
    ({ source, target, predicate, certainty }) =>
      kept.has(source) && kept.has(target) && !hiddenPredicates.includes(predicate) && !hiddenCertainty.includes(certainty),
  );
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]));
  return { ...picture, links, nodes: picture.nodes.filter(({ id }) => starts.has(id) || (kept.has(id) && tied.has(id))) };
}
