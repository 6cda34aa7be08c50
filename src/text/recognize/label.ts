/** Kinds that a model tells apart. The last four are no names, but would be taken for names if the model did not know them. */
export const LABEL_KINDS = ['PERSON', 'ORGANIZATION', 'PLACE', 'REGION', 'SITE', 'PEOPLE', 'POST', 'OTHER'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A label: 0 outside of all names, 1 + 2k the first word of kind k, 2 + 2k a further word. */
export type Label = number;
export const LABEL_COUNT = 1 + 2 * LABEL_KINDS.length;

export const toLabel = (kind: LabelKind, isFirst: boolean): Label => 1 + 2 * LABEL_KINDS.indexOf(kind) + (isFirst ? 0 : 1);
export const findLabelKind = (label: Label): LabelKind | undefined => (label === 0 ? undefined : LABEL_KINDS[(label - 1) >> 1]);
export const isFirstLabel = (label: Label): boolean => label % 2 === 1;
/** True if the label may follow: a further word only its own kind. */
export const canFollow = (previous: Label, label: Label): boolean =>
  label === 0 || isFirstLabel(label) || previous === label || previous === label - 1;
