import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import { pointing } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { Picture, PictureNode } from './picture.ts';

/** The graph for those who read it: every link a row. */
export function GraphTable({ picture: { nodes, links } }: { readonly picture: Picture }) {
  const t = useTexts(GRAPH_TEXTS);
  const { selected } = useExplored().state;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
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
          {links.map(({ id, source, target, label, certainty }) => (
            <tr key={id} aria-current={id === selected ? 'true' : undefined} {...pointing(id)}>
              <td>
                <End node={byId.get(source)} />
              </td>
              <td>
                <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })}>
                  {label}
                </button>
              </td>
              <td>
                <End node={byId.get(target)} />
              </td>
              <td>{certainty === 'INFERRED' ? <span className="badge">{t.inferredOne}</span> : t.stated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function End({ node }: { readonly node: PictureNode | undefined }) {
  if (!node) return null;
  return node.kind === null ? <em className="dim">{node.label}</em> : <NameLink id={node.id} kind={node.kind} label={node.label} />;
}
