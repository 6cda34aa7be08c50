import { useStory } from '../article/use-story.ts';
import { useGraph } from '../graph/use-graph.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { Diff } from '../state/state.ts';
import { useExplored } from '../state/use-state.ts';
import { CopyLink } from './copy-link.tsx';
import { DiffFiles } from './diff-files.tsx';
import { ExportLinks } from './export-links.tsx';
import { ImageButtons } from './image-buttons.tsx';
import { SHARE_TEXTS } from './share.message.ts';
import { buildGraphiqlUrl, buildViewQuery } from './view-query.ts';

const nameDiff = ({ from, to }: Diff): string => `shezhire-${from ?? 'R0'}-${to ?? 'R0'}`;

/** The share menu: a link, the query, an image and the data. It says if the graph is incomplete. */
export function ShareMenu() {
  const t = useTexts(SHARE_TEXTS);
  const lang = useLang();
  const { state } = useExplored();
  const { base } = useStory();
  const { graph } = useGraph();
  const omitted = graph?.omitted.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const isIncomplete = graph && (graph.isTruncated || graph.isMissingLinks || graph.unknownOmitted > 0);
  const query = graph ? buildViewQuery(state, graph, base?.article ?? null, lang) : '';
  const incompleteNote = isIncomplete ? t.incomplete(omitted) : null;
  return (
    <>
      {incompleteNote && <p className="share-cut">{incompleteNote}</p>}
      <CopyLink />
      {graph && (
        <>
          <a className="button" href={buildGraphiqlUrl(query)} target="_blank" rel="noreferrer">
            {t.graphiql}
          </a>
          <ImageButtons graph={graph} incompleteNote={incompleteNote} />
          {graph.diff ? <DiffFiles query={query} name={nameDiff(graph.diff)} /> : <ExportLinks graph={graph} />}
        </>
      )}
    </>
  );
}
