import { Document, type Node } from 'yaml';
import type { Kind } from '../../../schema/ontology.ts';
import { type MentionKind, SPEAKER_KINDS } from '../../../schema/words.ts';
import { computeFingerprint, sliceWords, toCodePoints } from '../../ingest/span.ts';
import { type DirectSpeech, findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';
import type { DraftPiece } from './piece.ts';
import { findVoice, toEntityNodes, toMentionNodes, toQuotationNodes, toSurfaceOf } from './piece-nodes.ts';
import { type DraftValue, listValues } from './values.ts';

/** A mention in a draft. Offsets are code points. */
export interface DraftMention extends Span {
  readonly sentence: number;
  readonly surface: string;
  readonly kind: MentionKind;
  /** Slugs of the candidates, most likely first. */
  readonly slugs: readonly string[];
  readonly candidates: readonly { readonly name: { readonly kind: Kind } }[];
}

/** The input of a draft. */
export interface DraftSource {
  readonly slug: string;
  /** Path of the JSON Schema, relative to the draft. */
  readonly schema: string;
  readonly lang: string;
  /** When the article was published, in EDTF; null if it is not known. Relative dates of the text are counted from it. */
  readonly published: string | null;
  /** What the file of the article says of itself, if it does. */
  readonly title?: string | null;
  readonly url?: string | null;
  /** The slug of the publisher. */
  readonly publisher?: string | null;
  /** What else a reader has to know of where it is from. */
  readonly origin?: string | null;
  readonly text: string;
  /** True if article.txt is next to the draft. Then fingerprint and length can be omitted. */
  readonly isBeside: boolean;
  /** Mentions of entities that the graph knows. */
  readonly mentions: readonly DraftMention[];
}

export const LINE_WIDTH = 120;

const describeDraft = (schema: string): string => ` yaml-language-server: $schema=${schema}

 A draft: what rules read in the text, beside the names that the graph knows. A reader checks it before it is ingested:
   gloss     what each sentence says, in your own words, in kk, ru, en; delete the languages you leave out, or all
   speaker   the slug of who speaks, where it is empty
   ?         a comment with a question mark asks what the rules are not sure of
   comments  below a sentence: the quantities and dates that no statement has yet
 Delete what is wrong, with its mentions and statements: an entity that two names stand for, a role that somebody does
 not have. Add what the rules did not find under \`entities\`: names, and statements with the numbers of the sentences
 they rest on (seeds/birgemiz/graph.yaml shows how), and ingest the folder: npm run ingest -- FOLDER
 Drafted again, this file keeps all that it has, and gets the mentions of what the graph knows by then.`;

/** A YAML node on one line. */
const toFlowNode = (document: Document, value: object): Node => document.createNode(value, { flow: true });

/** A mention on one line, with other candidates in a comment. */
export function toMentionNode(document: Document, { start, end, surface, kind, slugs: [entity, ...others] }: DraftMention): Node {
  const node = toFlowNode(document, { span: [start, end], ...toSurfaceOf(surface), kind, entity });
  if (others.length > 0) node.comment = ` or ${others.join(', ')}`;
  return node;
}

/** What rules propose for a sentence. */
interface ProposedWords {
  readonly voice: ReturnType<typeof findVoice>;
  readonly mentions: readonly Node[];
}

/** A sentence with an empty gloss, its own mentions, and its quantities and dates in a comment. */
export function toSentenceNode(
  document: Document,
  { start, end }: Span,
  index: number,
  own: readonly DraftMention[],
  values: readonly DraftValue[],
  proposed: ProposedWords = { voice: {}, mentions: [] },
): Node {
  const mentions = [...own.map((mention) => toMentionNode(document, mention)), ...proposed.mentions];
  const node = document.createNode({
    number: index + 1,
    span: toFlowNode(document, [start, end]),
    ...proposed.voice,
    gloss: { kk: '', ru: '', en: '' },
    ...(mentions.length > 0 && { mentions }),
  });
  node.spaceBefore = index > 0;
  const lines = values.filter((value) => start <= value.start && value.end <= end).map(({ line }) => ` ${line}`);
  if (lines.length > 0) node.comment = lines.join('\n');
  return node;
}

const canSpeak = (kind: Kind): boolean => (SPEAKER_KINDS as readonly Kind[]).includes(kind);

export function toQuotation(
  document: Document,
  { text, mentions }: Pick<DraftSource, 'text' | 'mentions'>,
  { first, last, named: sentence, speaker }: DirectSpeech,
): object {
  const within = mentions.filter(
    ({ start, end, candidates: [best] }) => speaker.start <= start && end <= speaker.end && best && canSpeak(best.name.kind),
  );
  // The last name if a position precedes it, otherwise the first, which a position may follow.
  const named = within.find(({ end }) => end === speaker.end) ?? within.find(({ start }) => start === speaker.start);
  const words = sliceWords(toCodePoints(text), [speaker.start, speaker.end]);
  return {
    sentences: toFlowNode(document, [first, last]),
    speaker: named?.slugs[0] ?? '',
    asWritten: toFlowNode(document, { sentence, span: [speaker.start, speaker.end], ...toSurfaceOf(words) }),
  };
}

/** A graph.yaml to start from: sentences with empty glosses, mentions of known entities, and what rules propose. */
export function draftGraph(source: DraftSource, pieces: readonly DraftPiece[] = []): string {
  const { slug, schema, lang, title, url, publisher, published, origin, text, isBeside, mentions } = source;
  const points = toCodePoints(text);
  const sentences = splitSentences(text);
  const values = listOpenValues(source, pieces);
  const document = new Document();
  const speeches =
    pieces.length > 0 ? [] : findDirectSpeech(text, sentences).map((speech) => toQuotation(document, { text, mentions }, speech));
  document.contents = document.createNode({
    article: {
      slug,
      lang,
      ...(title && { title }),
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(published !== null && { published }),
      ...(!isBeside && { sha256: computeFingerprint(text), length: points.length }),
    },
    sentences: sentences.map((span, index) => {
      const known = mentions.filter(({ sentence }) => sentence === index + 1);
      const proposed = toMentionNodes(document, points, pieces, index + 1);
      return toSentenceNode(document, span, index, known, values, { voice: findVoice(pieces, index + 1), mentions: proposed });
    }),
    quotations: [...speeches, ...toQuotationNodes(document, points, pieces)],
    entities: toEntityNodes(document, pieces),
  });
  document.commentBefore = `${describeDraft(schema)}${origin ? `\n\n ${origin}` : ''}`;
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}

/** Quantities and dates that no statement has yet. */
function listOpenValues({ text, lang, published }: DraftSource, pieces: readonly DraftPiece[]): DraftValue[] {
  const taken = pieces.flatMap((piece) => (piece.kind === 'MENTION' && piece.mention.statement !== undefined ? [piece.mention.span] : []));
  return listValues(text, lang, published).filter(({ start, end }) => !taken.some((span) => span[0] < end && start < span[1]));
}
