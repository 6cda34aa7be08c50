import { NameLink } from '../entity/name-link.tsx';
import { NewBadge } from '../live/new-badge.tsx';
import { useTexts } from '../message/use-texts.ts';
import { pointing } from '../state/pointed.ts';
import { go, useExplored } from '../state/use-state.ts';
import './graph.css';
import { GRAPH_TEXTS } from './graph.message.ts';
import { LeftOut } from './left-out.tsx';
import { Legend } from './legend.tsx';
import { MenuButton } from './menu-button.tsx';
import type { Picture, PictureLink, PictureNode } from './picture.ts';

interface Props {
  readonly picture: Picture;
  readonly whole: Picture;
}

type ById = ReadonlyMap<string, PictureNode>;

/** The graph for those who read it: every link a row, with all that can be done in the graph. */
export function GraphTable({ picture, whole }: Props) {
  const t = useTexts(GRAPH_TEXTS);
  const byId: ById = new Map(picture.nodes.map((node) => [node.id, node]));
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
          {picture.links.map((link) => (
            <Row key={link.id} link={link} byId={byId} isLit={picture.lit.has(link.id)} />
          ))}
        </tbody>
      </table>
      {picture.derived.length > 0 && <DerivedRows picture={picture} byId={byId} />}
      <div className="table-foot">
        <Legend picture={picture} whole={whole} />
        <LeftOut picture={picture} />
      </div>
    </section>
  );
}

function Row({ link, byId, isLit }: { readonly link: PictureLink; readonly byId: ById; readonly isLit: boolean }) {
  const t = useTexts(GRAPH_TEXTS);
  const { selected } = useExplored().state;
  const { id, source, target, label, certainty, event } = link;
  const opens = event ?? id;
  return (
    <tr aria-current={opens === selected ? 'true' : undefined} data-lit={isLit || undefined} {...pointing(opens)}>
      <td>
        <End node={byId.get(source)} />
      </td>
      <td>
        <button type="button" className="name" onClick={() => go({ selected: opens, panel: 'open' })}>
          {label}
        </button>
      </td>
      <td>
        <End node={byId.get(target)} />
      </td>
      <td>
        {certainty === 'INFERRED' ? <span className="badge">{t.inferredCell}</span> : t.statedCell} <NewBadge id={opens} />
      </td>
    </tr>
  );
}

/** Apart from what is said, as they are in the graph. */
function DerivedRows({ picture: { derived }, byId }: { readonly picture: Picture; readonly byId: ById }) {
  const t = useTexts(GRAPH_TEXTS);
  return (
    <table className="graph-table derived-table">
      <caption>{t.derivedCaption}</caption>
      <tbody>
        {derived.map(({ id, label, via, entities }) => (
          <tr key={id} {...pointing(id)}>
            <td>{entities.map((entity) => byId.get(entity)?.label ?? entity).join(', ')}</td>
            <td>{label}</td>
            <td>{via.label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function End({ node }: { readonly node: PictureNode | undefined }) {
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
