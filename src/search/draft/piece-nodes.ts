import type { Document, Node } from 'yaml';
import { computeFingerprint, type Span, sliceWords, toCodePoints } from '../../ingest/span.ts';
import type { DraftPiece, PieceDoubt } from './piece.ts';

type PieceOf<K extends DraftPiece['kind']> = Extract<DraftPiece, { readonly kind: K }>;

/** Maximum length of words that are written out. Users may not redistribute longer ones. */
const MAX_SURFACE_LENGTH = 40;

/** What a reader of a draft should check. */
const NOTES: Readonly<Record<PieceDoubt, string>> = {
  ENDING: 'without its case ending?',
  FAINT: 'a name?',
  COREFERENCE: 'who is meant?',
  SEVERAL: 'or another',
  PARTICIPANT: 'in this role?',
  AMOUNT: 'as read?',
  DATE: 'as counted from the publication?',
};

const isPieceOf =
  <K extends DraftPiece['kind']>(...kinds: K[]) =>
  (piece: DraftPiece): piece is PieceOf<K> =>
    (kinds as readonly string[]).includes(piece.kind);

/** Words as a mention has them, or their fingerprint if they are long. */
export const toSurfaceOf = (words: string): object =>
  toCodePoints(words).length <= MAX_SURFACE_LENGTH ? { surface: words } : { sha256: computeFingerprint(words) };
const toSurface = (points: readonly string[], span: Span): object => toSurfaceOf(sliceWords(points, span));

const note = (node: Node, { doubt }: DraftPiece): Node => {
  if (doubt !== null) node.comment = ` ${NOTES[doubt]}`;
  return node;
};

/** The mentions of a sentence, each on one line. */
export function toMentionNodes(document: Document, points: readonly string[], pieces: readonly DraftPiece[], sentence: number): Node[] {
  return pieces.filter(isPieceOf('MENTION')).flatMap((piece) => {
    if (piece.sentence !== sentence || piece.rule === 'known-name') return [];
    const { span, kind, entity, statement } = piece.mention;
    const value = {
      span,
      ...toSurface(points, span),
      kind,
      ...(entity !== undefined && { entity }),
      ...(statement !== undefined && { statement }),
    };
    return [note(document.createNode(value, { flow: true }), piece)];
  });
}

/** The voice of a sentence, if somebody is cited. */
export function findVoice(pieces: readonly DraftPiece[], sentence: number): { readonly voice?: 'REPORTED'; readonly speaker?: string } {
  const piece = pieces.find((one) => one.kind === 'VOICE' && one.sentence === sentence);
  return piece?.kind === 'VOICE' ? { voice: piece.voice, ...(piece.speaker !== undefined && { speaker: piece.speaker }) } : {};
}

/** Direct speech. */
export const toQuotationNodes = (document: Document, points: readonly string[], pieces: readonly DraftPiece[]): Node[] =>
  pieces.filter(isPieceOf('QUOTATION')).map((piece) => {
    const { sentences, speaker, asWritten } = piece.quotation;
    const own = {
      sentences: document.createNode(sentences, { flow: true }),
      speaker,
      asWritten: document.createNode({ ...asWritten, ...toSurface(points, asWritten.span) }, { flow: true }),
    };
    return note(document.createNode(own), piece);
  });

/** New entities with their statements, and statements of entities that the graph has. */
export function toEntityNodes(document: Document, pieces: readonly DraftPiece[]): Record<string, Node> {
  const statements = Map.groupBy(pieces.filter(isPieceOf('STATEMENT')), ({ subject }) => subject);
  const toStatements = (slug: string): Node[] =>
    (statements.get(slug) ?? []).map((piece) => {
      const { evidence, ...statement } = piece.statement;
      const plain = evidence.map((one) => (one.stance === undefined ? one.sentence : one));
      return note(document.createNode({ ...statement, evidence: plain }, { flow: true }), piece);
    });
  return Object.fromEntries(
    pieces.filter(isPieceOf('ENTITY', 'EVENT')).map((piece) => {
      const { names, ...entity } = piece.entity;
      const named = names.map((name) => note(document.createNode(name, { flow: true }), piece));
      const own = toStatements(piece.slug);
      return [piece.slug, document.createNode({ ...entity, names: named, ...(own.length > 0 && { statements: own }) })];
    }),
  );
}
