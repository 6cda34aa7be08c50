import { NameLink } from '../entity/name-link.tsx';
import type { SentenceNode } from './sentence-node.ts';

/** The entities that a sentence mentions, each once. */
export function MentionList({ mentions }: Pick<SentenceNode, 'mentions'>) {
  const entities = new Map(mentions.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])));
  if (entities.size === 0) return null;
  return (
    <p className="sentence-mentions">
      {[...entities.values()].map((entity) => (
        <NameLink key={entity.id} {...entity} />
      ))}
    </p>
  );
}
