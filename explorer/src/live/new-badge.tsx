import { useTexts } from '../message/use-texts.ts';
import './live.css';
import { LIVE_TEXTS } from './live.message.ts';
import { useIsNew } from './news.ts';

/** Marks an entity, a statement or an article as new. */
export function NewBadge({ id }: { readonly id: string }) {
  const t = useTexts(LIVE_TEXTS);
  return useIsNew(id) ? <span className="new-badge">{t.isNew}</span> : null;
}
