import { Document, type Node } from 'yaml';
import type { Kind } from '../../../schema/ontology.ts';
import { type MentionKind, SPEAKER_KINDS } from '../../../schema/words.ts';
import { computeFingerprint, sliceWords, toCodePoints } from '../../ingest/span.ts';
import { type DirectSpeech, findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';
import type { Proposal } from './proposal.ts';
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
  readonly text: string;
  /** True if article.txt is next to the draft. Then fingerprint and length can be omitted. */
  readonly isBeside: boolean;
  /** Mentions of entities that the graph knows. */
  readonly mentions: readonly DraftMention[];
}

/** Maximum length of words that are written out. Users may not redistribute longer ones. */
const MAX_SURFACE_LENGTH = 40;
export const LINE_WIDTH = 120;

const describeDraft = (schema: string): string => ` yaml-language-server: $schema=${schema}

 A draft: what can be told from the text and the names the graph knows. To be filled in before it can be ingested:
   gloss     what each sentence says, in your own words, in kk, ru, en; delete the languages you leave out, or all
   speaker   the slug of who speaks, where it is empty
   text      a new name that is empty: as the comment has it, without its case ending
   comments  below a sentence: the quantities and dates that it names, for statements to take over
 Check every mention: its entity is the likeliest, others stand behind it. The entities below are proposed, as the
 graph does not know their names: delete those that are wrong, with their mentions. Then add what the sentences state
 under \`entities\`: other entities with their names, and statements with the numbers of the sentences they rest on
 (seeds/birgemiz/graph.yaml shows how), and ingest the folder: npm run ingest -- FOLDER
 Drafted again, this file keeps all that it has, and gets the mentions of what the graph knows by then.`;

const toSurface = (words: string): object =>
  toCodePoints(words).length <= MAX_SURFACE_LENGTH ? { surface: words } : { sha256: computeFingerprint(words) };

/** A YAML node on one line. */
const toFlowNode = (document: Document, value: object): Node => document.createNode(value, { flow: true });

/** A mention on one line, with other candidates in a comment. */
export function toMentionNode(document: Document, { start, end, surface, kind, slugs: [entity, ...others] }: DraftMention): Node {
  const node = toFlowNode(document, { span: [start, end], ...toSurface(surface), kind, entity });
  if (others.length > 0) node.comment = ` or ${others.join(', ')}`;
  return node;
}

/** A sentence with an empty gloss, its own mentions, and its quantities and dates in a comment. */
export function toSentenceNode(
  document: Document,
  { start, end }: Span,
  index: number,
  own: readonly DraftMention[],
  values: readonly DraftValue[],
): Node {
  const node = document.createNode({
    number: index + 1,
    span: toFlowNode(document, [start, end]),
    gloss: { kk: '', ru: '', en: '' },
    ...(own.length > 0 && { mentions: own.map((mention) => toMentionNode(document, mention)) }),
  });
  node.spaceBefore = index > 0;
  const lines = values.filter((value) => start <= value.start && value.end <= end).map(({ line }) => ` ${line}`);
  if (lines.length > 0) node.comment = lines.join('\n');
  return node;
}

const canSpeak = (kind: Kind): boolean => (SPEAKER_KINDS as readonly Kind[]).includes(kind);

/** Mentions of proposed entities. */
const listProposedMentions = (proposals: readonly Proposal[]): DraftMention[] =>
  proposals.flatMap(({ slug, kind, mentions }) =>
    mentions.map((mention): DraftMention => ({ ...mention, kind: 'NAME', slugs: [slug], candidates: [{ name: { kind } }] })),
  );

/** A proposed entity. A name that may have a case ending is left empty. */
function toEntityNode(document: Document, { kind, name, written }: Proposal, lang: string): Node {
  const own = toFlowNode(document, { text: name ?? '', lang });
  if (name === null) own.comment = ` as written: ${written}`;
  return document.createNode({ kind, names: [own] });
}

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
    asWritten: toFlowNode(document, { sentence, span: [speaker.start, speaker.end], ...toSurface(words) }),
  };
}

/** A graph.yaml to start from, with sentences, empty glosses, mentions of known entities, quotations, and proposed entities. */
export function draftGraph(
  { slug, schema, lang, published, text, isBeside, mentions: known }: DraftSource,
  proposals: readonly Proposal[] = [],
): string {
  const mentions = [...known, ...listProposedMentions(proposals)].sort((a, b) => a.start - b.start || b.end - a.end);
  const sentences = splitSentences(text);
  const values = listValues(text, lang, published);
  const document = new Document();
  document.contents = document.createNode({
    article: {
      slug,
      lang,
      ...(published !== null && { published }),
      ...(!isBeside && { sha256: computeFingerprint(text), length: toCodePoints(text).length }),
    },
    sentences: sentences.map((span, index) =>
      toSentenceNode(
        document,
        span,
        index,
        mentions.filter(({ sentence }) => sentence === index + 1),
        values,
      ),
    ),
    quotations: findDirectSpeech(text, sentences).map((speech) => toQuotation(document, { text, mentions }, speech)),
    entities: Object.fromEntries(proposals.map((proposal) => [proposal.slug, toEntityNode(document, proposal, lang)])),
  });
  document.commentBefore = describeDraft(schema);
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}
