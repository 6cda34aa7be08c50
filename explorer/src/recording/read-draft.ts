import { ReadText, type ReadTextQuery } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import type { Lang } from '../state/state.ts';
import { type DraftMark, getDraft, replaceDraft } from './article-draft.ts';
import { findLang } from './guess-lang.ts';

type Mention = ReadTextQuery['mentionsIn'][number];
type NewName = ReadTextQuery['namesIn'][number];

/** A known name. What it means is chosen if there is no doubt. */
function toKnownMark({ kind, surface, lemma, start, end, sentence, doubt, candidates }: Mention): DraftMark {
  const entities = candidates.map(({ entity }) => entity);
  const [only] = entities;
  const entity = doubt === null && entities.length === 1 && only ? only : null;
  return { kind, surface, lemma, start, end, sentence, candidates: entities, likelyKind: null, entity, isIgnored: false };
}

const toNewMark = ({ kind, surface, start, end, sentence }: NewName): DraftMark => ({
  ...{ kind: 'NAME', surface, lemma: surface, start, end, sentence },
  ...{ candidates: [], likelyKind: kind, entity: null, isIgnored: false },
});

/** Splits the text of the draft, and marks its names. What was chosen before for the same words is kept. */
export async function readDraftText(lang: Lang): Promise<void> {
  const { text, lang: articleLang, marks: before } = getDraft();
  const { sentencesIn, mentionsIn, namesIn } = await sendOperation(ReadText, { text, articleLang: articleLang ?? findLang(text), lang });
  const known = mentionsIn.map(toKnownMark);
  const isFree = ({ start, end }: DraftMark) => !known.some((mark) => mark.start < end && mark.end > start);
  const marks = [...known, ...namesIn.map(toNewMark).filter(isFree)].toSorted((a, b) => a.start - b.start);
  const chosen = new Map(before.filter((mark) => mark.entity || mark.isIgnored).map((mark) => [mark.surface, mark]));
  replaceDraft({
    sentences: sentencesIn,
    marks: marks.map((mark) => {
      const { entity, isIgnored } = chosen.get(mark.surface) ?? mark;
      return { ...mark, entity, isIgnored };
    }),
  });
}
