import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import { listSpans } from '../../ingest/locate.ts';
import { isWithin, type Span, toCodePoints } from '../../ingest/span.ts';
import { findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import { splitSentences } from '../../text/sentence/split.ts';
import { type DraftSource, LINE_WIDTH, toMentionNode, toQuotation, toSentenceNode } from './draft.ts';
import { keepLayout } from './keep-layout.ts';
import { listValues } from './values.ts';
import { isPair, readWrittenDraft, type WrittenDraft, type WrittenMention } from './written-draft.ts';

/** A graph.yaml, with the numbers of what was added. */
export interface ExtendedDraft {
  readonly yaml: string;
  readonly sentences: number;
  readonly mentions: number;
  readonly quotations: number;
}

const toSpan = ({ start, end }: { readonly start: number; readonly end: number }): Span => [start, end];
const isOverlap = ([from, to]: Span, [start, end]: Span): boolean => from < end && start < to;

/** The spans at which a written mention may stand. */
function listMentionSpans(points: readonly string[], sentence: Span, { span, surface }: WrittenMention): Span[] {
  if (isPair(span)) return [span];
  return typeof surface === 'string' && surface !== '' ? listSpans(points, sentence, surface) : [];
}

/** True if a mention is written already, or meets a name that somebody marked otherwise. */
const isTaken = (points: readonly string[], sentence: Span, found: Span, written: readonly WrittenMention[]): boolean =>
  written.some((mention) =>
    listMentionSpans(points, sentence, mention).some(
      (span) => (span[0] === found[0] && span[1] === found[1]) || (mention.kind === 'NAME' && isOverlap(span, found)),
    ),
  );

function openList(map: YAMLMap, key: string): YAMLSeq {
  const found = map.get(key);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const list = new YAMLSeq();
  map.set(key, list);
  return list;
}

/** Adds the mentions that the sentences of the file do not have. */
function addMentions({ document, root, sentences }: WrittenDraft, { text, mentions }: DraftSource): number {
  const points = toCodePoints(text);
  const list = openList(root, 'sentences');
  return sentences.reduce((count, { span, mentions: written }, index) => {
    const node = list.items[index];
    const fresh = mentions.filter((found) => isWithin(toSpan(found), span) && !isTaken(points, span, toSpan(found), written));
    if (fresh.length === 0 || !isMap(node)) return count;
    const target = openList(node, 'mentions');
    for (const mention of fresh) target.add(toMentionNode(document, mention));
    return count + fresh.length;
  }, 0);
}

/** Adds the sentences behind the last one of the file, with their mentions. */
function addSentences(
  { document, root, sentences }: WrittenDraft,
  more: readonly Span[],
  { mentions, text, lang, published }: DraftSource,
): number {
  const list = openList(root, 'sentences');
  const values = more.length > 0 ? listValues(text, lang, published) : [];
  return more.reduce((count, span, nth) => {
    const own = mentions.filter((found) => isWithin(toSpan(found), span));
    list.add(toSentenceNode(document, { start: span[0], end: span[1] }, sentences.length + nth, own, values));
    return count + own.length;
  }, 0);
}

/** Adds the quotations that meet none of the file. @param all the sentences of the file, as it is now */
function addQuotations({ document, root, quotations }: WrittenDraft, all: readonly Span[], drafted: DraftSource): number {
  const split = splitSentences(drafted.text);
  const numberOf = (sentence: number): number => {
    const start = split[sentence - 1]?.start ?? -1;
    return all.findIndex(([from, to]) => from <= start && start < to) + 1;
  };
  const fresh = findDirectSpeech(drafted.text, split)
    .map((speech) => ({ ...speech, first: numberOf(speech.first), last: numberOf(speech.last), named: numberOf(speech.named) }))
    .filter(({ first, last }) => first > 0 && last >= first && !quotations.some(([from, to]) => first <= to && from <= last));
  if (fresh.length === 0) return 0;
  const list = openList(root, 'quotations');
  for (const speech of fresh) list.add(document.createNode(toQuotation(document, drafted, speech)));
  return fresh.length;
}

/** The value of a text; undefined if it is no YAML. */
function readValue(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 });
}

/** Adds to a graph.yaml what can be told from the text and is not there yet. Comments and edits stay. @throws Error */
export function addToGraph(file: string, source: string, drafted: DraftSource): ExtendedDraft {
  const written = readWrittenDraft(file, source, toCodePoints(drafted.text));
  const format = () => written.document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
  const plain = format();
  const spans = written.sentences.map(({ span }) => span);
  const end = spans.at(-1)?.[1] ?? 0;
  const more = splitSentences(drafted.text).flatMap((sentence) => (sentence.start >= end ? [toSpan(sentence)] : []));
  const mentions = addMentions(written, drafted) + addSentences(written, more, drafted);
  const quotations = addQuotations(written, [...spans, ...more], drafted);
  if (more.length + mentions + quotations === 0) return { yaml: source, sentences: 0, mentions: 0, quotations: 0 };
  const changed = format();
  const kept = keepLayout(source, plain, changed);
  const yaml = isDeepStrictEqual(readValue(kept), readValue(changed)) ? kept : changed;
  return { yaml, sentences: more.length, mentions, quotations };
}
