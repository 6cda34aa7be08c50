import { NameLink } from '../entity/name-link.tsx';
import type { SentenceShown } from './sentence-shown.ts';

/** Whom and what a sentence mentions, each once. */
export function Mentioned({ mentions }: Pick<SentenceShown, 'mentions'>) {
  const mentioned = new Map(mentions.flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])));
  if (mentioned.size === 0) return null;
  return (
    <p className="sentence-mentions">
      {[...mentioned.values()].map((entity) => (
        <NameLink key={entity.id} {...entity} />
      ))}
    </p>
  );
}
