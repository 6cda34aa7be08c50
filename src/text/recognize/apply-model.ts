import { findBestLabels } from './decode.ts';
import type { ReadWords } from './features.ts';
import { findLabelKind, isFirstLabel, LABEL_COUNT, type LabelKind } from './label.ts';
import { computeProbabilities, sumLabels } from './marginal.ts';
import { type Model, scoreWords } from './model.ts';
import type { NameKind, NameWords } from './name-span.ts';

/** Kinds of the model that are names. */
const NAME_KIND: Readonly<Partial<Record<LabelKind, NameKind>>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANIZATION',
  PLACE: 'PLACE',
  REGION: 'PLACE',
};

/** The names that a model finds in a sentence. The score is the probability of the least likely word. */
export function applyModel(model: Model, read: ReadWords): NameWords[] {
  const { length } = read.words;
  const scores = scoreWords(model, read);
  const labels = findBestLabels(scores, length, model.transitions);
  if (labels.every((label) => label === 0)) return [];
  const probabilities = computeProbabilities(sumLabels(scores, length, model.factors), length);
  const names: NameWords[] = [];
  for (const [index, label] of labels.entries()) {
    const labelKind = findLabelKind(label);
    const kind = labelKind && NAME_KIND[labelKind];
    if (!kind) continue;
    const score = probabilities[index * LABEL_COUNT + label] ?? 0;
    const last = names.at(-1);
    if (isFirstLabel(label) || !last) names.push({ from: index, to: index + 1, kind, score, why: ['MODEL'] });
    else names[names.length - 1] = { ...last, to: index + 1, score: Math.min(score, last.score) };
  }
  return names;
}
