import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { History as HistoryOperation } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { Waiting } from '../query/waiting.tsx';
import { useKeptSwitch } from '../state/use-kept.ts';
import { groupByRevision } from './group-changes.ts';
import './history.css';
import { HISTORY_TEXTS } from './history.message.ts';
import { RevisionEntry } from './revision-entry.tsx';

interface HistoryProps {
  readonly of: string;
  /** The entity whose surroundings its diffs show. Null for the whole graph. */
  readonly around?: string | null;
}

/** The changes of an entity, a statement or an article: who changed what and when. They load when it is opened. */
export function History({ of, around = null }: HistoryProps) {
  const t = useTexts(HISTORY_TEXTS);
  const [isOpen, setOpen] = useKeptSwitch(`history ${of}`);
  return (
    <details className="history" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.title}</summary>
      {isOpen && <Changes of={of} around={around} />}
    </details>
  );
}

function Changes({ of, around }: Required<HistoryProps>) {
  const t = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  const pages = usePages(HistoryOperation, { of: [of], lang }, ({ history }) => history);
  if (!pages.nodes) return pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : <Waiting lines={4} />;
  if (pages.nodes.length === 0) return <p className="dim">{t.none}</p>;
  const total = pages.pages?.[0]?.history.totalCount ?? 0;
  return (
    <>
      <ol className="revisions">
        {groupByRevision(pages.nodes).map(({ revision, changes }) => (
          <RevisionEntry key={revision.id} revision={revision} changes={changes} around={around} />
        ))}
      </ol>
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {pages.hasMore && (
        <button type="button" className="more" disabled={pages.isLoading} onClick={pages.loadMore}>
          {t.more(total - pages.nodes.length)}
        </button>
      )}
    </>
  );
}
