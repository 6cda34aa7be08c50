import { Document, type Node } from 'yaml';
import type { Kind } from '../../../schema/ontology.ts';
import { SPEAKER_KINDS } from '../../../schema/words.ts';
import { computeFingerprint, sliceWords, toCodePoints } from '../../ingest/span.ts';
import { type DirectSpeech, findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import { type Span, splitSentences } from '../../text/sentence/split.ts';
import type { TextMention } from '../mention/in-text.ts';

/** The input of a draft. */
export interface DraftSource {
  readonly slug: string;
  /** Path of the JSON Schema, relative to the draft. */
  readonly schema: string;
  readonly lang: string;
  readonly text: string;
  /** True if article.txt is next to the draft. Then fingerprint and length can be omitted. */
  readonly isBeside: boolean;
  /** Mentions with the slugs of their candidates, most likely first. */
  readonly mentions: readonly (TextMention & { readonly slugs: readonly string[] })[];
}

/** Maximum length of words that are written out. Users may not redistribute longer ones. */
const MAX_SURFACE_LENGTH = 40;
export const LINE_WIDTH = 120;

const describeDraft = (schema: string): string => ` yaml-language-server: $schema=${schema}

 A draft: what can be told from the text and the names the graph knows. To be filled in before it can be ingested:
   gloss     what each sentence says, in your own words, in kk, ru, en; delete the languages you leave out, or all
   speaker   the slug of who speaks, where it is empty
 Check every mention: its entity is the likeliest, others stand behind it. Then add what the sentences state under
 \`entities\`: new entities with their names, and statements with the numbers of the sentences they rest on
 (seeds/birgemiz/graph.yaml shows how), and ingest the folder: npm run ingest -- FOLDER
 Drafted again, this file keeps all that it has, and gets the mentions of what the graph knows by then.`;

const toSurface = (words: string): object =>
  toCodePoints(words).length <= MAX_SURFACE_LENGTH ? { surface: words } : { sha256: computeFingerprint(words) };

/** A YAML node on one line. */
const toFlowNode = (document: Document, value: object): Node => document.createNode(value, { flow: true });

/** A mention on one line, with other candidates in a comment. */
export function toMentionNode(
  document: Document,
  { start, end, surface, kind, slugs: [entity, ...others] }: DraftSource['mentions'][number],
): Node {
  const node = toFlowNode(document, { span: [start, end], ...toSurface(surface), kind, entity });
  if (others.length > 0) node.comment = ` or ${others.join(', ')}`;
  return node;
}

/** A sentence with an empty gloss and its own mentions. */
export function toSentenceNode(document: Document, { start, end }: Span, index: number, own: DraftSource['mentions']): Node {
  const node = document.createNode({
    number: index + 1,
    span: toFlowNode(document, [start, end]),
    gloss: { kk: '', ru: '', en: '' },
    ...(own.length > 0 && { mentions: own.map((mention) => toMentionNode(document, mention)) }),
  });
  node.spaceBefore = index > 0;
  return node;
}

const canSpeak = (kind: Kind): boolean => (SPEAKER_KINDS as readonly Kind[]).includes(kind);

export function toQuotation(document: Document, { text, mentions }: DraftSource, { first, last, speaker }: DirectSpeech): object {
  // The last name: a position may precede it.
  const named = mentions.find(
    ({ start, end, candidates: [best] }) => speaker.start <= start && end === speaker.end && best && canSpeak(best.name.kind),
  );
  const words = sliceWords(toCodePoints(text), [speaker.start, speaker.end]);
  return {
    sentences: toFlowNode(document, [first, last]),
    speaker: named?.slugs[0] ?? '',
    asWritten: toFlowNode(document, { sentence: last, span: [speaker.start, speaker.end], ...toSurface(words) }),
  };
}

/** A graph.yaml to start from, with sentences, empty glosses, mentions of known entities, and quotations. */
export function draftGraph(drafted: DraftSource): string {
  const { slug, schema, lang, text, isBeside, mentions } = drafted;
  const sentences = splitSentences(text);
  const document = new Document();
  document.contents = document.createNode({
    article: { slug, lang, ...(!isBeside && { sha256: computeFingerprint(text), length: toCodePoints(text).length }) },
    sentences: sentences.map((span, index) =>
      toSentenceNode(
        document,
        span,
        index,
        mentions.filter(({ sentence }) => sentence === index + 1),
      ),
    ),
    quotations: findDirectSpeech(text, sentences).map((speech) => toQuotation(document, drafted, speech)),
    entities: {},
  });
  document.commentBefore = describeDraft(schema);
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}
