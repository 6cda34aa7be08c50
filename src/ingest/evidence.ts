import type { LocalText } from '../../schema/ontology.ts';
import type { Certainty, Stance, Voice } from '../../schema/words.ts';
import type { EvidenceShape, GraphFile, StatementShape } from './shape.ts';
import { isWithin } from './span.ts';
import { listTargets, resolveTarget, type TiedStatement } from './target.ts';

export interface ResolvedEvidence {
  readonly sentence: number;
  readonly span: readonly [number, number] | undefined;
  readonly voice: Voice;
  /** A slug. */
  readonly speaker: string | undefined;
  readonly stance: Stance;
  /** Slugs, the nearest to the article first. */
  readonly via: readonly string[];
  /** EDTF. */
  readonly saidOn: string | undefined;
  readonly certainty: Certainty;
  readonly reason: LocalText | undefined;
  /** What it corrects, confirms or ends. */
  readonly target: TiedStatement | undefined;
}

/** A statement, or the status of an event. */
export type Supported = Pick<StatementShape, 'evidence'> & Partial<Pick<StatementShape, 'inferred'>>;

/** The evidence of a statement with defaults: the voice of the quotation or sentence, and the reason of the statement. */
export function resolveEvidence(graph: GraphFile, statement: Supported): ResolvedEvidence[] {
  return statement.evidence.map((item) => {
    const details: EvidenceShape = typeof item === 'number' ? { sentence: item } : item;
    const reason = details.inferred ?? statement.inferred;
    const own = details.voice ? { voice: details.voice, speaker: details.speaker } : resolveVoice(graph, details);
    return {
      ...own,
      sentence: details.sentence,
      span: details.span,
      stance: details.stance ?? 'ASSERTS',
      via: details.via ?? [],
      saidOn: details.saidOn,
      certainty: reason ? 'INFERRED' : 'STATED',
      reason: reason as LocalText | undefined,
      target: listTargets(details).flatMap(([tie, written]) => resolveTarget(graph, tie, written) ?? [])[0],
    }; // optional keys of zod
  });
}

/** The words that name the speaker are in the last sentence of a quotation, but have the voice of the article. */
function resolveVoice(graph: GraphFile, { sentence: number, span, speaker }: EvidenceShape): { voice: Voice; speaker: string | undefined } {
  const quotation = graph.quotations.find(({ sentences: [first, last] }) => first <= number && number <= last);
  if (quotation && span && isWithin(span, quotation.asWritten.span)) return { voice: 'ARTICLE', speaker };
  if (quotation) return { voice: 'QUOTED', speaker: speaker ?? quotation.speaker };
  const sentence = graph.sentences[number - 1];
  return { voice: sentence?.voice ?? 'ARTICLE', speaker: speaker ?? sentence?.speaker };
}
