import { Fragment, type MouseEvent } from 'react';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { buildAddress, go, useExplored } from '../state/use-state.ts';
import { MentionList } from './mention-list.tsx';
import { findCovered, splitIntoSegments } from './segments.ts';
import type { SentenceNode } from './sentence-node.ts';

type Mention = SentenceNode['mentions'][number];

interface SentenceTextProps extends Pick<SentenceNode, 'start' | 'mentions'> {
  readonly text: string;
  readonly lang: string;
}

const getMentionId = ({ entity, statement }: Mention): string | undefined => entity?.id ?? statement?.id;

/** The text of a sentence with its mentions as links. Mentions that other mentions cover are listed below. */
export function SentenceText({ text, lang, start, mentions }: SentenceTextProps) {
  const segments = splitIntoSegments(
    text,
    start,
    mentions.filter((mention) => getMentionId(mention) !== undefined),
  );
  let offset = start;
  return (
    <>
      <p lang={lang} className="sentence-text">
        {segments.map((segment) => {
          const key = offset;
          offset += Array.from(segment.text).length;
          const [narrowest] = segment.spans;
          const content = narrowest ? <MentionLink text={segment.text} mention={narrowest} covering={segment.spans} /> : segment.text;
          return <Fragment key={key}>{content}</Fragment>;
        })}
      </p>
      <MentionList mentions={findCovered(segments, mentions)} />
    </>
  );
}

interface MentionLinkProps {
  readonly text: string;
  readonly mention: Mention;
  /** All mentions of these words, the narrowest first. */
  readonly covering: readonly Mention[];
}

/** A link, not a button, because it may break over lines. */
function MentionLink({ text, mention, covering }: MentionLinkProps) {
  const { state } = useExplored();
  const hovered = useHovered();
  const id = getMentionId(mention) ?? '';
  const change = { selected: id, panel: 'open' } as const;
  const follow = (event: MouseEvent) => {
    // With a modifier key the browser opens the link elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(change);
  };
  return (
    <a
      className="mention"
      href={buildAddress(state, change)}
      title={mention.entity?.label}
      data-kind={mention.entity?.kind}
      data-depth={Math.min(covering.length, 3)}
      data-inferred={mention.certainty === 'INFERRED' || undefined}
      data-pointed={covering.some((other) => getMentionId(other) === hovered) || undefined}
      onClick={follow}
      {...createHoverHandlers(id)}
    >
      {text}
    </a>
  );
}
