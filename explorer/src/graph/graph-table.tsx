import { NameLink } from '../entity/name-link.tsx';
import { NewBadge } from '../live/new-badge.tsx';
import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go, useExplored } from '../state/use-state.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData, GraphLink, GraphNode } from './graph-data.ts';
import { Legend } from './legend.tsx';
import { MenuButton } from './menu-button.tsx';
import { OmittedLinks } from './omitted-links.tsx';

interface GraphTableProps {
  readonly graph: GraphData;
  readonly whole: GraphData;
}

type ById = ReadonlyMap<string, GraphNode>;

/** The graph as a table: each link is a row, with the same actions. */
export function GraphTable({ graph, whole }: GraphTableProps) {
  const t = useTexts(GRAPH_TEXTS);
  const byId: ById = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section className="table-holder" aria-label={t.caption} tabIndex={0}>
      <table className="graph-table">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.subject}</th>
            <th scope="col">{t.predicate}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.certainty}</th>
          </tr>
        </thead>
        <tbody>
          {graph.links.map((link) => (
            <LinkRow key={link.id} link={link} byId={byId} isHighlighted={graph.highlighted.has(link.id)} />
          ))}
        </tbody>
      </table>
      {graph.derived.length > 0 && <DerivedRows graph={graph} byId={byId} />}
      <div className="table-foot">
        <Legend graph={graph} whole={whole} />
        <OmittedLinks graph={graph} />
      </div>
    </section>
  );
}

function LinkRow({ link, byId, isHighlighted }: { readonly link: GraphLink; readonly byId: ById; readonly isHighlighted: boolean }) {
  const t = useTexts(GRAPH_TEXTS);
  const { selected } = useExplored().state;
  const { id, source, target, label, certainty, event } = link;
  const targetId = event ?? id;
  return (
    <tr aria-current={targetId === selected ? 'true' : undefined} data-lit={isHighlighted || undefined} {...createHoverHandlers(targetId)}>
      <td>
        <NodeCell node={byId.get(source)} />
      </td>
      <td>
        <button type="button" className="name" onClick={() => go({ selected: targetId, panel: 'open' })}>
          {label}
        </button>
      </td>
      <td>
        <NodeCell node={byId.get(target)} />
      </td>
      <td>
        {certainty === 'INFERRED' ? <span className="badge">{t.inferredCell}</span> : t.statedCell} <NewBadge id={targetId} />
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

function NodeCell({ node }: { readonly node: GraphNode | undefined }) {
  if (!node) return null;
  if (node.kind === null) return <em className="dim">{node.label}</em>;
  return (
    <span className="table-end">
      <NameLink id={node.id} kind={node.kind} label={node.label} />
      {node.folded > 0 && <span className="dim">(+{node.folded})</span>}
      <MenuButton id={node.id} label={node.label} />
    </span>
  );
}
