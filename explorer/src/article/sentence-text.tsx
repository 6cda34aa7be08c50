import { Fragment, type MouseEvent } from 'react';
import { pointing, usePointed } from '../state/pointed.ts';
import { addressOf, go, useExplored } from '../state/use-state.ts';
import { Mentioned } from './mentioned.tsx';
import { covered, segmentsOf } from './segments.ts';
import type { SentenceShown } from './sentence-shown.ts';

type Mention = SentenceShown['mentions'][number];

interface Props extends Pick<SentenceShown, 'start' | 'mentions'> {
  readonly text: string;
  readonly lang: string;
}

const idOf = ({ entity, statement }: Mention): string | undefined => entity?.id ?? statement?.id;

/** The words of a sentence; those that refer to something lead to it. Those within others too, and what they hide stands below. */
export function SentenceText({ text, lang, start, mentions }: Props) {
  const segments = segmentsOf(
    text,
    start,
    mentions.filter((mention) => idOf(mention) !== undefined),
  );
  let at = start;
  return (
    <>
      <p lang={lang} className="sentence-text">
        {segments.map((segment) => {
          const key = at;
          at += Array.from(segment.text).length;
          const [narrowest] = segment.spans;
          const words = narrowest ? <Words text={segment.text} mention={narrowest} over={segment.spans} /> : segment.text;
          return <Fragment key={key}>{words}</Fragment>;
        })}
      </p>
      <Mentioned mentions={covered(segments, mentions)} />
    </>
  );
}

interface WordsProps {
  readonly text: string;
  readonly mention: Mention;
  /** All that refer here, the narrowest first. */
  readonly over: readonly Mention[];
}

/** A link rather than a button, as it may break over lines. */
function Words({ text, mention, over }: WordsProps) {
  const { state } = useExplored();
  const pointed = usePointed();
  const id = idOf(mention) ?? '';
  const change = { selected: id, panel: 'open' } as const;
  const follow = (event: MouseEvent) => {
    // With a key held down the browser opens it elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(change);
  };
  return (
    <a
      className="mention"
      href={addressOf(state, change)}
      title={mention.entity?.label}
      data-kind={mention.entity?.kind}
      data-depth={Math.min(over.length, 3)}
      data-inferred={mention.certainty === 'INFERRED' || undefined}
      data-pointed={over.some((one) => idOf(one) === pointed) || undefined}
      onClick={follow}
      {...pointing(id)}
    >
      {text}
    </a>
  );
}
