import { Document, isMap, isSeq, type Node, YAMLMap } from 'yaml';
import type { Kind } from '../../schema/ontology.ts';
import { SPEAKER_KINDS } from '../../schema/words.ts';
import { codePoints, fingerprintOf } from '../ingest/span.ts';
import type { TextMention } from '../mention/in-text.ts';
import { findDirectSpeech } from '../quotation/direct-speech.ts';
import { type Span, splitSentences } from '../sentence/split.ts';

/** What a draft is made of. */
export interface Drafted {
  readonly slug: string;
  /** Where the JSON Schema is, seen from the draft. */
  readonly schema: string;
  readonly lang: string;
  readonly text: string;
  /** Whether the text will stand beside the draft as article.txt: it need not be pinned then. */
  readonly isBeside: boolean;
  /** With the slugs of who may be meant, the likeliest first. */
  readonly mentions: readonly (TextMention & { readonly slugs: readonly string[] })[];
}

/** The longest words that are written out: longer ones may not be the user's to ship. */
const LONGEST_SURFACE = 40;
const LINE_WIDTH = 120;

const head = (schema: string): string => ` yaml-language-server: $schema=${schema}

 A draft: what can be told from the text and the names the graph knows. To be filled in before it can be ingested:
   gloss     what each sentence says, in your own words, in kk, ru, en; delete the languages you leave out
   speaker   the slug of who speaks, where it is empty
 Check every mention: its entity is the likeliest, others stand behind it. Then add what the sentences state under
 \`entities\`: new entities with their names, and statements with the numbers of the sentences they rest on
 (seeds/birgemiz/graph.yaml shows how), and ingest the folder: npm run ingest -- FOLDER`;

const surfaceOf = (words: string): object =>
  codePoints(words).length <= LONGEST_SURFACE ? { surface: words } : { sha256: fingerprintOf(words) };

function sentenceOf({ start, end }: Span, at: number, mentions: Drafted['mentions']): object {
  const own = mentions.filter(({ sentence }) => sentence === at + 1);
  return {
    number: at + 1,
    span: [start, end],
    gloss: { kk: '', ru: '', en: '' },
    ...(own.length > 0 && {
      mentions: own.map(({ start: from, end: to, surface, kind, slugs }) => ({
        span: [from, to],
        ...surfaceOf(surface),
        kind,
        entity: slugs[0],
      })),
    }),
  };
}

function quotationsOf({ text, mentions }: Drafted, sentences: readonly Span[]): object[] {
  const points = codePoints(text);
  return findDirectSpeech(text, sentences).map(({ first, last, speaker }) => {
    const named = mentions.filter(
      ({ start, end, candidates: [best] }) => speaker.start <= start && end <= speaker.end && best && speaks(best.name.kind),
    );
    return {
      sentences: [first, last],
      speaker: named.find(({ end }) => end === speaker.end)?.slugs[0] ?? '', // who is named last: before it stands a position
      asWritten: { sentence: last, span: [speaker.start, speaker.end], ...surfaceOf(points.slice(speaker.start, speaker.end).join('')) },
    };
  });
}

const speaks = (kind: Kind): boolean => (SPEAKER_KINDS as readonly Kind[]).includes(kind);

/** Puts what belongs on one line there, and behind each mention who else may be meant. */
function layOut(document: Document, mentions: Drafted['mentions']): void {
  const others = new Map(mentions.map(({ start, end, slugs }) => [`${start}-${end}`, slugs.slice(1)]));
  const flat = (node: unknown): void => {
    if (isMap(node) || isSeq(node)) node.flow = true;
  };
  const each = (path: readonly (string | number)[]): Node[] => {
    const list = document.getIn(path, true);
    return isSeq(list) ? (list.items as Node[]) : []; // made of plain values
  };
  for (const [at, sentence] of each(['sentences']).entries()) {
    if (sentence instanceof YAMLMap) sentence.spaceBefore = at > 0;
    flat(document.getIn(['sentences', at, 'span'], true));
    for (const [nth, mention] of each(['sentences', at, 'mentions']).entries()) {
      const [start, end] =
        document.getIn(['sentences', at, 'mentions', nth, 'span']) instanceof Object
          ? each(['sentences', at, 'mentions', nth, 'span']).map(String)
          : [];
      const also = others.get(`${start}-${end}`) ?? [];
      flat(mention);
      if (also.length > 0) mention.comment = ` or ${also.join(', ')}`;
    }
  }
  for (const [at] of each(['quotations']).entries())
    for (const key of ['sentences', 'asWritten']) flat(document.getIn(['quotations', at, key], true));
}

/** A graph.yaml to start from: the sentences with empty glosses, the mentions of known entities, the quotations. */
export function draftGraph(drafted: Drafted): string {
  const { slug, schema, lang, text, isBeside, mentions } = drafted;
  const sentences = splitSentences(text);
  const document = new Document({
    article: { slug, lang, ...(!isBeside && { sha256: fingerprintOf(text), length: codePoints(text).length }) },
    sentences: sentences.map((span, at) => sentenceOf(span, at, mentions)),
    quotations: quotationsOf(drafted, sentences),
    entities: {},
  });
  document.commentBefore = head(schema);
  layOut(document, mentions);
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}
