import { type CheckContext, checkReference, checkSpeaker } from './check-context.ts';
import { checkWords } from './check-text.ts';
import { createMistake, findRepeats, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { MentionShape, StatementShape } from './shape.ts';
import { isWithin, type Span, toCodePoints } from './span.ts';

/** Checks sentences, mentions and quotations. */
export function checkSentences(context: CheckContext): Mistake[] {
  const { graph, text } = context;
  const points = text === undefined ? undefined : toCodePoints(text);
  const length = points?.length ?? graph.article.length ?? Number.POSITIVE_INFINITY;
  return [
    ...graph.sentences.flatMap((sentence, index): Mistake[] => {
      const path: Path = ['sentences', index];
      const before = graph.sentences[index - 1]?.span[1] ?? 0;
      return [
        ...(sentence.number === index + 1
          ? []
          : [createMistake([...path, 'number'], sentence.number, `sentences are numbered in order: ${index + 1}`)]),
        ...(sentence.span[0] < before ? [createMistake([...path, 'span'], sentence.span, `the sentence before ends at ${before}`)] : []),
        ...(sentence.span[1] > length ? [createMistake([...path, 'span'], sentence.span, `the article has ${length} code points`)] : []),
        ...(sentence.voice === 'ARTICLE' && sentence.speaker !== undefined
          ? [createMistake([...path, 'voice'], sentence.voice, 'the article itself has no speaker: write voice: REPORTED')]
          : []),
        ...(sentence.gloss || sentence.text !== undefined || text !== undefined
          ? []
          : [{ path: [...path, 'gloss'], message: 'is missing: it can be left out only if article.txt is there or the text is attached' }]),
        ...(sentence.speaker === undefined ? [] : checkSpeaker(context, [...path, 'speaker'], sentence.speaker)),
        ...sentence.mentions.flatMap((mention, nth) => checkMention(context, points, [...path, 'mentions', nth], sentence.span, mention)),
        ...findRepeats(sentence.mentions.map(({ span, kind, entity, statement }) => JSON.stringify([span, kind, entity, statement]))).map(
          (nth) => createMistake([...path, 'mentions', nth], sentence.mentions[nth]?.span, 'the same mention stands above'),
        ),
      ];
    }),
    ...checkQuotations(context, points),
  ];
}

function checkMention(
  context: CheckContext,
  points: readonly string[] | undefined,
  path: Path,
  sentence: Span,
  mention: MentionShape,
): Mistake[] {
  const { entity, statement, kind, span } = mention;
  const found = [
    ...(isWithin(span, sentence) ? [] : [createMistake([...path, 'span'], span, `outside its sentence [${sentence}]`)]),
    ...checkWords(points, path, mention),
  ];
  const ofStatement = kind === 'QUANTITY' || kind === 'TIME';
  if ((entity === undefined) === (statement === undefined) || ofStatement !== (statement !== undefined)) {
    return [...found, createMistake([...path, 'kind'], kind, 'a QUANTITY or TIME mention has a statement, every other an entity')];
  }
  if (entity !== undefined) return [...found, ...checkReference(context, [...path, 'entity'], entity)];
  const target = context.keyed.get(statement ?? '')?.statement;
  if (!target)
    return [
      ...found,
      createMistake([...path, 'statement'], statement, `no statement has this key${suggestWord(statement, context.keyed.keys())}`),
    ];
  if (kind === 'QUANTITY' ? holdsQuantity(target) : holdsDate(target)) return found;
  const needed =
    kind === 'QUANTITY'
      ? 'quantity, neither as its value nor as a qualifier'
      : 'date: as its value, as a qualifier, validFrom, validTo or saidOn';
  return [...found, createMistake([...path, 'statement'], statement, `that statement has no ${needed}`)];
}

const holdsQuantity = ({ quantity, qualifiers }: StatementShape): boolean =>
  [{ quantity }, ...qualifiers].some((one) => one.quantity !== undefined);

/** True if words of a text may name a date of the statement. */
const holdsDate = ({ date, validFrom, validTo, qualifiers, evidence }: StatementShape): boolean =>
  [date, validFrom, validTo, ...qualifiers.map((one) => one.date)].some((one) => one !== undefined) ||
  evidence.some((one) => typeof one !== 'number' && one.saidOn !== undefined);

function checkQuotations(context: CheckContext, points: readonly string[] | undefined): Mistake[] {
  const { quotations, sentences } = context.graph;
  return quotations.flatMap((quotation, index): Mistake[] => {
    const path: Path = ['quotations', index];
    const [first, last] = quotation.sentences;
    const { asWritten } = quotation;
    const sentence = sentences[asWritten.sentence - 1];
    return [
      ...(first <= last && last <= sentences.length
        ? []
        : [createMistake([...path, 'sentences'], quotation.sentences, `a first and a last of the ${sentences.length} sentences`)]),
      ...(quotations.slice(0, index).some((other) => first <= other.sentences[1] && other.sentences[0] <= last)
        ? [createMistake([...path, 'sentences'], quotation.sentences, 'overlaps a quotation above')]
        : []),
      ...checkSpeaker(context, [...path, 'speaker'], quotation.speaker),
      ...(sentence && isWithin(asWritten.span, sentence.span)
        ? []
        : [createMistake([...path, 'asWritten', 'span'], asWritten.span, 'outside its sentence')]),
      ...checkWords(points, [...path, 'asWritten'], asWritten),
    ];
  });
}
