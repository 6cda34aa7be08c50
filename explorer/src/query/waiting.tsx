import { useTexts } from '../message/use-texts.ts';
import './query.css';
import { QUERY_TEXTS } from './query.message.ts';

const WIDTHS = ['wide', 'short', 'wide', 'middle', 'wide', 'short'];

/** A placeholder in the shape of the answer. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const t = useTexts(QUERY_TEXTS);
  return (
    <div className="waiting" role="status">
      <span className="unseen">{t.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity
        <span key={index} className="waiting-line" data-width={WIDTHS[index % WIDTHS.length]} />
      ))}
    </div>
  );
}
