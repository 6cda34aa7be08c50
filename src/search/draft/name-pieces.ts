import type { Kind } from '../../../schema/ontology.ts';
import type { Span } from '../../ingest/span.ts';
import type { RecognizedLanguage } from '../../text/recognize/stem.ts';
import type { Span as TextSpan } from '../../text/sentence/split.ts';
import { estimatePersonName, estimatePlaceName } from './person-name.ts';
import type { KnownEntities } from './piece.ts';
import { addPiece, type PieceList, reserveSlug, toEntityKey, toMentionKey } from './piece-list.ts';
import type { Proposal } from './proposal.ts';
import type { TextName } from './text-names.ts';

/** Mentions of entities of the graph. */
export function addKnownNames(list: PieceList, { mentions }: KnownEntities): TextName[] {
  return mentions.flatMap(({ sentence, start, end, kind, entities: [best, ...others] }) => {
    if (!best) return [];
    const span: Span = [start, end];
    const doubt = others.length > 0 ? 'SEVERAL' : null;
    addPiece(
      list,
      toMentionKey(span),
      { kind: 'MENTION', sentence, mention: { span, kind, entity: best.slug } },
      { rule: 'known-name', sentences: [sentence], spans: [span], doubt },
    );
    return [{ start, end, slug: best.slug, kind: best.kind, isShort: false }];
  });
}

const estimateName = (kind: Kind, written: string, lang: RecognizedLanguage): string =>
  kind === 'PERSON' ? estimatePersonName(written, lang) : kind === 'PLACE' ? estimatePlaceName(written, lang) : written;

/** New entities with their names and mentions, in the order of the text. */
export function addNewNames(list: PieceList, proposals: readonly Proposal[], tag: string, lang: RecognizedLanguage): TextName[] {
  return proposals.flatMap(({ slug: plain, kind, name, written, type, mentions, isFaint }) => {
    const text = name ?? estimateName(kind, written, lang);
    const slug = reserveSlug(list, kind === 'PERSON' || kind === 'PLACE' ? text : plain);
    const sentences = [...new Set(mentions.map(({ sentence }) => sentence))];
    const spans = mentions.map(({ start, end }): Span => [start, end]);
    const entity = { kind, ...(type !== null && { type }), names: [{ text, lang: tag }] };
    addPiece(
      list,
      toEntityKey(slug),
      { kind: 'ENTITY', slug, entity },
      { rule: 'new-name', sentences, spans, doubt: isFaint ? 'FAINT' : name === null ? 'ENDING' : null },
    );
    return mentions.map(({ sentence, start, end }): TextName => {
      const span: Span = [start, end];
      addPiece(
        list,
        toMentionKey(span),
        { kind: 'MENTION', sentence, mention: { span, kind: 'NAME', entity: slug } },
        { rule: 'new-name', sentences: [sentence], spans: [span] },
      );
      return { start, end, slug, kind, isShort: false };
    });
  });
}

/** Parts of names by which somebody is meant who is named in full elsewhere. */
export function addShortNames(list: PieceList, names: readonly TextName[], sentences: readonly TextSpan[]): void {
  for (const { start, end, slug } of names) {
    const span: Span = [start, end];
    const sentence = sentences.findIndex((one) => one.start <= start && end <= one.end) + 1;
    if (sentence > 0)
      addPiece(
        list,
        toMentionKey(span),
        { kind: 'MENTION', sentence, mention: { span, kind: 'NAME', entity: slug } },
        { rule: 'short-name', sentences: [sentence], spans: [span], doubt: 'COREFERENCE' },
      );
  }
}
