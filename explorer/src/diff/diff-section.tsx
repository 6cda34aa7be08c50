import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { DiffPartFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { formatDiffLabel, formatStateLabel, SIGNS } from './build-diff-graph.ts';
import { DIFF_TEXTS } from './diff.message.ts';

interface DiffSectionProps {
  readonly part: DiffPartFieldsFragment;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** The revision in which its items stand. */
  readonly known: string | null;
}

/** The entities and facts with one kind of difference. Each opens as of the state in which it stands. */
export function DiffSection({ part: { nodes, edges }, change, known }: DiffSectionProps) {
  const t = useTexts(DIFF_TEXTS);
  const lang = useLang();
  const own = nodes.filter((node) => node.change === change);
  if (own.length + edges.length === 0) return null;
  const labels = new Map(nodes.map((node) => [node.key, formatDiffLabel(node, lang)]));
  // The ends of a fact have the names of the state in which it stands.
  const endLabels = new Map(nodes.map((node) => [node.key, formatStateLabel(node, change, lang)]));
  return (
    <section className="diff-section" data-change={change}>
      <h3>
        <span className="diff-mark" aria-hidden="true">
          {SIGNS[change]}
        </span>{' '}
        {t.count(t.change[change], own.length + edges.length)}
      </h3>
      <ul>
        {own.map(({ key, kind, fields }) => (
          <DiffRow key={key} id={key} known={known} fields={fields}>
            <Mark kind={kind} /> {labels.get(key)}
          </DiffRow>
        ))}
        {edges.map(({ key, source, target, statement, fields }) => (
          <DiffRow key={key} id={key} known={known} fields={fields}>
            {endLabels.get(source.id)} — {statement.predicateInfo.label}: {endLabels.get(target.id)}
          </DiffRow>
        ))}
      </ul>
    </section>
  );
}

interface DiffRowProps {
  readonly id: string;
  readonly known: string | null;
  readonly fields: DiffPartFieldsFragment['nodes'][number]['fields'];
  readonly children: React.ReactNode;
}

function DiffRow({ id, known, fields, children }: DiffRowProps) {
  const t = useTexts(DIFF_TEXTS);
  return (
    <li {...createHoverHandlers(id)}>
      <button type="button" className="name" onClick={() => go({ selected: id, known, panel: 'open' })}>
        {children}
      </button>
      {fields.length > 0 && <span className="dim"> ({fields.map((field) => t.field[field]).join(', ')})</span>}
    </li>
  );
}
