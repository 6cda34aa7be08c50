import { checkWords, type SpanWords } from './check-text.ts';
import type { Supported } from './evidence.ts';
import { createMistake, type Mistake, type Path } from './mistake.ts';
import type { EntityShape, EvidenceShape, GraphFile, WrittenGraph } from './shape.ts';
import { type Span, sliceWords, toCodePoints } from './span.ts';

type WrittenWords = Pick<SpanWords, 'surface'> & { readonly span?: Span | undefined };

/** Where words are looked for: the sentences, and the text if it is there. */
interface Place {
  readonly sentences: WrittenGraph['sentences'];
  readonly points: readonly string[] | undefined;
  readonly mistakes: Mistake[];
}

/** All spans of some words within a span. */
export function listSpans(points: readonly string[], [from, to]: Span, surface: string): Span[] {
  const words = sliceWords(points, [from, to]);
  const found: Span[] = [];
  for (let at = words.indexOf(surface); at >= 0; at = words.indexOf(surface, at + 1)) {
    const start = from + toCodePoints(words.slice(0, at)).length;
    found.push([start, start + toCodePoints(surface).length]);
  }
  return found;
}

const formatSpan = ([start, end]: Span): string => `[${start}, ${end}]`;

/** Where words stand that do not stand in their sentence: in the other case, or in another sentence. */
function describeElsewhere(points: readonly string[], sentences: WrittenGraph['sentences'], number: number, surface: string): string {
  const own = sentences[number - 1];
  const words = own ? sliceWords(points, own.span) : '';
  const at = words.toLowerCase().indexOf(surface.toLowerCase());
  if (at >= 0 && surface !== '') return `; did you mean ${JSON.stringify(words.slice(at, at + surface.length))}?`;
  const other = sentences.find(({ span }) => listSpans(points, span, surface).length > 0);
  return other ? `; it stands in sentence ${other.number}` : '';
}

/** The span of words that stand once in their sentence. Adds a mistake if it cannot be told; then the answer is the whole sentence. */
function locateWords({ sentences, points, mistakes }: Place, path: Path, number: number, words: WrittenWords): Span {
  if (words.span) return words.span;
  const sentence = sentences[number - 1];
  const whole: Span = sentence?.span ?? [0, 1];
  const { surface } = words;
  if (!sentence) mistakes.push(createMistake([...path, 'sentence'], number, `there is no such sentence; 1 to ${sentences.length}`));
  else if (surface === undefined) mistakes.push({ path, message: 'has no span: it can be left out only if the surface is given' });
  else if (!points)
    mistakes.push({ path, message: 'has no span: it can be left out only if article.txt is there or the text is attached' });
  else {
    const spans = listSpans(points, sentence.span, surface);
    const [first] = spans;
    if (first && spans.length === 1) return first;
    const told = first
      ? `it stands ${spans.length} times in sentence ${number}: write span: ${spans.map(formatSpan).join(' or ')}`
      : `it does not stand in sentence ${number}${describeElsewhere(points, sentences, number, surface)}`;
    mistakes.push(createMistake([...path, 'surface'], surface, told));
  }
  return whole;
}

function locateEvidence(place: Place, path: Path, evidence: EvidenceShape): EvidenceShape {
  const { sentence, span, surface } = evidence;
  if (surface === undefined) return evidence;
  if (span) place.mistakes.push(...checkWords(place.points, path, { span, surface }));
  return { ...evidence, span: [...locateWords(place, path, sentence, { span, surface })] };
}

function locateEntity(place: Place, slug: string, entity: EntityShape): EntityShape {
  const locate = (path: Path, evidence: Supported['evidence']) =>
    evidence.map((item, nth) => (typeof item === 'number' ? item : locateEvidence(place, [...path, 'evidence', nth], item)));
  const { status } = entity;
  const statements = entity.statements.map((statement, index) => ({
    ...statement,
    evidence: locate(['entities', slug, 'statements', index], statement.evidence),
  }));
  const isOwn = typeof status === 'object';
  return {
    ...entity,
    ...(isOwn && { status: { ...status, evidence: locate(['entities', slug, 'status'], status.evidence) } }),
    statements,
  };
}

/** Gives every mention, quotation and evidence its span. A span may be left out if its words stand once in the sentence. */
export function resolveSpans(graph: WrittenGraph, text: string | undefined): { readonly graph: GraphFile; readonly mistakes: Mistake[] } {
  const points = text === undefined ? undefined : toCodePoints(text);
  const place: Place = { sentences: graph.sentences, points, mistakes: [] };
  const sentences = graph.sentences.map((sentence, index) => ({
    ...sentence,
    mentions: sentence.mentions.map((mention, nth) => ({
      ...mention,
      span: locateWords(place, ['sentences', index, 'mentions', nth], index + 1, mention),
    })),
  }));
  const quotations = graph.quotations.map((quotation, index) => {
    const { asWritten } = quotation;
    const span = locateWords(place, ['quotations', index, 'asWritten'], asWritten.sentence, asWritten);
    return { ...quotation, asWritten: { ...asWritten, span } };
  });
  const declared = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const entities = Object.fromEntries(declared.map(([slug, entity]) => [slug, locateEntity(place, slug, entity)])) as GraphFile['entities']; // each entity keeps its kind
  return { graph: { ...graph, sentences, quotations, entities }, mistakes: place.mistakes };
}
