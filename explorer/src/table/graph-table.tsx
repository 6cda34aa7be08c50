import { useRef } from 'react';
import { DiffLegend } from '../diff/diff-legend.tsx';
import { openAsOf } from '../diff/known-of.ts';
import { NameLink } from '../entity/name-link.tsx';
import '../graph/graph.css';
import { GRAPH_TEXTS } from '../graph/graph.message.ts';
import type { GraphData, GraphNode } from '../graph/graph-data.ts';
import { Legend } from '../graph/legend.tsx';
import { MenuButton } from '../graph/menu-button.tsx';
import { OmittedLinks } from '../graph/omitted-links.tsx';
import { NewBadge } from '../live/new-badge.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { useKeptScroll } from '../state/use-kept.ts';
import { go, useExplored } from '../state/use-state.ts';
import { ColumnHead } from './column-head.tsx';
import './table.css';
import { TABLE_TEXTS } from './table.message.ts';
import { COLUMNS, formatAsTsv, listTableRows, type TableRow } from './table-rows.ts';
import { TableTools } from './table-tools.tsx';

interface GraphTableProps {
  readonly graph: GraphData;
  readonly whole: GraphData;
}

type ById = ReadonlyMap<string, GraphNode>;

/** The graph as a table: each link is a row, with the same actions. It can be filtered, sorted and copied. */
export function GraphTable({ graph, whole }: GraphTableProps) {
  const t = useTexts(GRAPH_TEXTS);
  const { none } = useTexts(TABLE_TEXTS);
  const lang = useLang();
  const { sort, filter } = useExplored().state;
  const byId: ById = new Map(graph.nodes.map((node) => [node.id, node]));
  const certainty = { STATED: t.statedCell, INFERRED: t.inferredCell };
  const rows = listTableRows(graph, { lang, certainty, sort, filter });
  const holder = useRef<HTMLElement>(null);
  useKeptScroll('table', holder);
  const heads = COLUMNS.map((column) => t[column]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section ref={holder} className="table-holder" aria-label={t.caption} tabIndex={0}>
      <TableTools shown={rows.length} total={graph.links.length} formatRows={() => formatAsTsv(heads, rows)} />
      <table className="graph-table">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} column={column} label={t[column]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LinkRow key={row.link.id} row={row} byId={byId} diff={graph.diff} isHighlighted={graph.highlighted.has(row.link.id)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && filter !== '' && <p role="status">{none}</p>}
      {graph.derived.length > 0 && <DerivedRows graph={graph} byId={byId} />}
      <div className="table-foot">
        {graph.diff && <DiffLegend graph={graph} />}
        <Legend graph={graph} whole={whole} />
        <OmittedLinks graph={graph} />
      </div>
    </section>
  );
}

interface LinkRowProps {
  readonly row: TableRow;
  readonly byId: ById;
  readonly diff: GraphData['diff'];
  readonly isHighlighted: boolean;
}

function LinkRow({ row: { link, cells }, byId, diff, isHighlighted }: LinkRowProps) {
  const { selected } = useExplored().state;
  const { id, source, target, label, certainty, event, change } = link;
  const targetId = event ?? id;
  return (
    <tr aria-current={targetId === selected ? 'true' : undefined} data-lit={isHighlighted || undefined} {...createHoverHandlers(targetId)}>
      <td>
        <NodeCell node={byId.get(source)} diff={diff} />
      </td>
      <td>
        <button type="button" className="name" onClick={() => go({ selected: targetId, panel: 'open', ...openAsOf(diff, change) })}>
          {label}
        </button>
      </td>
      <td>
        <NodeCell node={byId.get(target)} diff={diff} />
      </td>
      <td>
        {certainty === 'INFERRED' ? <span className="badge">{cells.certainty}</span> : cells.certainty} <NewBadge id={targetId} />
      </td>
    </tr>
  );
}

/** Derived connections, separate from the stated links. */
function DerivedRows({ graph: { derived }, byId }: { readonly graph: GraphData; readonly byId: ById }) {
  const t = useTexts(GRAPH_TEXTS);
  return (
    <table className="graph-table derived-table">
      <caption>{t.derivedCaption}</caption>
      <tbody>
        {derived.map(({ id, label, via, entities }) => (
          <tr key={id} {...createHoverHandlers(id)}>
            <td>{entities.map((entity) => byId.get(entity)?.label ?? entity).join(', ')}</td>
            <td>{label}</td>
            <td>{via.label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NodeCell({ node, diff }: { readonly node: GraphNode | undefined; readonly diff: GraphData['diff'] }) {
  if (!node) return null;
  if (node.kind === null) return <em className="dim">{node.label}</em>;
  return (
    <span className="table-end">
      <NameLink id={node.id} kind={node.kind} label={node.label} asOf={openAsOf(diff, node.change)} />
      {node.folded > 0 && <span className="dim">(+{node.folded})</span>}
      <MenuButton id={node.id} label={node.label} />
    </span>
  );
}
