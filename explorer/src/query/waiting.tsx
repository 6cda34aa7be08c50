import { useTexts } from '../message/use-texts.ts';
import './query.css';
import { QUERY_TEXTS } from './query.message.ts';

const WIDTHS = ['wide', 'short', 'wide', 'middle', 'wide', 'short'];

/** Stands where an answer will, in about its shape. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const t = useTexts(QUERY_TEXTS);
  return (
    <div className="waiting" role="status">
      <span className="unseen">{t.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are nothing but their place
        <span key={index} className="waiting-line" data-width={WIDTHS[index % WIDTHS.length]} />
      ))}
    </div>
  );
}
